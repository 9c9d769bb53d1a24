"""Forget gift cards that were ordered online and never paid for, with what was tried for them."""

from datetime import timedelta

from sqlalchemy import delete, exists
from sqlmodel import col, select

from finance.checkouts.models import Checkout
from finance.gift_cards.models import GiftCard
from finance.payments.models import Payment
from shared.clock import now
from shared.database import UnitOfWork

KEPT = timedelta(days=30)


async def forget_unpaid(uow: UnitOfWork, limit: int) -> int:
    """Delete cards that stand unpaid for 30 days, unless one may still be paid for; return how many."""
    under_way = exists().where(col(Payment.gift_card_id) == col(GiftCard.id), col(Payment.status) != "FAILED")
    open_page = exists().where(col(Checkout.gift_card_id) == col(GiftCard.id), col(Checkout.status) == "open")
    statement = (
        select(GiftCard.id)
        .where(col(GiftCard.status) == "unpaid", col(GiftCard.created_at) < now() - KEPT, ~under_way, ~open_page)
        .order_by(col(GiftCard.created_at))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = (await uow.session.exec(statement)).all()
    if ids:
        await uow.session.execute(delete(Payment).where(col(Payment.gift_card_id).in_(ids)))
        await uow.session.execute(delete(Checkout).where(col(Checkout.gift_card_id).in_(ids)))
        await uow.session.execute(delete(GiftCard).where(col(GiftCard.id).in_(ids)))
    return len(ids)
