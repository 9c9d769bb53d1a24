"""What Stripe's webhooks tell of saved cards and of their charges."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import stripe
from sqlmodel import select

from finance.cards.charging import settle_charge
from finance.cards.models import CardCharge, SavedCard
from finance.cards.rules import card_facts, charge_of
from finance.cards.service import hold_cards, mark_removed
from finance.cards.setups import session_with_card, take_session
from shared.clock import now
from shared.database import UnitOfWork
from shared.logging import get_logger

log = get_logger(__name__)
Object = Mapping[str, Any]
SETTLED = ("payment_intent.succeeded", "payment_intent.payment_failed")
CHANGED = ("payment_method.updated", "payment_method.automatically_updated")


@dataclass(frozen=True, slots=True)
class CardNews:
    """News of a charge, of a card, or of a page with the card that was saved on it."""

    charge_id: UUID | None = None
    intent: Object | None = None
    method: Object | None = None
    removed: bool = False
    session: Object | None = None


async def card_news(event: Object) -> CardNews | None:
    """Return what an event tells of cards, or None; for a page, Stripe is asked which card was saved on it.

    Call it before anything is locked. While Stripe doesn't answer, `stripe-reconcile` keeps the card later.
    """
    kind, thing = event["type"], event["data"]["object"]
    if kind in SETTLED and charge_of(thing) is not None:
        return CardNews(charge_id=charge_of(thing), intent=thing)
    if kind == "payment_method.detached":
        return CardNews(method=thing, removed=True)
    if kind in CHANGED:
        return CardNews(method=thing)
    saves = thing.get("mode") == "setup" or thing.get("customer")
    if kind == "checkout.session.completed" and saves:
        try:
            return CardNews(session=await session_with_card(thing["id"]))
        except stripe.StripeError as error:
            log.warning("the card of a page will be kept later", session_id=thing["id"], error=str(error))
    elif kind == "checkout.session.expired" and thing.get("mode") == "setup":
        return CardNews(session=thing)
    return None


async def take_news(uow: UnitOfWork, news: CardNews) -> None:
    """Bring cards and charges up to date with news of them."""
    if news.charge_id is not None:
        if await uow.session.get(CardCharge, news.charge_id) is not None:
            await settle_charge(uow, news.charge_id, news.intent)
    elif news.session is not None:
        await take_session(uow, news.session)
    elif news.method is not None:
        await _follow(uow, news.method, removed=news.removed)


async def _follow(uow: UnitOfWork, method: Object, *, removed: bool) -> None:
    statement = select(SavedCard).where(SavedCard.payment_method == method["id"])
    card = (await uow.session.exec(statement)).one_or_none()
    if card is None:
        return
    await hold_cards(uow, card.client_id)
    await uow.session.refresh(card, with_for_update=True)
    if removed:
        card.detached_at = card.detached_at or now()
        if card.removed_at is None:
            await mark_removed(uow, card, "stripe")
        return
    facts = card_facts(method)
    if facts is None:
        return
    known = (card.brand, card.last4, card.exp_month, card.exp_year)
    if known != (facts.brand, facts.last4, facts.exp_month, facts.exp_year):
        card.brand, card.last4 = facts.brand, facts.last4
        card.exp_month, card.exp_year, card.expiry_told_at = facts.exp_month, facts.exp_year, None
        card.touch()
