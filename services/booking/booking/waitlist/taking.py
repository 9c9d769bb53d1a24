"""Taking what was offered: a booking is made of it, or somebody was quicker and the wait goes on."""

from booking.bookings.create import SlotTaken, create_booking
from booking.bookings.models import Booking
from booking.bookings.schemas import BookingRequest
from booking.waitlist.models import WaitlistEntry
from booking.waitlist.service import LIVE, NotWaiting, end_offer, put_back
from shared.clock import now
from shared.database import UnitOfWork
from shared.database.parts import part_of
from shared.errors import Conflict
from shared.organizations import Organization


class OfferEnded(Conflict):
    """Nothing is offered at this moment: the offer ran out, or there was none yet."""

    slug = "offer-ended"
    title = "The offer has ended"


def check_offered(entry: WaitlistEntry) -> None:
    """Refuse what can only be done to a living offer.

    Raises:
        NotWaiting: the wait is over.
        OfferEnded: nothing is offered at this moment.
    """
    if entry.status not in LIVE:
        raise NotWaiting("This wait is over already.")
    if entry.offer_until is None or entry.offer_until <= now():
        raise OfferEnded("Nothing is offered to you at this moment. We write to you when another time is free.")


async def take(
    uow: UnitOfWork, company: Organization, entry: WaitlistEntry, expected_total_cents: int | None
) -> Booking | SlotTaken:
    """Book the offered time for a locked place on the list; where somebody was quicker, the wait goes on.

    Returns:
        The booking, or the refusal: it is answered, not raised, so that the entry's change is kept.

    Raises:
        NotWaiting, OfferEnded: see `check_offered`.
        PriceChanged: the price isn't the one that was shown.
        Invalid: the company no longer offers such work.
    """
    check_offered(entry)
    wanted = BookingRequest.model_validate(
        {
            "request": entry.request,
            "starts_at": entry.offered_starts_at,
            "client": {name: getattr(entry, name) for name in ("name", "email", "phone", "locale")},
            "address": entry.address,
            "notes": entry.notes,
            "expected_total_cents": expected_total_cents,
        }
    )
    try:
        async with part_of(uow) as part:
            booking = await create_booking(part, company, wanted, source="web")
    except SlotTaken as taken:
        await uow.session.refresh(entry)
        put_back(entry)
        return taken
    entry.booking_id, entry.client_id = booking.id, booking.client_id
    end_offer(entry, "BOOKED")
    await uow.session.flush()
    return booking
