"""HTTP of saved cards for their owners, on the client portal."""

from typing import Annotated
from uuid import UUID

from finance.cards.schemas import ClientCard, SetupOut
from finance.cards.service import CardRemoved, cards_of, lock_card, make_default, remove_card
from finance.cards.setups import open_setup
from finance.cards.views import client_card, setup_out, today_of
from finance.clients.service import survivors
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.auth.callers import ClientCaller
from shared.auth.guards import signed_in_client
from shared.database import UnitOfWork, Uow
from shared.errors import NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/client/cards", tags=["client cards"], responses=responses(Unauthorized, NotFound))
Owner = Annotated[ClientCaller, signed_in_client]


async def _who(uow: UnitOfWork, client: ClientCaller) -> UUID:
    """Return the client that the caller is, also after a merge."""
    return (await survivors(uow, [client.person_id]))[client.person_id]


@router.get("", summary="List my saved cards")
async def list_my_cards(uow: Uow, client: Owner) -> list[ClientCard]:
    """Return the client's cards, the one that is charged first."""
    today = await today_of(uow)
    return [client_card(card, today) for card in await cards_of(uow, await _who(uow, client))]


@router.post("/setup", status_code=201, summary="Save a card", responses=responses(CardPaymentsDown))
async def open_my_setup(uow: Uow, client: Owner) -> SetupOut:
    """Return the address of a page at Stripe on which a card is saved; nothing is charged."""
    return setup_out(await open_setup(uow, await _who(uow, client), "portal"))


@router.post(
    "/{card_id}/default", summary="Choose the card that I am charged on", responses=responses(CardRemoved)
)
async def choose_my_card(uow: Uow, card_id: UUID, client: Owner) -> ClientCard:
    """Have this card charged from now on."""
    card = await lock_card(uow, card_id, await _who(uow, client))
    await make_default(uow, card)
    return client_card(card, await today_of(uow))


@router.delete(
    "/{card_id}",
    status_code=204,
    summary="Remove one of my cards",
    responses=responses(CardRemoved, CardPaymentsDown),
)
async def remove_my_card(uow: Uow, card_id: UUID, client: Owner) -> None:
    """Take a card off file, here and at Stripe: it is never charged again."""
    await remove_card(uow, await lock_card(uow, card_id, await _who(uow, client)))
