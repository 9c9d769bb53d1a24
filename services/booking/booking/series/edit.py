"""Changing one visit of a series, one and all that follow, or all that are to come."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.models import Booking
from booking.clients.models import Address
from booking.pricing.schemas import Calculation, EstimateRequest
from booking.pricing.service import price
from booking.series.altering import Target, alter
from booking.series.changing import Wish, bring_in_line, is_settled, visits_from
from booking.series.making import changed
from booking.series.models import Series, SeriesPause, SeriesVisit
from booking.series.recurrence import parse
from booking.series.schemas import Changes, Edit, VisitChange
from booking.workers.models import Worker
from shared.clock import local_today, now, to_utc
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import Organization


class VisitSettled(Conflict):
    """The visit has begun, is over, or was called off."""

    slug = "visit-settled"
    title = "This visit can't be changed any more"


class SeriesEnded(Conflict):
    """The series has no visits to come."""

    slug = "series-ended"
    title = "This series has ended"


@dataclass(frozen=True, slots=True)
class Edited:
    """The series that holds the changed visits (a new one after a split), and what became of them."""

    series: Series
    visits: list[VisitChange]


async def apply(uow: UnitOfWork, company: Organization, series: Series, edit: Edit) -> Edited:
    """Carry out a change of a locked series. What has begun, is over or was called off stays as it is.

    Raises:
        NotFound: the rule gives no such visit.
        VisitSettled: the one visit can't change any more.
        SeriesEnded: nothing is to come.
        Invalid: the new address isn't the client's, or somebody doesn't work here.
        Unavailable: the organization's taxes are not known yet.
    """
    await check_people(uow, edit.changes.worker_ids)
    if edit.scope == "this":
        assert edit.occurs_on is not None  # noqa: S101 - the schema sees to it
        return Edited(series, [await _one(uow, company, series, edit.occurs_on, edit.changes)])
    today = local_today(company.timezone)
    if series.ends_on is not None and series.ends_on < today:
        raise SeriesEnded("This series has ended. Make a new one.")
    since = max(edit.occurs_on or today, today)
    had = await visits_from(uow, series, since)
    work = dict(series.request)
    if edit.scope == "following" and since > series.starts_on:
        series = await _split(uow, series, since, edit.changes)
    await _change(uow, company, series, edit.changes)
    repriced = _needs_price(edit.changes)
    wish = Wish(
        work=work,
        priced=Calculation.model_validate(series.estimate) if repriced else None,
        preferred=series.worker_ids if edit.changes.worker_ids is not None else (),
        override=edit.override_individual,
    )
    return Edited(series, await bring_in_line(uow, company, series, had, since, wish))


def _needs_price(changes: Changes) -> bool:
    """Whether a new price is to be agreed on: other work, another way to it, or because somebody asks for it."""
    return bool(changes.request or changes.reprice or changes.pricing or changes.address_id)


async def home_of(uow: UnitOfWork, client_id: UUID, address_id: UUID) -> Address:
    """Return an address of the client.

    Raises:
        Invalid: it isn't the client's.
    """
    statement = select(Address).where(col(Address.id) == address_id, col(Address.client_id) == client_id)
    home = (await uow.session.exec(statement)).one_or_none()
    if home is None:
        raise Invalid.field("body.address_id", "This is not an address of the client.")
    return home


def recurring(request: EstimateRequest, home: Address) -> EstimateRequest:
    """Return the work at its address, which decides the travel fee; a promo code is used once, so it goes."""
    return request.model_copy(update={"postal_code": home.postal_code, "promo_code": None})


async def check_people(uow: UnitOfWork, worker_ids: list[UUID] | None) -> None:
    """Check that the workers can be sent.

    Raises:
        Invalid: they can't.
    """
    if worker_ids:
        known = select(Worker.id).where(col(Worker.id).in_(worker_ids), col(Worker.active))
        if len((await uow.session.exec(known)).all()) < len(set(worker_ids)):
            raise Invalid.field("body.worker_ids", "Name only workers who are active.")


async def _one(
    uow: UnitOfWork, company: Organization, series: Series, occurs_on: date, changes: Changes
) -> VisitChange:
    row, booking = await open_visit(uow, series, occurs_on)
    before, cents = booking.local_start, booking.total_cents
    day = changes.day or booking.local_start.date()
    wall = time.fromisoformat(changes.start_time) if changes.start_time else booking.local_start.time()
    starts_at = to_utc(day, wall, booking.timezone)
    if starts_at != booking.starts_at and starts_at <= now():
        raise Invalid.field("body.changes.day", "This time has passed. Choose one that is still to come.")
    home = await home_of(uow, series.client_id, changes.address_id or booking.address_id)
    request = recurring(changes.request or EstimateRequest.model_validate(booking.request), home)
    priced = await price(uow, company, request) if _needs_price(changes) else None
    other_work = priced if changes.request else None
    minutes = (
        other_work.visit_minutes if other_work else (booking.ends_at - booking.starts_at) // timedelta(minutes=1)
    )
    target = Target(
        starts_at=starts_at,
        minutes=changes.minutes or minutes,
        crew_size=changes.crew_size or (other_work.crew_size if other_work else booking.crew_size),
        request=request,
        priced=priced,
        address_id=home.id,
        notes=booking.notes if changes.notes is None else changes.notes or None,
        preferred=changes.worker_ids or (),
    )
    what = await alter(uow, company, booking, target, notify=True)
    row.state = "DETACHED"
    uow.session.add(row)
    return await changed(uow, booking, occurs_on, what or "kept", before=before, cents=booking.total_cents - cents)


async def open_visit(uow: UnitOfWork, series: Series, occurs_on: date) -> tuple[SeriesVisit, Booking]:
    """Return a visit that can still change, locked.

    Raises:
        NotFound: the rule gives no such visit, or it was not made yet.
        VisitSettled: it has begun, is over, was called off or is skipped.
    """
    found = await visits_from(uow, series, occurs_on, occurs_on)
    if not found:
        raise NotFound(f"The series has no visit for {occurs_on} on the schedule.")
    ((row, booking),) = found
    if booking is None or row.state == "SKIPPED":
        raise VisitSettled("No visit takes place on this day. Bring it back first.")
    if is_settled(booking):
        raise VisitSettled(f"Booking {booking.reference} has begun, is over or was called off.")
    return row, booking


async def _split(uow: UnitOfWork, series: Series, since: date, changes: Changes) -> Series:
    """End the series before `since` and return a new one that goes on from there, not yet changed."""
    rule = parse(series.rule)
    days = rule.without_end().days(series.starts_on)
    first = since if changes.rule else next((day for day in days if day >= since), since)
    same = series.model_dump(exclude={"id", "created_at", "updated_at", "version", "follows_id"})
    new = Series(**same | {"follows_id": series.id, "starts_on": first})
    new.rule = str(replace(rule.without_end(), until=series.ends_on))
    cut(series, since - timedelta(days=1))
    series.touch()
    uow.session.add_all([series, new])
    await uow.session.flush()
    pauses = select(SeriesPause).where(col(SeriesPause.series_id) == series.id)
    for pause in (await uow.session.exec(pauses)).all():
        if pause.last_on is None or pause.last_on >= since:
            uow.session.add(
                SeriesPause(
                    org_id=uow.org_id,
                    series_id=new.id,
                    first_on=max(pause.first_on, since),
                    last_on=pause.last_on,
                )
            )
    await uow.session.flush()
    return new


def cut(series: Series, last: date) -> None:
    """Let the series make no visit after `last`."""
    if series.ends_on is None or last < series.ends_on:
        series.ends_on = last
        series.rule = str(replace(parse(series.rule).without_end(), until=last))


async def _change(uow: UnitOfWork, company: Organization, series: Series, changes: Changes) -> None:
    if changes.rule:
        set_rule(series, changes.rule)
    if changes.start_time:
        series.wall = time.fromisoformat(changes.start_time)
    if changes.pricing:
        series.pricing = changes.pricing
    if _needs_price(changes):
        home = await home_of(uow, series.client_id, changes.address_id or series.address_id)
        request = recurring(changes.request or EstimateRequest.model_validate(series.request), home)
        priced = await price(uow, company, request)
        series.estimate, series.total_cents = priced.model_dump(mode="json"), priced.total_cents
        series.request, series.service, series.address_id = (
            request.model_dump(mode="json"),
            request.service,
            home.id,
        )
        if changes.request:
            series.minutes, series.crew_size = priced.visit_minutes, priced.crew_size
    series.minutes = changes.minutes or series.minutes
    series.crew_size = changes.crew_size or series.crew_size
    if changes.worker_ids is not None:
        series.worker_ids = list(dict.fromkeys(changes.worker_ids))
    if changes.notes is not None:
        series.notes = changes.notes or None
    series.touch()
    uow.session.add(series)
    await uow.session.flush()


def set_rule(series: Series, text: str) -> None:
    """Give the series a rule, and the end and the weekdays that follow from it."""
    rule = parse(text).anchored(series.starts_on)
    series.rule = str(rule)
    series.ends_on = rule.last_day(series.starts_on)
    series.weekdays = sorted({day for _, day in rule.weekdays})
