"""HTTP of quotes for the office."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.bookings.create import SlotTaken
from booking.quotes.acceptance import QuoteBooked, book
from booking.quotes.models import Quote
from booking.quotes.schemas import Decline, Extension, QuoteChange, QuoteInput, QuoteOut, QuoteQuery, StaffVisit
from booking.quotes.sending import decline, extend, send, withdraw
from booking.quotes.service import LeadEnded, draft, edit, quote_of
from booking.quotes.states import QuoteMoveNotAllowed, QuoteOver
from booking.quotes.views import list_quotes, out
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, Unavailable, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/quotes", tags=["quotes"], responses=responses(Unauthorized, Forbidden))

MODULE = "module.leads"
Reader = Annotated[StaffCaller, requires("leads.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("leads.manage", module=MODULE)]
CHANGES = responses(NotFound, QuoteMoveNotAllowed, PreconditionFailed)


@router.get("", summary="List quotes")
async def get_quotes(uow: Uow, _: Reader, query: Annotated[QuoteQuery, Query()]) -> Page[QuoteOut]:
    """Return the quotes that match, the newest first unless sorted otherwise."""
    return await list_quotes(uow, await organization(uow), query)


@router.post("", status_code=201, summary="Draft a quote", responses=responses(NotFound, LeadEnded, Unavailable))
async def draft_quote(uow: Uow, _: Manager, wanted: QuoteInput, response: Response) -> QuoteOut:
    """Draft a quote for a lead or a client, at the price of now. Nobody sees it before it is sent."""
    quote = await draft(uow, await organization(uow), wanted)
    response.headers["Location"] = f"/v1/admin/quotes/{quote.id}"
    return _answer(quote, response)


@router.get("/{quote_id}", summary="Show a quote", responses=responses(NotFound))
async def get_quote(uow: Uow, _: Reader, quote_id: UUID, response: Response) -> QuoteOut:
    """Return a quote; the `ETag` is for `If-Match` at a change."""
    return _answer(await quote_of(uow, quote_id), response)


@router.patch("/{quote_id}", summary="Change a draft", responses=CHANGES | responses(Unavailable))
async def edit_quote(
    uow: Uow, _: Manager, quote_id: UUID, change: QuoteChange, request: Request, response: Response
) -> QuoteOut:
    """Change what the body names of a draft, and price it again. A sent quote must be withdrawn first."""
    quote = await _to_change(uow, quote_id, request)
    await edit(uow, await organization(uow), quote, change)
    return _answer(quote, response)


@router.post("/{quote_id}/send", summary="Send a quote", responses=CHANGES)
async def send_quote(uow: Uow, _: Manager, quote_id: UUID, request: Request, response: Response) -> QuoteOut:
    """Send a draft, or send again what nobody answered yet. The lead is QUOTED from then on."""
    quote = await _to_change(uow, quote_id, request)
    await send(uow, await organization(uow), quote)
    return _answer(quote, response)


@router.post("/{quote_id}/withdraw", summary="Take a quote back", responses=CHANGES)
async def withdraw_quote(uow: Uow, _: Manager, quote_id: UUID, request: Request, response: Response) -> QuoteOut:
    """Make a draft of a sent quote again, to change it; its link shows nothing meanwhile."""
    quote = await _to_change(uow, quote_id, request)
    withdraw(uow, quote)
    return _answer(quote, response)


@router.post("/{quote_id}/extend", summary="Extend a quote", responses=CHANGES)
async def extend_quote(
    uow: Uow, _: Manager, quote_id: UUID, wanted: Extension, request: Request, response: Response
) -> QuoteOut:
    """Let a sent or expired quote be accepted for longer, and send it again with its new end."""
    quote = await _to_change(uow, quote_id, request)
    await extend(uow, await organization(uow), quote, wanted.days)
    return _answer(quote, response)


@router.post("/{quote_id}/decline", summary="Note that a quote was declined", responses=CHANGES)
async def decline_staff_quote(
    uow: Uow, _: Manager, quote_id: UUID, wanted: Decline, request: Request, response: Response
) -> QuoteOut:
    """Close a quote that the client turned down on the phone. The lead stays open, for another offer."""
    quote = await _to_change(uow, quote_id, request)
    decline(uow, quote, wanted.reason)
    uow.audit("quote.decline", "quote", quote.id, number=quote.number)
    return _answer(quote, response)


@router.post(
    "/{quote_id}/book",
    status_code=201,
    summary="Book the visit of a quote",
    responses=CHANGES | responses(QuoteBooked, QuoteOver, SlotTaken),
)
async def book_quote(
    uow: Uow, _: Manager, quote_id: UUID, wanted: StaffVisit, request: Request, response: Response
) -> QuoteOut:
    """Make a booking of an accepted quote, or of a sent one, which is accepted by that, at the quoted price."""
    quote = await _to_change(uow, quote_id, request)
    booking = await book(uow, await organization(uow), quote, wanted)
    response.headers["Location"] = f"/v1/admin/bookings/{booking.id}"
    return _answer(quote, response)


async def _to_change(uow: UnitOfWork, quote_id: UUID, request: Request) -> Quote:
    quote = await quote_of(uow, quote_id, lock=True)
    check_if_match(request, quote.version)
    return quote


def _answer(quote: Quote, response: Response) -> QuoteOut:
    set_etag(response, quote.version)
    return out(quote)
