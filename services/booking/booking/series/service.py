"""Series: making one, from scratch or from a booking, and finding one."""

from datetime import date, time, timedelta
from itertools import islice
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.crew import crew_of
from booking.bookings.models import Booking
from booking.bookings.states import BookingStatus
from booking.clients.service import check_open, client_of
from booking.pricing.lists import prices_of
from booking.pricing.schemas import Calculation, EstimateRequest
from booking.pricing.service import price, settings_of
from booking.series.closures import closed_days
from booking.series.edit import check_people, home_of, recurring, set_rule
from booking.series.making import WALL, extend, horizon
from booking.series.models import Series, SeriesVisit
from booking.series.planning import LONGEST_CLOSURE, occurrences
from booking.series.recurrence import Rule, parse
from booking.series.schemas import (
    Preview,
    Previewed,
    PreviewedVisit,
    RepeatInput,
    RuleWords,
    SeriesInput,
    VisitChange,
)
from booking.series.wording import describe
from shared.clock import local_today, to_local, to_utc
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import Conflict, Invalid
from shared.organizations import Organization

OLDEST_START = timedelta(days=366)
REPEATABLE = (BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS, BookingStatus.DONE)
DISCOUNTED = {
    ("WEEKLY", 1): "weekly",
    ("WEEKLY", 2): "biweekly",
    ("MONTHLY", 1): "monthly",
    ("DAILY", 1): "weekly",
}


class AlreadyRepeats(Conflict):
    """The booking is a visit of a series; `series_id` names it."""

    slug = "already-repeats"
    title = "This booking repeats already"


async def series_of(uow: UnitOfWork, series_id: UUID, *, lock: bool = False) -> Series:
    """Return a series of the organization.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Series, series_id, "There is no such series.", lock=lock)


def words_of(rule: Rule, starts_on: date) -> RuleWords:
    """Return a rule for people."""
    return RuleWords(en=describe(rule, starts_on), fr=describe(rule, starts_on, "fr"))


async def preview(uow: UnitOfWork, company: Organization, wanted: Preview) -> Previewed:
    """Return what a rule means: in words, and as the next days that it gives, holidays respected."""
    rule = parse(wanted.rule).anchored(wanted.starts_on)
    wall = time.fromisoformat(wanted.start_time)
    today = local_today(company.timezone)
    days = list(islice((day for day in rule.days(wanted.starts_on) if day >= today), wanted.count))
    closed = await closed_days(uow, days[0], days[-1] + timedelta(days=LONGEST_CLOSURE)) if days else set()
    planned = occurrences(days, paused=[], closed=closed, on_holidays=settings_of(company).series_on_holidays)
    visits = []
    for one in planned:
        starts_at = to_utc(one.day, wall, company.timezone) if one.day else None
        visits.append(
            PreviewedVisit(
                occurs_on=one.occurs_on,
                local_start=to_local(starts_at, company.timezone).strftime(WALL) if starts_at else None,
                starts_at=starts_at,
                reason=one.reason,
            )
        )
    return Previewed(
        rule=str(rule), words=words_of(rule, wanted.starts_on), timezone=company.timezone, visits=visits
    )


async def create_series(
    uow: UnitOfWork, company: Organization, wanted: SeriesInput
) -> tuple[Series, list[VisitChange]]:
    """Make a series and its visits up to the horizon.

    Raises:
        NotFound: there is no such client.
        ClientClosed: it was merged into another, or erased.
        Invalid: the address isn't the client's, somebody doesn't work here, or the rule gives nothing to come.
        Unavailable: the organization's taxes are not known yet.
    """
    client = await client_of(uow, wanted.client_id)
    check_open(client)
    await check_people(uow, wanted.worker_ids)
    home = await home_of(uow, client.id, wanted.address_id)
    request = recurring(wanted.request, home)
    if "frequency" not in wanted.request.model_fields_set:
        request = await _discounted(uow, request, parse(wanted.rule))
    priced = await price(uow, company, request)
    series = _series(
        uow,
        company,
        wanted.rule,
        wanted.starts_on,
        client_id=client.id,
        address_id=wanted.address_id,
        service=request.service,
        request=request.model_dump(mode="json"),
        pricing=wanted.pricing,
        estimate=priced.model_dump(mode="json"),
        total_cents=priced.total_cents,
        wall=time.fromisoformat(wanted.start_time),
        minutes=wanted.minutes or priced.visit_minutes,
        crew_size=wanted.crew_size or priced.crew_size,
        worker_ids=list(dict.fromkeys(wanted.worker_ids)),
        notes=wanted.notes or None,
    )
    uow.session.add(series)
    await uow.session.flush()
    return series, await extend(uow, company, series)


async def _discounted(uow: UnitOfWork, request: EstimateRequest, rule: Rule) -> EstimateRequest:
    """Return the work with the frequency whose discount the rule earns, as far as the company offers it."""
    usual = DISCOUNTED.get((rule.frequency, rule.interval))
    if usual is None or usual not in (await prices_of(uow)).frequencies_by_key:
        return request
    return request.model_copy(update={"frequency": usual})


def _series(uow: UnitOfWork, company: Organization, rule: str, starts_on: date, **facts: object) -> Series:
    today = local_today(company.timezone)
    if starts_on < today - OLDEST_START:
        raise Invalid.field("body.starts_on", "This is more than a year ago. Choose a later day.")
    series = Series.model_validate(
        {
            "org_id": uow.org_id,
            "rule": rule,
            "weekdays": [],
            "starts_on": starts_on,
            "timezone": company.timezone,
            "made_until": max(starts_on, today) - timedelta(days=1),
            **facts,
        }
    )
    set_rule(series, rule)
    if not any(day >= today for day in parse(series.rule).days(starts_on)):
        raise Invalid.field("body.rule", "All days of this rule are past.")
    return series


async def repeat(
    uow: UnitOfWork, company: Organization, booking: Booking, wanted: RepeatInput
) -> tuple[Series, list[VisitChange]]:
    """Make a series of a locked booking, which becomes its first visit and stays as it is.

    Raises:
        AlreadyRepeats: it is a visit of a series.
        Conflict: it was called off.
        Invalid: somebody doesn't work here, or the rule gives nothing to come.
        Unavailable: the organization's taxes are not known yet.
    """
    if booking.series_id is not None:
        raise AlreadyRepeats("This booking is a visit of a series already.", series_id=str(booking.series_id))
    if booking.status not in REPEATABLE:
        raise Conflict(f"Booking {booking.reference} is {booking.status} and can't be repeated.")
    await check_people(uow, wanted.worker_ids)
    home = await home_of(uow, booking.client_id, booking.address_id)
    crew = [worker.id for worker in (await crew_of(uow, [booking.id]))[booking.id]]
    first = booking.local_start.date()
    booked = EstimateRequest.model_validate(booking.request)
    request = recurring(booked, home)
    if request.frequency == "one_time":
        request = await _discounted(uow, request, parse(wanted.rule))
    same = request == booked
    priced = Calculation.model_validate(booking.estimate) if same else await price(uow, company, request)
    series = _series(
        uow,
        company,
        wanted.rule,
        first,
        client_id=booking.client_id,
        address_id=booking.address_id,
        service=booking.service,
        request=request.model_dump(mode="json"),
        pricing=wanted.pricing,
        estimate=priced.model_dump(mode="json"),
        total_cents=priced.total_cents,
        wall=booking.local_start.time(),
        minutes=(booking.ends_at - booking.starts_at) // timedelta(minutes=1),
        crew_size=booking.crew_size,
        worker_ids=crew if wanted.worker_ids is None else list(dict.fromkeys(wanted.worker_ids)),
        notes=booking.notes,
    )
    uow.session.add(series)
    await uow.session.flush()
    booking.series_id = series.id
    booking.touch()
    uow.session.add_all(
        [
            booking,
            SeriesVisit(
                org_id=uow.org_id,
                series_id=series.id,
                occurs_on=first,
                state="DETACHED",
                booking_id=booking.id,
                planned_start=booking.local_start,
            ),
        ]
    )
    await uow.session.flush()
    return series, await extend(uow, company, series)


async def extend_due(uow: UnitOfWork, company: Organization, series_id: UUID) -> int:
    """Make what is missing of a series, unless somebody is at it, and return how many visits that were."""
    statement = select(Series).where(col(Series.id) == series_id, col(Series.made_until) < horizon(company))
    series = (await uow.session.exec(statement.with_for_update(skip_locked=True))).one_or_none()
    if series is None:
        return 0
    return sum(change.what == "made" for change in await extend(uow, company, series))
