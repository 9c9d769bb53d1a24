"""HTTP of quotes for the clients who received them; the link's token is what lets them in."""

from typing import Annotated

from fastapi import Path, Request, Response

from booking.bookings.create import SlotTaken
from booking.quotes.acceptance import accept
from booking.quotes.schemas import Acceptance, Decline, PublicQuote
from booking.quotes.sending import decline
from booking.quotes.service import quote_by_token
from booking.quotes.states import QuoteMoveNotAllowed, QuoteOver
from booking.quotes.views import public_view
from booking.slots.service import check_open
from shared.auth.guards import public
from shared.clock import now
from shared.database import Uow
from shared.errors import ModuleDisabled, NotFound, PreconditionFailed, responses
from shared.organizations import PublicOrganization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/public/{org}/quotes", tags=["public"], dependencies=[public()], responses=responses(NotFound)
)
Token = Annotated[str, Path(max_length=64, description="The token in the client's link.")]
ANSWERS = responses(QuoteOver, QuoteMoveNotAllowed, PreconditionFailed)


@router.get("/{token}", summary="Show a quote")
async def show_quote(company: PublicOrganization, token: Token, uow: Uow, response: Response) -> PublicQuote:
    """Return the quote that the link names, until when it holds, and the terms that go with it."""
    quote = await quote_by_token(uow, token)
    if quote.viewed_at is None:
        quote.viewed_at = now()
        uow.session.add(quote)
    set_etag(response, quote.version)
    return await public_view(uow, quote)


@router.post("/{token}/accept", summary="Accept a quote", responses=ANSWERS | responses(SlotTaken, ModuleDisabled))
async def accept_quote(
    company: PublicOrganization,
    token: Token,
    uow: Uow,
    wanted: Acceptance,
    request: Request,
    response: Response,
) -> PublicQuote:
    """Accept the quote and, if a visit is named, book it at the quoted price. A taken slot accepts nothing."""
    if wanted.visit:
        check_open(company)
    quote = await quote_by_token(uow, token, lock=True)
    check_if_match(request, quote.version)
    await accept(uow, company, quote, wanted.visit, source="web")
    set_etag(response, quote.version)
    return await public_view(uow, quote)


@router.post("/{token}/decline", summary="Decline a quote", responses=ANSWERS)
async def decline_quote(
    company: PublicOrganization, token: Token, uow: Uow, wanted: Decline, request: Request, response: Response
) -> PublicQuote:
    """Turn the quote down, and say why if one cares to."""
    quote = await quote_by_token(uow, token, lock=True)
    check_if_match(request, quote.version)
    decline(uow, quote, wanted.reason, actor="client")
    set_etag(response, quote.version)
    return await public_view(uow, quote)
