"""Cards on file: kept once, one of them the default, removed here and at Stripe."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import stripe
from sqlmodel import col, select

from finance.cards.models import SavedCard
from finance.cards.rules import CONSENT, CardFacts
from finance.cards.schemas import CardFilter, Via
from finance.dunning.service import start_over
from finance.runtime import runtime
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.clock import now
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, NotFound
from shared.logging import get_logger

log = get_logger(__name__)
MISSING = "There is no such card."
SORTS = {"created_at": Sort(col(SavedCard.created_at), datetime)}


class CardRemoved(Conflict):
    """The card is no longer on file."""

    slug = "card-removed"
    title = "The card is no longer on file"


async def hold_cards(uow: UnitOfWork, client_id: UUID) -> None:
    """Keep others from changing a client's cards until the transaction ends."""
    await uow.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))", name=f"cards:{client_id}")


async def cards_of(uow: UnitOfWork, client_id: UUID) -> Sequence[SavedCard]:
    """Return a client's cards on file, the default first, then the newest."""
    statement = select(SavedCard).where(SavedCard.client_id == client_id, col(SavedCard.removed_at).is_(None))
    order = (col(SavedCard.is_default).desc(), col(SavedCard.created_at).desc())
    return (await uow.session.exec(statement.order_by(*order).limit(100))).all()


async def default_card(uow: UnitOfWork, client_id: UUID) -> SavedCard | None:
    """Return the card that a client is charged on."""
    statement = select(SavedCard).where(SavedCard.client_id == client_id, col(SavedCard.is_default))
    return (await uow.session.exec(statement)).one_or_none()


async def keep_card(uow: UnitOfWork, facts: CardFacts, client_id: UUID, via: Via) -> SavedCard:
    """Put a card on file as the client's default; one that is there already is left as it is.

    The same card saved anew replaces the former one. What was refused on another card is tried on this one.
    """
    await hold_cards(uow, client_id)
    statement = select(SavedCard).where(SavedCard.payment_method == facts.payment_method)
    known = (await uow.session.exec(statement)).one_or_none()
    if known is not None:
        return known
    for card in await cards_of(uow, client_id):
        card.is_default = False
        if facts.fingerprint is not None and card.fingerprint == facts.fingerprint:
            card.removed_at, card.removed_by = now(), "replaced"
        card.touch()
    await uow.session.flush()
    kept = SavedCard(
        org_id=uow.org_id,
        client_id=client_id,
        customer=facts.customer,
        payment_method=facts.payment_method,
        brand=facts.brand,
        last4=facts.last4,
        exp_month=facts.exp_month,
        exp_year=facts.exp_year,
        fingerprint=facts.fingerprint,
        is_default=True,
        consent_text=CONSENT,
        consent_via=via,
    )
    uow.session.add(kept)
    await uow.session.flush()
    await start_over(uow, client_id)
    uow.audit("card.save", "saved_card", kept.id, client_id=client_id, via=via)
    return kept


async def lock_card(uow: UnitOfWork, card_id: UUID, client_id: UUID | None = None) -> SavedCard:
    """Return a card, with all of its client's held until the commit.

    Args:
        client_id: whose it must be, where a client asks.

    Raises:
        NotFound: there is no such card.
        CardRemoved: it was removed.
    """
    found = await row_of(uow, SavedCard, card_id, MISSING)
    if client_id is not None and found.client_id != client_id:
        raise NotFound(MISSING)
    await hold_cards(uow, found.client_id)
    card = await row_of(uow, SavedCard, card_id, MISSING, lock=True)
    if card.removed_at is not None:
        raise CardRemoved("This card was removed. Save it again to use it.")
    return card


async def make_default(uow: UnitOfWork, card: SavedCard) -> None:
    """Charge this one of a client's cards from now on; what was refused on the former is tried on it."""
    if card.is_default:
        return
    former = await default_card(uow, card.client_id)
    if former is not None:
        former.is_default = False
        former.touch()
        await uow.session.flush()
    card.is_default = True
    card.touch()
    await uow.session.flush()
    await start_over(uow, card.client_id)
    uow.audit("card.default", "saved_card", card.id, client_id=card.client_id)


async def remove_card(uow: UnitOfWork, card: SavedCard) -> None:
    """Take a card off file, here and at Stripe; the newest of the client's others is the default then.

    Raises:
        CardPaymentsDown: Stripe can't be reached; nothing has changed.
    """
    try:
        await runtime().stripe.v1.payment_methods.detach_async(card.payment_method)
    except stripe.InvalidRequestError:
        log.info("the card was gone at Stripe already", card_id=str(card.id))
    except stripe.StripeError as error:
        raise CardPaymentsDown("The card could not be removed at Stripe. Try again in a minute.") from error
    card.detached_at = now()
    await mark_removed(uow, card, uow.caller.actor if uow.caller else "system")
    uow.audit("card.remove", "saved_card", card.id, client_id=card.client_id)


async def mark_removed(uow: UnitOfWork, card: SavedCard, by: str) -> None:
    """Note that a locked card is off file."""
    was_default = card.is_default
    card.is_default, card.removed_at, card.removed_by = False, now(), by
    card.touch()
    await uow.session.flush()
    others = await cards_of(uow, card.client_id)
    if was_default and others:
        others[0].is_default = True
        others[0].touch()
        await uow.session.flush()


async def cards_page(uow: UnitOfWork, query: CardFilter) -> tuple[Sequence[Any], str | None]:
    """Return one page of cards."""
    removed = col(SavedCard.removed_at)
    statement = select(SavedCard).where(removed.is_not(None) if query.removed else removed.is_(None))
    if query.client_id is not None:
        statement = statement.where(SavedCard.client_id == query.client_id)
    return await sorted_page(uow, statement, query, query.sort, SORTS, col(SavedCard.id))
