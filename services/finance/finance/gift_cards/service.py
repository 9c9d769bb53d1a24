"""Gift cards as they stand: what was paid for them less what was paid with them, and their delivery."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import case, func
from sqlmodel import col, select

from contracts.finance_credits import GiftCardDelivered, GiftCardSold
from finance.gift_cards.codes import hashed, new_code, plain
from finance.gift_cards.models import GiftCard
from finance.ledger.service import keep
from finance.payments.books import money_documents
from finance.payments.models import Payment, Refund
from finance.payments.rules import RECEIVED
from finance.payments.service import refunds_of
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.organizations import organization


class NoSuchCode(NotFound):
    """No gift card has this code, or it is no longer good."""

    slug = "no-such-gift-card"
    title = "No gift card has this code"


async def lock_gift_card(uow: UnitOfWork, card_id: UUID) -> GiftCard | None:
    """Return a gift card, fresh, and hold it until the commit."""
    statement = select(GiftCard).where(col(GiftCard.id) == card_id).with_for_update(key_share=True)
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()


async def card_of_code(uow: UnitOfWork, code: str, *, lock: bool = False) -> GiftCard:
    """Return the card that a code opens.

    Raises:
        NoSuchCode: there is none, or it is disabled or given back.
    """
    statement = select(GiftCard).where(
        col(GiftCard.code_hash) == hashed(plain(code)), col(GiftCard.status) == "active"
    )
    if lock:
        statement = statement.with_for_update(key_share=True)
    found = (await uow.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()
    if found is None:
        raise NoSuchCode("No gift card has this code. Check it, and that the card was not replaced.")
    return found


async def balances(uow: UnitOfWork, card_ids: Iterable[UUID]) -> dict[UUID, int]:
    """Return what is left on cards, in cents; what of a sale is on its way back is gone already."""
    ids = list(card_ids)
    returning = (
        select(func.coalesce(func.sum(Refund.amount_cents), 0))
        .where(
            col(Refund.payment_id) == col(Payment.id),
            col(Refund.status) == "PENDING",
            col(Payment.purpose) == "gift_card",
        )
        .correlate(Payment)
        .scalar_subquery()
    )
    net = col(Payment.amount_cents) - col(Payment.refunded_cents) - returning
    statement = (
        select(Payment.gift_card_id, func.sum(case((col(Payment.purpose) == "gift_card", net), else_=-net)))
        .where(col(Payment.gift_card_id).in_(ids), col(Payment.status).in_(RECEIVED))
        .group_by(col(Payment.gift_card_id))
    )
    found = {card_id: int(cents) for card_id, cents in await uow.session.exec(statement) if card_id}
    return {card_id: max(found.get(card_id, 0), 0) for card_id in ids}


async def refresh_gift_card(uow: UnitOfWork, card: GiftCard) -> str | None:
    """Book a held card's sale and bring it up to date with it: paid for, it is told of and delivered in time.

    Returns:
        The code, where it was delivered by this.
    """
    await uow.session.flush()
    company = await organization(uow)
    statement = select(Payment).where(
        col(Payment.gift_card_id) == card.id,
        col(Payment.purpose) == "gift_card",
        col(Payment.status).in_(RECEIVED),
    )
    paid = (await uow.session.exec(statement.order_by(col(Payment.id)))).all()
    refunds = [row for row in await refunds_of(uow, [row.id for row in paid]) if row.status == "SUCCEEDED"]
    await keep(uow, *money_documents(paid, refunds, company.timezone))
    left = sum(row.amount_cents - row.refunded_cents for row in paid)
    if card.status == "unpaid" and left > 0:
        card.status = "sold"
        card.touch()
        uow.publish(GiftCardSold(**picture(card)), version=card.version)
        if card.deliver_on <= local_today(company.timezone):
            return deliver(uow, card)
    elif paid and left == 0 and card.status != "refunded":
        card.status = "refunded"
        card.touch()
    return None


def deliver(uow: UnitOfWork, card: GiftCard) -> str:
    """Give a held card that is paid for its code, which goes out to whom it is for; return it."""
    code = new_code()
    card.code_hash, card.last4 = hashed(code), plain(code)[-4:]
    card.status, card.delivered_at = "active", now()
    card.touch()
    uow.publish(GiftCardDelivered(**picture(card), code=code), version=card.version)
    return code


async def deliver_due(uow: UnitOfWork, today: date, limit: int) -> int:
    """Deliver the cards whose day has come; return how many."""
    statement = (
        select(GiftCard)
        .where(col(GiftCard.status) == "sold", col(GiftCard.deliver_on) <= today)
        .order_by(col(GiftCard.deliver_on), col(GiftCard.id))
        .limit(limit)
        .with_for_update(skip_locked=True, key_share=True)
    )
    due = (await uow.session.exec(statement)).all()
    for card in due:
        deliver(uow, card)
    return len(due)


def picture(card: GiftCard) -> dict[str, Any]:
    """Return what every event about a card says of it."""
    names = ("amount_cents", "currency", "buyer_name", "buyer_email", "recipient_name", "recipient_email")
    return {"gift_card_id": card.id} | {
        name: getattr(card, name) for name in (*names, "message", "locale", "deliver_on")
    }
