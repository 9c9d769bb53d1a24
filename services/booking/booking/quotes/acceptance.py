"""Accepting a quote, with or without a visit booked at its price. Quotes come locked from the caller."""

from contextlib import suppress

from pydantic import ValidationError

from booking.bookings.create import Source, create_booking
from booking.bookings.models import Booking
from booking.bookings.schemas import BookingRequest
from booking.clients.models import Client
from booking.clients.schemas import ClientInput
from booking.leads.models import Lead
from booking.leads.service import record, win
from booking.pricing.schemas import EstimateRequest
from booking.quotes.models import Quote
from booking.quotes.schemas import StaffVisit, Visit
from booking.quotes.service import agreed, lead_behind, picture
from booking.quotes.states import QuoteStatus, advance
from booking.referrals.service import refer
from contracts.booking_leads import QuoteAccepted
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.organizations import Organization


class QuoteBooked(Conflict):
    """A visit was booked with the quote already."""

    slug = "quote-booked"


async def accept(
    uow: UnitOfWork, company: Organization, quote: Quote, visit: Visit | None, *, source: Source
) -> Booking | None:
    """Accept a quote; with a visit, the slot is taken at the quoted price or nothing is accepted.

    Raises:
        QuoteOver: its time is over.
        QuoteMoveNotAllowed: it isn't sent, or was answered.
        SlotTaken: the visit's time is no longer free.
        Invalid: the visit needs an e-mail address or a phone number.
    """
    advance(quote, QuoteStatus.ACCEPTED)
    quote.accepted_at = now()
    uow.session.add(quote)
    lead = await lead_behind(uow, quote)
    booking = await _book(uow, company, quote, lead, visit, source) if visit else None
    actor = "client" if source == "web" else uow.caller.actor if uow.caller else "system"
    if lead:
        record(uow, lead.id, "quote_accepted", note=quote.number, actor=actor)
        win(
            uow,
            lead,
            value_cents=quote.total_cents,
            client_id=quote.client_id,
            booking_id=quote.booking_id,
            actor=actor,
        )
    uow.publish(QuoteAccepted(**picture(quote), booking_id=quote.booking_id), version=quote.version)
    return booking


async def book(uow: UnitOfWork, company: Organization, quote: Quote, visit: StaffVisit) -> Booking:
    """Book the visit of a quote for its client: of one that was accepted, or that is accepted by this.

    Raises:
        QuoteBooked: that was done before.
        QuoteOver, QuoteMoveNotAllowed, SlotTaken, Invalid: as for `accept`.
    """
    if quote.booking_id:
        raise QuoteBooked(f"Quote {quote.number} has a booking already.", booking_id=str(quote.booking_id))
    if quote.status != QuoteStatus.ACCEPTED:
        booking = await accept(uow, company, quote, visit, source="staff")
    else:
        lead = await lead_behind(uow, quote)
        booking = await _book(uow, company, quote, lead, visit, "staff")
        quote.touch()
        if lead:
            win(
                uow,
                lead,
                value_cents=quote.total_cents,
                client_id=quote.client_id,
                booking_id=quote.booking_id,
                actor="staff",
            )
    assert booking is not None  # noqa: S101 - a visit was named
    uow.audit("quote.book", "quote", quote.id, number=quote.number, booking_id=str(booking.id))
    return booking


async def _book(
    uow: UnitOfWork, company: Organization, quote: Quote, lead: Lead | None, visit: Visit, source: Source
) -> Booking:
    wanted = BookingRequest(
        request=EstimateRequest.model_validate(quote.request),
        starts_at=visit.starts_at,
        client=_contact(quote, visit, "body.visit" if source == "web" else "body"),
        address=visit.address,
        notes=visit.notes,
    )
    waive = isinstance(visit, StaffVisit) and visit.waive_deposit
    booking = await create_booking(uow, company, wanted, source=source, waive_deposit=waive, agreed=agreed(quote))
    quote.booking_id, quote.client_id = booking.id, booking.client_id
    uow.session.add(quote)
    client = await uow.session.get(Client, booking.client_id)
    if lead and lead.referral_code and client:
        with suppress(Invalid):  # withdrawn meanwhile, one's own, or no first booking: no reward, but a booking
            await refer(uow, company, lead.referral_code, client, booking.id)
    return booking


def _contact(quote: Quote, visit: Visit, where: str) -> ClientInput:
    try:
        return ClientInput.model_validate(
            {
                "name": quote.name,
                "email": quote.email or visit.email,
                "phone": quote.phone or visit.phone,
                "locale": quote.locale,
            }
        )
    except ValidationError as error:
        missing = str(error.errors()[0]["loc"][0])
        raise Invalid.field(f"{where}.{missing}", f"To book the visit, say the {missing} too.") from error
