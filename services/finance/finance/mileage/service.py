"""Trips: each is an expense that owes its price to the driver.

The CRA's rate falls after 5,000 km of a person in a year. A trip is worth what the year comes to with it, less
what the year's other trips are worth: so the year adds up in whatever order trips are entered and changed.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import col, func, select

from contracts.identity import OrganizationSettings
from finance.categories.service import category_by_code
from finance.expenses.models import Expense
from finance.expenses.schemas import ExpenseInput, LineInput
from finance.expenses.service import ExpensePaid, bring_back, expense_of, record_expense, replace_expense, withdraw
from finance.ledger.service import check_open, locked_through
from finance.mileage.models import Trip
from finance.mileage.rates import allowance, credits_in, rates_of_year
from finance.mileage.schemas import PersonYear, TripInput, TripOut, TripQuery
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict
from shared.ids import new_id
from shared.money import round_half_up
from shared.organizations import Organization, organization

SORTS = {"travelled_on": Sort(col(Trip.travelled_on), date), "created_at": Sort(col(Trip.created_at), datetime)}


class TripDeleted(Conflict):
    """The trip was deleted."""

    slug = "trip-deleted"
    title = "This trip was deleted"


async def trip_of(uow: UnitOfWork, trip_id: UUID, *, lock: bool = False) -> Trip:
    """Return a trip.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Trip, trip_id, "There is no such trip.", lock=lock)


async def add_trip(uow: UnitOfWork, wanted: TripInput) -> Trip:
    """Record a trip and owe its price to the driver.

    Raises:
        PeriodLocked: the books are closed on its day.
    """
    await check_open(uow, wanted.travelled_on)
    trip_id = new_id()
    rule, cents = await _worth(uow, wanted, trip_id)
    fresh = await _expense(uow, wanted, rule, cents)
    expense = await record_expense(uow, fresh, source="mileage", source_id=trip_id)
    trip = Trip(
        id=trip_id,
        org_id=uow.org_id,
        rate_rule=rule,
        amount_cents=cents,
        expense_id=expense.id,
        **wanted.model_dump(),
    )
    uow.session.add(trip)
    await uow.session.flush()
    uow.audit("trip.create", "trip", trip.id, km=str(trip.km))
    return trip


async def change_trip(uow: UnitOfWork, trip: Trip, wanted: TripInput) -> None:
    """Replace what a locked trip says.

    Raises:
        PeriodLocked: the books are closed on its old or new day.
        TripDeleted: it was deleted.
        ExpensePaid: it was given back to the driver, and the change doesn't go with that.
    """
    if trip.deleted_at is not None:
        raise TripDeleted("This trip was deleted. Restore it first.")
    await check_open(uow, trip.travelled_on, wanted.travelled_on)
    expense = await expense_of(uow, trip.expense_id, lock=True)
    if expense.paid_cents and wanted.person_id != trip.person_id:
        raise ExpensePaid("This trip was paid to its driver. Undo the payment before you give it to another.")
    before = (trip.rate_rule, trip.person_id, trip.travelled_on.year)
    rule, cents = await _worth(uow, wanted, trip.id)
    await replace_expense(uow, expense, await _expense(uow, wanted, rule, cents))
    for name, value in wanted.model_dump().items():
        setattr(trip, name, value)
    trip.rate_rule, trip.amount_cents = rule, cents
    trip.touch()
    uow.session.add(trip)
    uow.audit("trip.update", "trip", trip.id, km=str(trip.km))
    if before != (rule, trip.person_id, trip.travelled_on.year):
        await _value_year_again(uow, *before)


async def delete_trip(uow: UnitOfWork, trip: Trip, *, deleted: bool) -> None:
    """Take a locked trip out of the books, or bring it back within 30 days at its worth in the year by now.

    Raises:
        PeriodLocked: the books are closed on its day.
        ExpensePaid: it was paid to the driver.
    """
    if (trip.deleted_at is not None) == deleted:
        return
    expense = await expense_of(uow, trip.expense_id, lock=True)
    await (withdraw if deleted else bring_back)(uow, expense)
    if not deleted:
        await _value_again(uow, trip, expense)
    trip.deleted_at = now() if deleted else None
    trip.touch()
    uow.session.add(trip)
    uow.audit("trip.delete" if deleted else "trip.restore", "trip", trip.id)
    if deleted:
        await _value_year_again(uow, trip.rate_rule, trip.person_id, trip.travelled_on.year)


async def _value_year_again(uow: UnitOfWork, rule: str, person_id: UUID, year: int) -> None:
    """Give the last trip of a year that another has left what the year comes to now.

    Where the books are closed on all of them, the next trip that is entered makes up for it.
    """
    if rule != "cra":
        return
    await uow.session.flush()
    await _hold_year(uow, person_id, year)
    others = select(Trip).where(
        _in_year(year),
        col(Trip.person_id) == person_id,
        col(Trip.rate_rule) == "cra",
        col(Trip.deleted_at).is_(None),
        col(Trip.travelled_on) > (await locked_through(uow) or date.min),
    )
    last = others.order_by(col(Trip.travelled_on).desc(), col(Trip.id).desc()).limit(1)
    trip = (await uow.session.exec(last.with_for_update(skip_locked=True))).one_or_none()
    if trip is not None:
        await _value_again(uow, trip, await expense_of(uow, trip.expense_id, lock=True))
        trip.touch()
        uow.session.add(trip)


async def _value_again(uow: UnitOfWork, trip: Trip, expense: Expense) -> None:
    wanted = TripInput.model_validate(trip, from_attributes=True)
    rule, cents = await _worth(uow, wanted, trip.id)
    if rule == trip.rate_rule == "cra" and cents != trip.amount_cents and cents >= expense.paid_cents:
        await replace_expense(uow, expense, await _expense(uow, wanted, rule, cents))
        trip.amount_cents = cents


async def list_trips(uow: UnitOfWork, query: TripQuery) -> Page[TripOut]:
    """Return a page of the trips that match."""
    gone = col(Trip.deleted_at).is_not(None)
    wanted: list[Any] = [gone if query.deleted else ~gone]
    if query.from_ is not None:
        wanted.append(col(Trip.travelled_on) >= query.from_)
    if query.to is not None:
        wanted.append(col(Trip.travelled_on) <= query.to)
    if query.person_id is not None:
        wanted.append(col(Trip.person_id) == query.person_id)
    if query.booking_id is not None:
        wanted.append(col(Trip.booking_id) == query.booking_id)
    if query.q:
        texts = (Trip.purpose, Trip.origin, Trip.destination)
        wanted.append(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    rows, cursor = await sorted_page(uow, select(Trip).where(*wanted), query, query.sort, SORTS, col(Trip.id))
    return Page(items=[show_trip(row) for row in rows], next_cursor=cursor)


def show_trip(trip: Trip) -> TripOut:
    """Return the wire shape of a trip."""
    return TripOut.model_validate(trip.model_dump())


async def year_of_people(uow: UnitOfWork, year: int) -> list[PersonYear]:
    """Return everybody's kilometres of a year, the most first (at most 500)."""
    statement = (
        select(  # type: ignore[call-overload]
            col(Trip.person_id),
            func.max(Trip.person).label("person"),
            func.count().label("trips"),
            func.sum(Trip.km).label("km"),
            func.sum(Trip.amount_cents).label("amount_cents"),
            func.sum(Expense.open_cents).label("owed_cents"),
        )
        .join(Expense, (col(Expense.org_id) == col(Trip.org_id)) & (col(Expense.id) == col(Trip.expense_id)))
        .where(_in_year(year), col(Trip.deleted_at).is_(None))
        .group_by(col(Trip.person_id))
        .order_by(func.sum(Trip.km).desc())
        .limit(500)
    )
    return [PersonYear.model_validate(row) for row in (await uow.session.execute(statement)).mappings()]


def _in_year(year: int) -> Any:
    return col(Trip.travelled_on).between(date(year, 1, 1), date(year, 12, 31))


async def _worth(uow: UnitOfWork, wanted: TripInput, trip_id: UUID) -> tuple[str, int]:
    """Return by which rule a trip is paid and what it is worth, while no other of the person's year changes."""
    company = await organization(uow)
    fixed = _fixed_rate(company)
    if fixed:
        return "fixed", max(1, round_half_up(wanted.km * fixed))
    year = wanted.travelled_on.year
    await _hold_year(uow, wanted.person_id, year)
    others = select(func.coalesce(func.sum(Trip.km), 0), func.coalesce(func.sum(Trip.amount_cents), 0)).where(
        _in_year(year),
        col(Trip.person_id) == wanted.person_id,
        col(Trip.rate_rule) == "cra",
        col(Trip.deleted_at).is_(None),
        col(Trip.id) != trip_id,
    )
    km, cents = (await uow.session.exec(others)).one()
    return "cra", max(1, allowance(Decimal(km) + wanted.km, year, company.province) - int(cents))


async def _hold_year(uow: UnitOfWork, person_id: UUID, year: int) -> None:
    key = f"{uow.org_id}:{person_id}:{year}"
    await uow.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))", key=key)


def _fixed_rate(company: Organization) -> int:
    return OrganizationSettings.model_validate(company.settings).mileage_rate_cents


async def _expense(uow: UnitOfWork, wanted: TripInput, rule: str, cents: int) -> ExpenseInput:
    """Return the expense of a trip; the tax in an allowance above the CRA's rate doesn't come back."""
    company = await organization(uow)
    reasonable = (
        rule == "cra" or _fixed_rate(company) <= rates_of_year(wanted.travelled_on.year, company.province)[0]
    )
    tax, provincial = credits_in(cents, company.province, wanted.travelled_on) if reasonable else (0, 0)
    category = await category_by_code(uow, "mileage")
    line = LineInput(
        category_id=category.id, amount_cents=cents, tax_paid_cents=tax, provincial_tax_paid_cents=provincial
    )
    return ExpenseInput(
        occurred_on=wanted.travelled_on,
        description=f"{wanted.km} km",
        lines=[line],
        tax_mode="typed",
        payment_method="personal",
        owed_to_id=wanted.person_id,
        owed_to=wanted.person,
        worker_id=wanted.person_id,
        booking_id=wanted.booking_id,
    )
