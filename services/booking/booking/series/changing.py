"""Bringing the visits of a changed series in line with it: moved, changed, made or called off, one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlmodel import col, delete, select

from booking.bookings.crew import lock_days, span
from booking.bookings.life import cancel
from booking.bookings.models import Booking
from booking.bookings.states import BookingStatus
from booking.pricing.schemas import Calculation, EstimateRequest
from booking.series.altering import Target, alter
from booking.series.making import CREW_NEWS, begins, changed, make, planned
from booking.series.models import Series, SeriesVisit
from booking.series.planning import Occurrence, pair
from booking.series.recurrence import LAST_DAY
from booking.series.schemas import VisitChange
from booking.slots.service import buffer_of
from shared.clock import now
from shared.database import UnitOfWork
from shared.organizations import Organization

SeriesReason = Literal["series_ended", "series_changed"]
OPEN = (BookingStatus.PENDING, BookingStatus.CONFIRMED)


Had = Sequence[tuple[SeriesVisit, Booking | None]]
"""Days of a series with their bookings."""


async def visits_from(uow: UnitOfWork, series: Series, since: date, until: date | None = None) -> Had:
    """Return what the series has from a day on, with its bookings locked."""
    statement = (
        select(SeriesVisit)
        .where(
            col(SeriesVisit.series_id) == series.id,
            col(SeriesVisit.occurs_on).between(since, until or LAST_DAY),
        )
        .order_by(col(SeriesVisit.occurs_on))
        .execution_options(populate_existing=True)
    )
    rows = (await uow.session.exec(statement)).all()
    bookings = (
        select(Booking)
        .where(col(Booking.id).in_([row.booking_id for row in rows if row.booking_id]))
        .order_by(col(Booking.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    found = {booking.id: booking for booking in (await uow.session.exec(bookings)).all()}
    return [(row, found[row.booking_id] if row.booking_id else None) for row in rows]


def is_settled(booking: Booking) -> bool:
    """Whether nothing about the visit can change any more: it has begun, is over, or was called off."""
    return booking.status not in OPEN or booking.starts_at <= now()


def is_individual(row: SeriesVisit, booking: Booking, work: dict[str, Any]) -> bool:
    """Whether somebody changed or moved this visit on its own.

    Args:
        work: what the series asked for when the visit was made.
    """
    return row.state == "DETACHED" or booking.local_start != row.planned_start or _other_work(booking, work)


def _other_work(booking: Booking, work: dict[str, Any]) -> bool:
    return EstimateRequest.model_validate(booking.request) != EstimateRequest.model_validate(work)


@dataclass(frozen=True, slots=True)
class Wish:
    """How a changed series wants its visits.

    `work` is what it asked for before, `priced` the new price if there is one. Crews are chosen anew, those whom
    `preferred` names first, if it names anybody. With `override`, visits changed on their own follow too.
    """

    work: dict[str, Any]
    priced: Calculation | None = None
    preferred: Sequence[UUID] = ()
    override: bool = False
    notify: bool = True


async def bring_in_line(
    uow: UnitOfWork, company: Organization, series: Series, had: Had, since: date, wish: Wish
) -> list[VisitChange]:
    """Make the visits from `since` on what the series says now.

    Args:
        had: what there was from that day on, of this series or of the one that it was split off.
    """
    days = await planned(uow, company, series, since - timedelta(days=1), series.made_until)
    wanted = {one.occurs_on: one for one in days}
    pairs = pair([row.occurs_on for row, _ in had], wanted)
    await _forget(uow, had)
    await _lock(uow, company, series, had, days)
    done: list[VisitChange] = []
    follows: list[tuple[Booking, Occurrence]] = []
    for row, booking in had:
        if booking is None and row.reason != "staff":
            continue
        one = wanted.get(pairs.get(row.occurs_on, date.min))
        if (
            booking is None
            or is_settled(booking)
            or (is_individual(row, booking, wish.work) and not wish.override)
        ):
            _put_back(uow, series, row, booking, one.occurs_on if one else row.occurs_on)
            if booking is not None and not is_settled(booking):
                kept = await changed(uow, booking, row.occurs_on, "kept")
                done.append(kept.model_copy(update={"reason": "It was changed on its own."}))
        elif one is None or one.day is None:
            news = wish.notify and not any(change.what == "cancelled" for change in done)
            done.append(await call_off(uow, booking, row.occurs_on, reason="series_changed", notify=news))
            continue
        else:
            follows.append((booking, one))
        if one is not None:
            del wanted[one.occurs_on]
    done += await _follow(uow, company, series, follows, wish)
    known = {row.occurs_on for row, _ in had}
    made = await make(uow, company, series, list(wanted.values()))
    done += [change for change in made if change.what != "skipped" or change.occurs_on not in known]
    await uow.session.flush()
    return sorted(done, key=lambda change: change.occurs_on)


async def _forget(uow: UnitOfWork, had: Had) -> None:
    """Days are the rows' keys, and rows take each other's days: all are taken out before any is put back."""
    for row, _ in had:
        uow.session.expunge(row)
    for series_id in {row.series_id for row, _ in had}:
        days = [row.occurs_on for row, _ in had if row.series_id == series_id]
        of_series = col(SeriesVisit.series_id) == series_id
        await uow.session.exec(delete(SeriesVisit).where(of_series, col(SeriesVisit.occurs_on).in_(days)))


async def _lock(
    uow: UnitOfWork, company: Organization, series: Series, had: Had, wanted: Sequence[Occurrence]
) -> None:
    buffer, length = buffer_of(company), timedelta(minutes=series.minutes)
    old = [span(booking.starts_at, booking.ends_at, buffer) for _, booking in had if booking]
    starts = [begins(series, one.day) for one in wanted if one.day]
    await lock_days(uow, company.timezone, *old, *(span(start, start + length, buffer) for start in starts))


def _put_back(uow: UnitOfWork, series: Series, row: SeriesVisit, booking: Booking | None, occurs_on: date) -> None:
    same = row.model_dump() | {"series_id": series.id, "occurs_on": occurs_on}
    uow.session.add(SeriesVisit(**same))
    if booking is not None:
        booking.series_id = series.id
        uow.session.add(booking)


async def _follow(
    uow: UnitOfWork,
    company: Organization,
    series: Series,
    follows: Sequence[tuple[Booking, Occurrence]],
    wish: Wish,
) -> list[VisitChange]:
    """Change the visits in such an order that none moves onto one that is about to move away."""
    done: list[VisitChange] = []
    later = any(one.day and begins(series, one.day) > booking.starts_at for booking, one in follows)
    for booking, one in sorted(follows, key=lambda pair: pair[1].occurs_on, reverse=later):
        assert one.day is not None  # noqa: S101 - days without a visit don't come here
        before, cents = booking.local_start, booking.total_cents
        booking.series_id = series.id
        first = wish.notify and one is min((other for _, other in follows), key=lambda other: other.occurs_on)
        target = Target.of(series, one.day, wish.priced, wish.preferred)
        what = await alter(uow, company, booking, target, notify=first)
        state = "MOVED" if one.moved else "PLANNED"
        row: dict[str, Any] = {
            "org_id": uow.org_id,
            "series_id": series.id,
            "occurs_on": one.occurs_on,
            "booking_id": booking.id,
        }
        uow.session.add(SeriesVisit(**row, state=state, planned_start=booking.local_start))
        if what is not None:
            cents = booking.total_cents - cents
            done.append(await changed(uow, booking, one.occurs_on, what, before=before, cents=cents))
    return done


async def call_off(
    uow: UnitOfWork, booking: Booking, occurs_on: date, *, reason: SeriesReason, notify: bool
) -> VisitChange:
    """Cancel a visit of a series; it costs the client nothing, and the crew hears of it if it is soon."""
    soon = booking.starts_at < now() + CREW_NEWS
    await cancel(uow, booking, reason=reason, waive_fee=True, notify_client=notify, notify_crew=soon)
    return await changed(uow, booking, occurs_on, "cancelled", cents=-booking.total_cents)
