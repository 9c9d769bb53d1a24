"""HTTP of gift cards for staff."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.gift_cards.desk import (
    GiftCardNotInUse,
    GiftCardUsed,
    cards_page,
    disable,
    give_back,
    held_card,
    reissue,
    sell,
    shown,
)
from finance.gift_cards.models import GiftCard
from finance.gift_cards.schemas import (
    GiftCardOut,
    GiftCardQuery,
    GiftCardRefund,
    GiftCardSale,
    GiftCardWithCode,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.database.finding import row_of
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/gift-cards",
    tags=["gift cards"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Seller = Annotated[StaffCaller, requires("payments.record", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]


async def _one(uow: UnitOfWork, response: Response, card: GiftCard) -> GiftCardOut:
    set_etag(response, card.version)
    return (await shown(uow, [card]))[0]


@router.get("", summary="List gift cards")
async def list_gift_cards(uow: Uow, query: Annotated[GiftCardQuery, Query()], _: Viewer) -> Page[GiftCardOut]:
    """Return one page of gift cards with what is left on each, newest first unless asked otherwise."""
    return await cards_page(uow, query)


@router.post("", status_code=201, summary="Sell a gift card")
async def sell_gift_card(uow: Uow, response: Response, body: GiftCardSale, _: Seller) -> GiftCardWithCode:
    """Sell a card that was paid for at the desk. Its code is shown only in this answer; the sale bears no tax."""
    card, code = await sell(uow, body)
    return GiftCardWithCode(**(await _one(uow, response, card)).model_dump(), code=code)


@router.get("/{card_id}", summary="Show a gift card")
async def show_gift_card(uow: Uow, response: Response, card_id: UUID, _: Viewer) -> GiftCardOut:
    """Return a card with what is left on it."""
    return await _one(uow, response, await row_of(uow, GiftCard, card_id, "There is no such gift card."))


@router.post(
    "/{card_id}/disable",
    summary="Disable a lost gift card",
    responses=responses(GiftCardNotInUse, PreconditionFailed),
)
async def disable_gift_card(
    uow: Uow, request: Request, response: Response, card_id: UUID, _: Manager
) -> GiftCardOut:
    """Make a card's code worthless; a new code brings it back with what was left."""
    card = await held_card(uow, card_id)
    check_if_match(request, card.version)
    disable(uow, card)
    return await _one(uow, response, card)


@router.post(
    "/{card_id}/reissue",
    summary="Give a gift card a new code",
    responses=responses(GiftCardNotInUse, PreconditionFailed),
)
async def reissue_gift_card(
    uow: Uow, request: Request, response: Response, card_id: UUID, _: Manager
) -> GiftCardWithCode:
    """Replace a lost code by a new one, shown only in this answer and sent to the recipient."""
    card = await held_card(uow, card_id)
    check_if_match(request, card.version)
    code = reissue(uow, card)
    return GiftCardWithCode(**(await _one(uow, response, card)).model_dump(), code=code)


@router.post(
    "/{card_id}/refund",
    summary="Give an unused gift card back",
    responses=responses(GiftCardUsed, PreconditionFailed),
)
async def refund_gift_card(
    uow: Uow, request: Request, response: Response, card_id: UUID, body: GiftCardRefund, _: Manager
) -> GiftCardOut:
    """Give back what was paid for a card that nobody used: through Stripe what came through Stripe."""
    card = await held_card(uow, card_id)
    check_if_match(request, card.version)
    await give_back(uow, card, body.reason)
    return await _one(uow, response, card)
