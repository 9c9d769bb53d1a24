"""Keep the movements of the Stripe balance that are the organization's, and book what Stripe took."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, or_, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from finance.ledger.service import keep
from finance.payments.models import Payment
from finance.stripe_money.books import fee_document
from finance.stripe_money.models import StripeMovement
from finance.stripe_money.told import CHARGES, PAYOUTS, Told
from shared.clock import now
from shared.database import UnitOfWork
from shared.ids import new_id
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)
BATCH = 500
_SETTLED_LATER = ("payment_id", "payout_id", "source_id")


async def is_alone(uow: UnitOfWork) -> bool:
    """Tell whether the installation, and so its Stripe account, serves this organization only."""
    found = await uow.sql("SELECT id FROM organizations LIMIT 2")
    return len(found.all()) == 1


async def learn(uow: UnitOfWork, told: Sequence[Told], payout_id: str | None = None) -> int:
    """Keep which of the movements are ours, and book their fees; return how many were new or became clearer.

    Ours is what is about a payment of ours or bears our id; a company alone on its account also bears what
    is about the account.
    """
    learned, alone = 0, await is_alone(uow)
    for start in range(0, len(told), BATCH):
        learned += await _learn(uow, told[start : start + BATCH], payout_id, alone=alone)
    return learned


async def _learn(uow: UnitOfWork, told: Sequence[Told], payout_id: str | None, *, alone: bool) -> int:
    company = await organization(uow)
    intents = {item.payment_intent for item in told if item.payment_intent}
    statement = select(col(Payment.payment_intent), col(Payment.id)).where(
        col(Payment.payment_intent).in_(intents)
    )
    payments: dict[str | None, UUID] = {}
    payments.update((await uow.session.exec(statement)).all())
    rows = {}
    for item in told:
        payment_id = payments.get(item.payment_intent)
        ours = payment_id is not None or item.org_id == uow.org_id or (alone and item.about_the_account)
        if not ours or item.kind in PAYOUTS:
            continue
        if item.currency != company.currency:
            log.warning("a movement in another currency was not booked", movement=item.stripe_id)
            continue
        rows[item.stripe_id] = {
            "id": new_id(),
            "org_id": uow.org_id,
            "created_at": now(),
            "stripe_id": item.stripe_id,
            "kind": item.kind,
            "source_id": item.source_id,
            "payout_id": payout_id,
            "payment_id": payment_id,
            "gross_cents": item.gross_cents,
            "fee_cents": item.fee_cents,
            "net_cents": item.net_cents,
            "available_on": item.available_on,
            "occurred_at": item.occurred_at,
        }
    if not rows:
        return 0
    new = insert(StripeMovement).values([rows[stripe_id] for stripe_id in sorted(rows)])
    present = {name: getattr(StripeMovement, name) for name in _SETTLED_LATER}
    better = {name: func.coalesce(getattr(new.excluded, name), column) for name, column in present.items()}
    kept = new.on_conflict_do_update(
        index_elements=["org_id", "stripe_id"],
        set_=better,
        where=or_(*(column.is_distinct_from(better[name]) for name, column in present.items())),
    ).returning(StripeMovement)
    learned = (await uow.session.scalars(kept, execution_options={"populate_existing": True})).all()
    charged = {movement.payment_id for movement in learned if movement.kind in CHARGES}
    await uow.session.execute(
        update(Payment).where(col(Payment.id).in_(charged)).values(fee_known=True),
        execution_options={"synchronize_session": False},
    )
    documents = [fee_document(movement, company.timezone) for movement in learned]
    await keep(uow, *(document for document in documents if document is not None))
    return len(learned)
