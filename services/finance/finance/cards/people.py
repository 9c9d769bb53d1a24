"""Cards follow their owner: to the client who stays of two, and away with one who is forgotten."""

from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select

from finance.cards.models import CardCharge, CardSetup, SavedCard, StripeCustomer
from finance.cards.service import default_card, hold_cards
from finance.clients.service import survivors
from finance.clients.tables import ERASED
from finance.dunning.models import Dunning
from shared.clock import now
from shared.database import UnitOfWork


async def move_cards(uow: UnitOfWork, former: UUID, into: UUID) -> None:
    """Give a merged client's cards to the one who stays, whose own default goes on being charged."""
    survivor = (await survivors(uow, [into]))[into]
    for client_id in sorted((former, survivor)):
        await hold_cards(uow, client_id)
    if await default_card(uow, survivor) is not None:
        mine = update(SavedCard).where(col(SavedCard.client_id) == former, col(SavedCard.is_default))
        await uow.session.exec(mine.values(is_default=False))
    for table in (SavedCard, StripeCustomer, CardSetup, CardCharge, Dunning):
        theirs = update(table).where(col(table.client_id) == former)
        await uow.session.exec(theirs.values(client_id=survivor))


async def forget_cards(uow: UnitOfWork, client_id: UUID) -> None:
    """Take an erased client's cards off file; `stripe-reconcile` has Stripe forget the client too."""
    await hold_cards(uow, client_id)
    theirs = select(SavedCard).where(SavedCard.client_id == client_id, col(SavedCard.removed_at).is_(None))
    for card in (await uow.session.exec(theirs)).all():
        card.is_default, card.removed_at, card.removed_by = False, now(), "erased"
        card.touch()
    customers = update(StripeCustomer).where(col(StripeCustomer.client_id) == client_id)
    await uow.session.exec(customers.where(col(StripeCustomer.erased_at).is_(None)).values(erased_at=now()))
    over = update(Dunning).where(col(Dunning.client_id) == client_id, col(Dunning.next_at).is_not(None))
    await uow.session.exec(over.values(status="stopped", next_at=None, stopped_by="erased"))
    await uow.session.exec(update(Dunning).where(col(Dunning.client_id) == client_id).values(client_name=ERASED))
