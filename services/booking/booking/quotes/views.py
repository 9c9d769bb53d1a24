"""Lists of quotes, and how one is shown."""

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, or_
from sqlmodel import col, select

from booking.bookings.models import Booking
from booking.pricing.schemas import EstimateRequest
from booking.quotes.models import Quote
from booking.quotes.schemas import PublicQuote, QuoteOut, QuoteQuery
from booking.quotes.service import offer
from booking.quotes.states import MOVES, QuoteStatus, status_of
from shared.clock import day_bounds, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.inputs import dialled
from shared.organizations import Organization

SORTS = {
    "created_at": Sort(col(Quote.created_at), datetime),
    "total_cents": Sort(col(Quote.total_cents), int),
}


async def list_quotes(uow: UnitOfWork, company: Organization, query: QuoteQuery) -> Page[QuoteOut]:
    """Return a page of the quotes that match."""
    conditions: list[ColumnElement[bool]] = []
    if query.status:
        conditions.append(_in_state(query.status))
    if query.lead_id:
        conditions.append(col(Quote.lead_id) == query.lead_id)
    if query.client_id:
        conditions.append(col(Quote.client_id) == query.client_id)
    if query.from_:
        conditions.append(col(Quote.created_at) >= day_bounds(query.from_, company.timezone)[0])
    if query.to:
        conditions.append(col(Quote.created_at) < day_bounds(query.to, company.timezone)[1])
    if query.q:
        conditions.append(_mentions(query.q))
    quotes, cursor = await sorted_page(
        uow, select(Quote).where(*conditions), query, query.sort, SORTS, col(Quote.id)
    )
    return Page(items=[out(quote) for quote in quotes], next_cursor=cursor)


def _in_state(status: QuoteStatus) -> ColumnElement[bool]:
    """Return the condition of a state as `status_of` sees it."""
    kept, until = col(Quote.status), col(Quote.valid_until)
    if status is QuoteStatus.SENT:
        return (kept == status) & (until > now())
    if status is QuoteStatus.EXPIRED:
        return (kept == status) | ((kept == QuoteStatus.SENT) & (until <= now()))
    return kept == status


def _mentions(words: str) -> ColumnElement[bool]:
    found = [col(text).icontains(words, autoescape=True) for text in (Quote.number, Quote.name, Quote.email)]
    if digits := dialled(words):
        found.append(col(Quote.phone).contains(digits))
    return or_(*found)


def _view(quote: Quote) -> dict[str, Any]:
    return {
        "status": status_of(quote),
        "request": EstimateRequest.model_validate(quote.request),
        "estimate": offer(quote),
        **quote.model_dump(include={"number", "name", "message", "valid_until", "accepted_at", "declined_at"}),
    }


def out(quote: Quote) -> QuoteOut:
    """Return the quote as the office sees it."""
    return QuoteOut.model_validate(quote.model_dump() | _view(quote) | {"allowed": MOVES[status_of(quote)]})


async def public_view(uow: UnitOfWork, quote: Quote) -> PublicQuote:
    """Return the quote as its client sees it."""
    booking = await uow.session.get(Booking, quote.booking_id) if quote.booking_id else None
    needs: list[Literal["email", "phone"]] = []
    if quote.email is None:
        needs.append("email")
    if quote.phone is None:
        needs.append("phone")
    return PublicQuote(**_view(quote), booking_token=booking.public_token if booking else None, needs=needs)
