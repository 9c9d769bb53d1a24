"""HTTP of saved cards for staff."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.cards.schemas import CardFilter, CardOut, SetupOut
from finance.cards.service import CardRemoved, cards_of, cards_page, lock_card, make_default, remove_card
from finance.cards.setups import send_setup_link
from finance.cards.views import card_out, setup_out, today_of
from finance.clients.service import survivors
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/finance", tags=["cards"], responses=responses(Unauthorized, Forbidden, NotFound))
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
Recorder = Annotated[StaffCaller, requires("payments.record", module="module.invoices")]


@router.get("/cards", summary="List saved cards")
async def list_cards(uow: Uow, query: Annotated[CardFilter, Query()], _: Viewer) -> Page[CardOut]:
    """Return one page of the cards on file, or of those that were removed."""
    rows, cursor = await cards_page(uow, query)
    today = await today_of(uow)
    return Page(items=[card_out(row, today) for row in rows], next_cursor=cursor)


@router.get("/clients/{client_id}/cards", summary="List a client's saved cards")
async def list_client_cards(uow: Uow, client_id: UUID, _: Viewer) -> list[CardOut]:
    """Return the cards on file of one client, the one that is charged first."""
    today = await today_of(uow)
    survivor = (await survivors(uow, [client_id]))[client_id]
    return [card_out(card, today) for card in await cards_of(uow, survivor)]


@router.post(
    "/clients/{client_id}/cards/setup-link",
    status_code=201,
    summary="Ask a client to save a card",
    responses=responses(CardPaymentsDown),
)
async def send_card_setup_link(uow: Uow, client_id: UUID, _: Recorder) -> SetupOut:
    """Send the client a link to a page at Stripe where a card is saved, nothing charged; it lives for a day."""
    return setup_out(await send_setup_link(uow, client_id))


@router.post(
    "/cards/{card_id}/default",
    summary="Choose the card that is charged",
    responses=responses(CardRemoved, PreconditionFailed),
)
async def choose_card(uow: Uow, request: Request, response: Response, card_id: UUID, _: Recorder) -> CardOut:
    """Charge this one of its owner's cards from now on."""
    card = await lock_card(uow, card_id)
    check_if_match(request, card.version)
    await make_default(uow, card)
    set_etag(response, card.version)
    return card_out(card, await today_of(uow))


@router.delete(
    "/cards/{card_id}",
    status_code=204,
    summary="Remove a saved card",
    responses=responses(CardRemoved, CardPaymentsDown, PreconditionFailed),
)
async def remove_a_card(uow: Uow, request: Request, card_id: UUID, _: Recorder) -> None:
    """Take a card off file, here and at Stripe; only its owner can save it again."""
    card = await lock_card(uow, card_id)
    check_if_match(request, card.version)
    await remove_card(uow, card)
