"""Editing a booking before it begins: the work is priced again, the visit fitted again, the deposit follows."""

from datetime import timedelta
from typing import Any

from pydantic import ValidationError

from booking.bookings.create import PriceChanged
from booking.bookings.crew import crew_of, members, release
from booking.bookings.edit_schemas import NOTES, BookingEdit
from booking.bookings.fees import fee_lines, with_lines
from booking.bookings.models import Booking
from booking.bookings.moves import MOVABLE, move
from booking.bookings.promo import redeem_promo
from booking.bookings.redeposit import deposit_due, follow_price
from booking.bookings.service import calculation_of, client_and_address, facts_of, record
from booking.checklists.service import replace_checklist
from booking.clients.service import keep_address
from booking.pricing.schemas import Calculation, EstimateRequest
from booking.pricing.service import price
from booking.travel_zones.service import zone_of
from contracts.booking_life import BookingChanged
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.organizations import Organization

Changes = dict[str, dict[str, Any]]


class NotEditable(Conflict):
    """The visit has begun, is over or was called off: only its notes can change."""

    slug = "not-editable"
    title = "The booking can't be edited any more"


async def edit(uow: UnitOfWork, company: Organization, booking: Booking, wanted: BookingEdit) -> Changes:
    """Change a locked booking, and return what was there before and after, by name.

    Raises:
        NotEditable: work or place shall change of what has begun, is over or was called off.
        Invalid: such work can't be booked.
        PriceChanged: the new total isn't the expected one.
        SlotTaken, WorkerBusy: the crew can't stay as long as the work takes now, or more people aren't free.
    """
    changes = _write_notes(booking, wanted)
    if (wanted.work or wanted.address or wanted.prices == "current") and booking.status not in MOVABLE:
        raise NotEditable(f"Booking {booking.reference} is {booking.status}: only its notes can be changed.")
    before = booking.total_cents
    if wanted.address:
        changes |= await _move_house(uow, company, booking, wanted)
    refund = 0
    if wanted.work or wanted.prices == "current" or await _other_way(uow, booking, wanted):
        changes |= await _rework(uow, company, booking, _work(booking, wanted), wanted)
        if {"price", "service"} & set(changes):
            refund = await follow_price(uow, company, booking)
    if not changes:
        return changes
    booking.touch()
    uow.session.add(booking)
    record(uow, booking.id, "changed", changes={name: {} if name in NOTES else changes[name] for name in changes})
    await uow.session.flush()
    if set(changes) - set(NOTES):
        event = BookingChanged(
            **await facts_of(uow, booking),
            changes=sorted(set(changes) - {"internal_notes", "crew_notes"}),
            price=calculation_of(booking).price,
            previous_total_cents=before,
            deposit=deposit_due(booking),
            refund_cents=refund,
            crew=await members(uow, booking),
            notify_client=wanted.notify,
        )
        uow.publish(event, version=booking.version)
    return changes


def _write_notes(booking: Booking, wanted: BookingEdit) -> Changes:
    changes = {}
    for name, value in wanted.written.items():
        if (before := getattr(booking, name)) != value:
            changes[name] = {"before": before, "after": value}
            setattr(booking, name, value)
    return changes


async def _move_house(uow: UnitOfWork, company: Organization, booking: Booking, wanted: BookingEdit) -> Changes:
    client, before = await client_and_address(uow, booking)
    assert wanted.address is not None  # noqa: S101 - the caller looked
    after = await keep_address(uow, company, client, wanted.address)
    if after.id == before.id:
        return {}
    booking.address_id = after.id
    return {"address": {"before": before.one_line, "after": after.one_line}}


async def _other_way(uow: UnitOfWork, booking: Booking, wanted: BookingEdit) -> bool:
    """Tell whether the new address lies where another travel fee is charged."""
    before = booking.request.get("postal_code")
    if wanted.address is None or before is None:
        return False
    old, new = await zone_of(uow, before), await zone_of(uow, wanted.address.postal_code)
    return (old.fee_cents if old else 0) != (new.fee_cents if new else 0)


def _work(booking: Booking, wanted: BookingEdit) -> EstimateRequest:
    place = {"postal_code": wanted.address.postal_code} if wanted.address else {}
    try:
        return EstimateRequest.model_validate(booking.request | place | wanted.work)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        raise Invalid.field(f"body.{first['loc'][0] if first['loc'] else 'service'}", first["msg"]) from error


async def _rework(
    uow: UnitOfWork, company: Organization, booking: Booking, work: EstimateRequest, wanted: BookingEdit
) -> Changes:
    agreed = calculation_of(booking)
    fresh = await _price(uow, company, booking, work, wanted)
    priced = with_lines(fresh, *fee_lines(agreed))
    if wanted.expected_total_cents not in (None, priced.total_cents):
        raise PriceChanged(
            "The price is another one than you saw. Look at the new one and save again.",
            estimate=priced.model_dump(mode="json"),
        )
    after = work.model_dump(mode="json")
    changes = {
        name: {"before": booking.request.get(name), "after": value}
        for name, value in after.items()
        if name != "postal_code" and booking.request.get(name) != value
    }
    if booking.total_cents != priced.total_cents:
        changes["price"] = {"before": booking.total_cents, "after": priced.total_cents}
    booking.request = after
    booking.service = work.service
    booking.estimate = priced.model_dump(mode="json")
    booking.price_list, booking.price_list_version = priced.price_list, priced.price_list_version
    booking.total_cents = priced.total_cents
    changes |= await _fit(uow, booking, agreed, priced, wanted)
    await redeem_promo(uow, booking, priced)
    if {"service", "add_ons"} & set(changes):
        await replace_checklist(uow, booking.id, booking.service, work.add_ons)
    return changes


async def _price(
    uow: UnitOfWork, company: Organization, booking: Booking, work: EstimateRequest, wanted: BookingEdit
) -> Calculation:
    version = booking.price_list_version if wanted.prices == "agreed" else None
    return await price(uow, company, work, version, booking_id=booking.id)


async def _fit(
    uow: UnitOfWork, booking: Booking, agreed: Calculation, priced: Calculation, wanted: BookingEdit
) -> Changes:
    """Keep the crew as long as the work takes now. Others are looked for only where more people are needed, or
    somebody of the crew can't do the work.
    """
    length = (booking.ends_at - booking.starts_at) // timedelta(minutes=1)
    minutes = priced.visit_minutes if priced.visit_minutes != agreed.visit_minutes else length
    booking.crew_size = priced.crew_size
    crew = (await crew_of(uow, [booking.id]))[booking.id]
    able = [worker.id for worker in crew if booking.service in worker.skills]
    more = priced.crew_size > agreed.crew_size or len(able) < len(crew)
    fewer = able[: priced.crew_size] if len(able) > priced.crew_size < agreed.crew_size else None
    if not more and fewer is None and minutes == length:
        return {}
    if len(able) < len(crew):
        await release(uow, booking, keep=able)
    await uow.session.flush()
    await move(
        uow,
        booking,
        starts_at=booking.starts_at,
        minutes=minutes,
        worker_ids=fewer,
        by="system" if more else "staff",
        allow_outside_hours=wanted.allow_outside_hours,
        notify=False,
    )
    return {"minutes": {"before": length, "after": minutes}} if minutes != length else {}
