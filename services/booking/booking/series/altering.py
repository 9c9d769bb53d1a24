"""Changing one visit: its work, price, place, time, length and crew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlmodel import col, delete

from booking.bookings.create import SlotTaken
from booking.bookings.crew import announce_crew, crew_of, release
from booking.bookings.models import Booking
from booking.bookings.moves import move_together
from booking.bookings.placing import Place
from booking.bookings.service import calculation_of, facts_of, record
from booking.checklists.models import ChecklistItem
from booking.checklists.service import snapshot_checklist
from booking.pricing.schemas import Calculation, EstimateRequest
from booking.series.making import announce_unassigned, begins, terms
from booking.series.models import Series
from contracts.booking import BookingRescheduled
from contracts.booking_life import BookingChanged
from shared.clock import to_local
from shared.database import UnitOfWork
from shared.database.parts import part_of
from shared.organizations import Organization


@dataclass(frozen=True, slots=True)
class Target:
    """What a visit is to become. Without `priced` its price stays. `preferred` chooses the crew anew; empty, the
    same people go if they can.
    """

    starts_at: datetime
    minutes: int
    crew_size: int
    request: EstimateRequest
    priced: Calculation | None
    address_id: UUID
    notes: str | None
    preferred: Sequence[UUID] = ()

    @classmethod
    def of(cls, series: Series, day: date, priced: Calculation | None, preferred: Sequence[UUID] = ()) -> "Target":
        """Return what the series wants of a visit on a day."""
        return cls(
            starts_at=begins(series, day),
            minutes=series.minutes,
            crew_size=series.crew_size,
            request=EstimateRequest.model_validate(series.request),
            priced=priced,
            address_id=series.address_id,
            notes=series.notes,
            preferred=preferred,
        )


async def alter(
    uow: UnitOfWork, company: Organization, booking: Booking, target: Target, *, notify: bool
) -> Literal["moved", "changed"] | None:
    """Make a locked booking what it is to become, and return what kind of change that was.

    Where no crew is free at its new time it stands there without one, and the office is told.

    Args:
        notify: whether the client is to hear of it.
    """
    was_crew = booking.crew_size
    names = await _change_work(uow, company, booking, target)
    time = (booking.starts_at, booking.ends_at)
    new_time = (target.starts_at, target.starts_at + timedelta(minutes=target.minutes))
    if time != new_time or target.preferred or was_crew != booking.crew_size:
        await _place(uow, company, booking, target, notify=notify)
    if names:
        await _announce(uow, booking, names, notify=notify and time == new_time)
    return "moved" if time != new_time else "changed" if names or target.preferred else None


async def _change_work(uow: UnitOfWork, company: Organization, booking: Booking, target: Target) -> dict[str, Any]:
    """Change what is agreed, and return what it was by the names of what changed."""
    names: dict[str, Any] = {}
    request = target.request.model_dump(mode="json")
    if EstimateRequest.model_validate(booking.request) != target.request:
        names |= {key: booking.request.get(key) for key in request if booking.request.get(key) != request[key]}
        booking.service, booking.request = target.request.service, request
        await uow.session.exec(delete(ChecklistItem).where(col(ChecklistItem.booking_id) == booking.id))
        await snapshot_checklist(uow, booking.id, booking.service, target.request.add_ons)
    if target.priced is not None and booking.estimate != target.priced.model_dump(mode="json"):
        names["price"] = booking.total_cents
        _reprice(booking, target.priced)
        booking.policy = terms(company, target.priced).model_dump(mode="json")
    plain = {"address_id": target.address_id, "notes": target.notes, "crew_size": target.crew_size}
    for name, value in plain.items():
        if getattr(booking, name) != value:
            names[name.removesuffix("_id")] = getattr(booking, name)
            setattr(booking, name, value)
    if names:
        booking.touch()
        uow.session.add(booking)
        await uow.session.flush()
    return names


def _reprice(booking: Booking, priced: Calculation) -> None:
    booking.estimate = priced.model_dump(mode="json")
    booking.price_list, booking.price_list_version = priced.price_list, priced.price_list_version
    booking.currency, booking.total_cents = priced.currency, priced.total_cents


async def _announce(uow: UnitOfWork, booking: Booking, names: dict[str, Any], *, notify: bool) -> None:
    record(uow, booking.id, "changed", **{name: str(value) for name, value in names.items()})
    event = BookingChanged(
        **await facts_of(uow, booking),
        changes=sorted(names),
        price=calculation_of(booking).price,
        previous_total_cents=names.get("price", booking.total_cents),
        notify_client=notify,
    )
    uow.publish(event, version=booking.version)


async def _place(
    uow: UnitOfWork, company: Organization, booking: Booking, target: Target, *, notify: bool
) -> None:
    before = (await crew_of(uow, [booking.id]))[booking.id]
    same_people = [worker.id for worker in before] if len(before) > booking.crew_size else []
    place = Place(
        booking, target.starts_at, target.minutes, anybody=True, preferred=target.preferred or same_people
    )
    try:
        async with part_of(uow) as part:
            await move_together(part, company, [place], by="series", notify=notify)
    except SlotTaken:
        await _leave_unassigned(uow, booking, place, notify=notify)


async def _leave_unassigned(uow: UnitOfWork, booking: Booking, place: Place, *, notify: bool) -> None:
    await uow.session.refresh(booking)
    before = (await crew_of(uow, [booking.id]))[booking.id]
    previous: tuple[datetime, datetime] = (booking.starts_at, booking.ends_at)
    await release(uow, booking)
    booking.starts_at, booking.ends_at = place.starts_at, place.ends_at
    booking.local_start = to_local(place.starts_at, booking.timezone).replace(tzinfo=None)
    booking.touch()
    uow.session.add(booking)
    record(uow, booking.id, "rescheduled")
    await uow.session.flush()
    event = BookingRescheduled(
        **await facts_of(uow, booking),
        previous_starts_at=previous[0],
        previous_ends_at=previous[1],
        crew=[],
        by="series",
        currency=booking.currency,
        notify_client=notify,
    )
    uow.publish(event, version=booking.version)
    await announce_crew(uow, booking, before, notify=False)
    await announce_unassigned(uow, booking)
