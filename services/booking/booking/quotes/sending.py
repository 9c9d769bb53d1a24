"""Sending quotes, taking them back, extending them, and their end. Quotes come locked from the caller."""

from datetime import datetime, timedelta

from booking.leads.service import move, record
from booking.leads.states import LeadStatus, may_move
from booking.quotes.models import Quote
from booking.quotes.service import lead_behind, picture, refresh_contact
from booking.quotes.states import QuoteMoveNotAllowed, QuoteStatus, advance, status_of
from contracts.booking_leads import QuoteDeclined, QuoteExpired, QuoteExpiring, QuoteSent
from shared.clock import day_bounds, now, to_local
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import Organization


async def send(uow: UnitOfWork, company: Organization, quote: Quote) -> None:
    """Send a draft, or send again what nobody answered yet. The lead is QUOTED from then on.

    Raises:
        Invalid: there is no address to send it to.
        QuoteMoveNotAllowed: it was answered, or it has expired.
    """
    if quote.status == QuoteStatus.DRAFT:
        await refresh_contact(uow, quote)
    if not (quote.email or quote.phone):
        raise Invalid("There is no e-mail address or phone number to send the quote to. Add one first.")
    again = status_of(quote) is QuoteStatus.SENT
    if again:
        quote.touch()
    elif quote.status == QuoteStatus.EXPIRED or status_of(quote) is QuoteStatus.EXPIRED:
        raise QuoteMoveNotAllowed(
            f"Quote {quote.number} has expired. Extend it, and it is sent again.", current=QuoteStatus.EXPIRED
        )
    else:
        advance(quote, QuoteStatus.SENT)
        quote.valid_until = _end(company, now() + timedelta(days=quote.valid_days))
        quote.expiring_told_at = None
    await _announce_sent(uow, quote, again=again)
    uow.audit("quote.send", "quote", quote.id, number=quote.number, again=again)


async def extend(uow: UnitOfWork, company: Organization, quote: Quote, days: int) -> None:
    """Let a quote be accepted for longer; an expired one is sent again.

    Raises:
        QuoteMoveNotAllowed: it is a draft, or was answered.
    """
    present = status_of(quote)
    begins = max(quote.valid_until or now(), now())
    if present is QuoteStatus.EXPIRED:
        quote.status = QuoteStatus.EXPIRED
        advance(quote, QuoteStatus.SENT)
    elif present is QuoteStatus.SENT:
        quote.touch()
    else:
        raise QuoteMoveNotAllowed(
            f"Quote {quote.number} is {present}: only a sent or expired one can be extended.", current=present
        )
    quote.valid_until = _end(company, begins + timedelta(days=days))
    quote.expiring_told_at = None
    await _announce_sent(uow, quote, again=True)
    uow.audit("quote.extend", "quote", quote.id, number=quote.number, days=days)


async def _announce_sent(uow: UnitOfWork, quote: Quote, *, again: bool) -> None:
    quote.sent_at = now()
    quote.times_sent += 1
    uow.session.add(quote)
    uow.publish(QuoteSent(**picture(quote), again=again), version=quote.version)
    lead = await lead_behind(uow, quote)
    if lead:
        record(uow, lead.id, "quote_sent", note=quote.number)
        if may_move(lead, LeadStatus.QUOTED):
            move(uow, lead, LeadStatus.QUOTED)


def _end(company: Organization, instant: datetime) -> datetime:
    """Return the end of the local day: nobody's quote runs out over lunch."""
    return day_bounds(to_local(instant, company.timezone).date(), company.timezone)[1]


def withdraw(uow: UnitOfWork, quote: Quote) -> None:
    """Take a sent quote back to change it; its link shows nothing until it is sent again.

    Raises:
        QuoteMoveNotAllowed: it isn't sent, or was answered.
    """
    advance(quote, QuoteStatus.DRAFT)
    quote.viewed_at = None
    uow.session.add(quote)
    if quote.lead_id:
        record(uow, quote.lead_id, "quote_withdrawn", note=quote.number)
    uow.audit("quote.withdraw", "quote", quote.id, number=quote.number)


def decline(uow: UnitOfWork, quote: Quote, reason: str | None, *, actor: str | None = None) -> None:
    """Note that the quote is turned down; the lead stays open, for another offer.

    Raises:
        QuoteOver: its time is over.
        QuoteMoveNotAllowed: it isn't sent, or was answered.
    """
    advance(quote, QuoteStatus.DECLINED)
    quote.declined_at = now()
    quote.decline_reason = reason or None
    uow.session.add(quote)
    if quote.lead_id:
        record(uow, quote.lead_id, "quote_declined", note=reason or quote.number, actor=actor)
    uow.publish(QuoteDeclined(**picture(quote), reason=reason or None), version=quote.version)


def expire(uow: UnitOfWork, quote: Quote) -> None:
    """Close a quote that nobody answered in time; the lead stays open."""
    advance(quote, QuoteStatus.EXPIRED)
    uow.session.add(quote)
    if quote.lead_id:
        record(uow, quote.lead_id, "quote_expired", note=quote.number)
    uow.publish(QuoteExpired(**picture(quote)), version=quote.version)


def warn(uow: UnitOfWork, quote: Quote) -> None:
    """Say once that the quote ends soon."""
    quote.expiring_told_at = now()
    uow.session.add(quote)
    uow.publish(QuoteExpiring(**picture(quote)), version=quote.version)
