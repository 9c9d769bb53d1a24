"""`card-expiry`: warn of default cards that end within 30 days, once per card and expiry."""

from sqlmodel import col, select

from contracts.finance_cards import CardExpiring
from finance.cards.customers import known_client
from finance.cards.models import SavedCard
from finance.cards.rules import expiring_through
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization

BATCH = 100


async def warn_of_expiry(context: JobContext) -> int:
    """Tell of each card that ends soon; return of how many."""
    return await context.each_organization(_warn, module="module.invoices")


async def _warn(company: Organization, uow: UnitOfWork) -> int:
    month = col(SavedCard.exp_year) * 12 + col(SavedCard.exp_month) - 1
    today = local_today(company.timezone)
    statement = (
        select(SavedCard)
        .where(
            col(SavedCard.is_default),
            col(SavedCard.expiry_told_at).is_(None),
            col(SavedCard.exp_year) <= today.year + 1,
            month <= expiring_through(today),
        )
        .order_by(col(SavedCard.exp_year), col(SavedCard.exp_month), col(SavedCard.id))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    cards = (await uow.session.exec(statement)).all()
    for card in cards:
        card.expiry_told_at = now()
        card.touch()
        contact = await known_client(uow, card.client_id)
        if contact is not None:
            facts = {name: getattr(card, name) for name in ("brand", "last4", "exp_month", "exp_year")}
            uow.publish(CardExpiring(card_id=card.id, client=contact, **facts), version=card.version)
    return len(cards)
