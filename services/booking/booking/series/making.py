"""Making the visits of a series: each day of the rule once, as a confirmed booking, with or without a crew."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.create import SlotTaken
from booking.bookings.crew import crew_of, lock_days, members, span
from booking.bookings.life import announce_confirmed
from booking.bookings.models import Booking
from booking.bookings.names import free_reference
from booking.bookings.placing import Place, put
from booking.bookings.service import facts_of, record
from booking.bookings.states import BookingStatus, advance
from booking.checklists.service import snapshot_checklist
from booking.policies.rules import Case, evaluate
from booking.policies.schemas import Policy
from booking.pricing.schemas import Calculation, EstimateRequest
from booking.pricing.service import price, settings_of
from booking.series.closures import closed_days
from booking.series.models import Series, SeriesPause, SeriesVisit
from booking.series.planning import Occurrence, occurrences
from booking.series.recurrence import LAST_DAY, parse
from booking.series.schemas import VisitChange
from booking.slots.service import buffer_of
from booking.zones import zone_rules
from contracts.booking import BookingRequested
from contracts.booking_series import VisitUnassigned
from shared.clock import local_today, now, to_local, to_utc
from shared.database import UnitOfWork
from shared.database.parts import part_of
from shared.ids import new_token
from shared.organizations import Organization

WALL = "%Y-%m-%dT%H:%M"
MOST_AT_ONCE = 60
CREW_NEWS = timedelta(days=7)
"""A crew is written to about visits that are no further ahead: the others stand in their calendars."""


def horizon(company: Organization) -> date:
    """Return the last day up to which visits are put on the schedule."""
    return local_today(company.timezone) + timedelta(weeks=settings_of(company).series_weeks_ahead)


def begins(series: Series, day: date) -> datetime:
    """Return the instant at which a visit of the series begins on a day."""
    return to_utc(day, series.wall, series.timezone)


async def planned(
    uow: UnitOfWork, company: Organization, series: Series, after: date, until: date
) -> list[Occurrence]:
    """Return what the series should have behind `after` and up to `until`."""
    last = min(until, series.ends_on or until)
    days = parse(series.rule).without_end().days_between(series.starts_on, after, last)
    if not days:
        return []
    pauses = (await uow.session.exec(select(SeriesPause).where(col(SeriesPause.series_id) == series.id))).all()
    return occurrences(
        days,
        paused=[(pause.first_on, pause.last_on or LAST_DAY) for pause in pauses],
        closed=await closed_days(uow, days[0], days[-1] + timedelta(days=31)),
        on_holidays=settings_of(company).series_on_holidays,
    )


async def price_now(uow: UnitOfWork, company: Organization, series: Series) -> Calculation:
    """Return what a visit of the series costs: what was agreed, or what the present price list says.

    Raises:
        Unavailable: the organization's taxes are not known yet.
    """
    if series.pricing == "current":
        priced = await price(uow, company, EstimateRequest.model_validate(series.request))
        series.estimate, series.total_cents = priced.model_dump(mode="json"), priced.total_cents
        uow.session.add(series)
    return Calculation.model_validate(series.estimate)


async def extend(uow: UnitOfWork, company: Organization, series: Series) -> list[VisitChange]:
    """Make the next visits of a locked series that were not made yet, and say which those are.

    They reach to the horizon, unless they are very many: the job goes on with the rest.
    """
    until = horizon(company)
    wanted = await planned(uow, company, series, series.made_until, until)
    if len(wanted) > MOST_AT_ONCE:
        wanted = wanted[:MOST_AT_ONCE]
        until = wanted[-1].occurs_on
    had = select(col(SeriesVisit.occurs_on)).where(
        col(SeriesVisit.series_id) == series.id, col(SeriesVisit.occurs_on) > series.made_until
    )
    known = set((await uow.session.exec(had)).all())
    fresh = [one for one in wanted if one.occurs_on not in known]
    made = await make(uow, company, series, fresh, news=series.made_until < series.starts_on)
    series.made_until = max(series.made_until, until)
    uow.session.add(series)
    await uow.session.flush()
    return made


async def make(
    uow: UnitOfWork, company: Organization, series: Series, wanted: Sequence[Occurrence], *, news: bool = False
) -> list[VisitChange]:
    """Make these visits, and note the days that have none; what has begun already is left alone.

    Args:
        news: whether the client is to hear of the first of them, in the name of all.
    """
    visits = [one for one in wanted if one.day is None or begins(series, one.day) > now()]
    if not visits:
        return []
    length, buffer = timedelta(minutes=series.minutes), buffer_of(company)
    starts = [begins(series, one.day) for one in visits if one.day is not None]
    await lock_days(uow, company.timezone, *(span(start, start + length, buffer) for start in starts))
    priced = await price_now(uow, company, series)
    policy = terms(company, priced)
    done = []
    for one in visits:
        if one.day is None:
            uow.session.add(
                SeriesVisit(
                    org_id=uow.org_id,
                    series_id=series.id,
                    occurs_on=one.occurs_on,
                    state="SKIPPED",
                    reason=one.reason,
                )
            )
            done.append(VisitChange(occurs_on=one.occurs_on, what="skipped", reason=one.reason))
        else:
            tell = news and begins(series, one.day) == starts[0]
            done.append(await _make_one(uow, company, series, one, one.day, priced, policy, news=tell))
    await uow.session.flush()
    return done


def terms(company: Organization, priced: Calculation) -> Policy:
    """Return the policy of a series' visits: they ask for no deposit."""
    case = Case(heavy=priced.heavy, total_cents=priced.total_cents, new_client=False)
    policy = evaluate(case, settings_of(company))
    policy.deposit = None
    return policy


async def _make_one(
    uow: UnitOfWork,
    company: Organization,
    series: Series,
    one: Occurrence,
    day: date,
    priced: Calculation,
    policy: Policy,
    *,
    news: bool,
) -> VisitChange:
    starts_at = begins(series, day)
    booking = Booking(
        org_id=uow.org_id,
        reference=await free_reference(uow),
        public_token=new_token(),
        status=BookingStatus.PENDING,
        source="series",
        series_id=series.id,
        client_id=series.client_id,
        address_id=series.address_id,
        service=series.service,
        request=series.request,
        estimate=priced.model_dump(mode="json"),
        price_list=priced.price_list,
        price_list_version=priced.price_list_version,
        currency=priced.currency,
        total_cents=priced.total_cents,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=series.minutes),
        local_start=to_local(starts_at, series.timezone).replace(tzinfo=None),
        timezone=series.timezone,
        tzdata=zone_rules(),
        crew_size=series.crew_size,
        policy=policy.model_dump(mode="json"),
        notes=series.notes,
    )
    uow.session.add(booking)
    await uow.session.flush()
    uow.session.add(
        SeriesVisit(
            org_id=uow.org_id,
            series_id=series.id,
            occurs_on=one.occurs_on,
            state="MOVED" if one.moved else "PLANNED",
            booking_id=booking.id,
            planned_start=booking.local_start,
        )
    )
    await snapshot_checklist(
        uow, booking.id, booking.service, EstimateRequest.model_validate(series.request).add_ons
    )
    crewed = await _send(uow, company, booking, series.worker_ids)
    record(uow, booking.id, "requested")
    facts = await facts_of(uow, booking)
    uow.publish(BookingRequested(**facts, price=priced.price, deposit=None), version=booking.version)
    advance(booking, BookingStatus.CONFIRMED)
    record(uow, booking.id, "confirmed")
    soon = starts_at < now() + CREW_NEWS
    await announce_confirmed(uow, booking, notify_client=news, notify_crew=soon or news)
    if not crewed:
        await announce_unassigned(uow, booking)
    return await changed(uow, booking, one.occurs_on, "made")


async def _send(uow: UnitOfWork, company: Organization, booking: Booking, preferred: Sequence[UUID]) -> bool:
    length = (booking.ends_at - booking.starts_at) // timedelta(minutes=1)
    try:
        async with part_of(uow) as part:
            place = Place(booking, booking.starts_at, length, anybody=True, preferred=preferred)
            await put(part, company, [place])
    except SlotTaken:
        return False
    return True


async def announce_unassigned(uow: UnitOfWork, booking: Booking, *, reason: str = "no_crew_free") -> None:
    """Tell the office that somebody has to be found for the visit."""
    crew = await members(uow, booking)
    event = VisitUnassigned(
        **await facts_of(uow, booking), crew=crew, missing=booking.crew_size - len(crew), reason=reason
    )
    record(uow, booking.id, "unassigned")
    uow.publish(event, version=booking.version)


async def changed(
    uow: UnitOfWork,
    booking: Booking,
    occurs_on: date,
    what: str,
    *,
    before: datetime | None = None,
    cents: int = 0,
) -> VisitChange:
    """Return what became of a visit.

    Args:
        before: the wall time at which it was to begin.
        cents: by how much its price changed.
    """
    crew = (await crew_of(uow, [booking.id]))[booking.id]
    return VisitChange(
        occurs_on=occurs_on,
        what=what,
        booking_id=booking.id,
        reference=booking.reference,
        local_start=booking.local_start.strftime(WALL),
        previous_local_start=before.strftime(WALL) if before else None,
        crew=[worker.name for worker in crew],
        unassigned=len(crew) < booking.crew_size and booking.status != BookingStatus.CANCELLED,
        price_change_cents=cents,
    )
