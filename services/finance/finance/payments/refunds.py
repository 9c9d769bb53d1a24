"""Give money back: through Stripe for its payments, on paper for all others.

A refund is a row before it is a call, and the row is committed first: a crash after Stripe acted can't lose it.
While Stripe doesn't answer it stays `PENDING` and `stripe-reconcile` tries it again under the same idempotency
key. Stripe forgets keys after a day; before an older try is repeated, Stripe is asked whether it carried the first
one out. Callers hold the payment's lock.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import stripe
from sqlalchemy import func, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from finance.payments.apart import apart_from
from finance.payments.models import Payment, Refund
from finance.payments.rules import status_after_refund
from finance.payments.service import announce_refund
from finance.runtime import TRANSIENT, runtime
from shared.clock import now
from shared.database import UnitOfWork
from shared.ids import new_id
from shared.logging import get_logger

log = get_logger(__name__)
KEY_LIFE = timedelta(hours=20)
"""How long an idempotency key is relied on (Stripe keeps it for at least 24 hours)."""


async def refunds_under_way(uow: UnitOfWork, payment_id: UUID) -> Sequence[Refund]:
    """Return the refunds of a payment that Stripe hasn't answered to, oldest first."""
    statement = select(Refund).where(Refund.payment_id == payment_id, Refund.status == "PENDING")
    return (await uow.session.exec(statement.order_by(col(Refund.id)))).all()


async def refundable(uow: UnitOfWork, payment: Payment) -> int:
    """Return how much of a payment is still ours and not on its way back."""
    on_its_way = sum(row.amount_cents for row in await refunds_under_way(uow, payment.id))
    return payment.amount_cents - payment.refunded_cents - on_its_way


async def refund(
    uow: UnitOfWork,
    payment: Payment,
    amount_cents: int,
    reason: str,
    *,
    refund_id: UUID | None = None,
    to: str = "source",
) -> Refund:
    """Give `amount_cents` back and return the refund, which Stripe may have confirmed, refused or not heard of.

    Args:
        refund_id: names the refund towards Stripe; a caller that may be repeated passes the same one, and gets
            the refund that was written down the first time.
        to: where the money goes: where it came from (`source`), or the client's account (`credit`).
    """
    row = await uow.session.get(Refund, refund_id) if refund_id is not None else None
    if row is None:
        row = Refund(
            id=refund_id or new_id(),
            org_id=uow.org_id,
            payment_id=payment.id,
            amount_cents=amount_cents,
            reason=reason,
            destination=to,
        )
        if not await _write_down(uow, payment, row):
            return row
    if row.status == "PENDING":
        await carry_out(uow, payment, row)
        if row.status == "FAILED":
            await _note_refused(uow, row)
    return row


async def _write_down(uow: UnitOfWork, payment: Payment, row: Refund) -> bool:
    """Keep a refund before it is made, and tell whether it may be made now: Stripe must not give back a payment
    that isn't committed itself (its page was found paid a moment ago); `stripe-reconcile` does it in its time."""
    known = True
    if _by_stripe(payment, row) is not None:
        try:
            async with apart_from(uow) as own:
                own.add(row)
        except IntegrityError:
            known = False
    uow.session.add(row)
    await uow.session.flush()
    return known


async def _note_refused(uow: UnitOfWork, row: Refund) -> None:
    """End a refused refund for good; the caller may well undo the rest."""
    ended = update(Refund).where(col(Refund.id) == row.id).values(status=row.status, error=row.error)
    async with apart_from(uow) as own:
        await own.exec(ended)


def _by_stripe(payment: Payment, row: Refund) -> str | None:
    """Return the payment intent that Stripe is to give back; None where the money doesn't come through Stripe."""
    return payment.payment_intent if row.destination == "source" else None


async def carry_out(uow: UnitOfWork, payment: Payment, row: Refund) -> None:
    """Try a pending refund."""
    intent = _by_stripe(payment, row)
    if intent is None:
        _complete(uow, payment, row, None)
        return
    try:
        made = await _made_before(intent, row) or await _make(intent, row)
    except TRANSIENT as error:
        row.error = str(error)[:500]
        log.warning("the refund will be tried again", refund_id=str(row.id), error=row.error)
    except stripe.StripeError as error:
        row.status, row.error = "FAILED", (error.user_message or str(error))[:500]
        log.exception("Stripe refused a refund", refund_id=str(row.id), error=row.error)
    else:
        _complete(uow, payment, row, made)


async def _make(payment_intent: str, row: Refund) -> str:
    made = await runtime().stripe.v1.refunds.create_async(
        {
            "payment_intent": payment_intent,
            "amount": row.amount_cents,
            "metadata": {"org_id": str(row.org_id), "refund_id": str(row.id)},
        },
        {"idempotency_key": f"refund-{row.id}"},
    )
    return made.id


async def _made_before(payment_intent: str, row: Refund) -> str | None:
    if now() - row.created_at < KEY_LIFE:
        return None
    listed = await runtime().stripe.v1.refunds.list_async({"payment_intent": payment_intent, "limit": 100})
    for made in listed.to_dict()["data"]:
        if (made["metadata"] or {}).get("refund_id") == str(row.id):
            found: str = made["id"]
            return found
    return None


def _complete(uow: UnitOfWork, payment: Payment, row: Refund, stripe_refund_id: str | None) -> None:
    row.status, row.error = "SUCCEEDED", None
    row.stripe_refund_id = stripe_refund_id
    row.occurred_at = now()
    payment.refunded_cents += row.amount_cents
    payment.status = status_after_refund(payment.amount_cents, payment.refunded_cents)
    payment.touch()
    announce_refund(uow, payment, row)


async def charge_back(uow: UnitOfWork, payment: Payment, refund_id: UUID, amount_cents: int) -> int:
    """Count money as gone that the client's bank took for good; return how much (never more than is left)."""
    taken = min(amount_cents, await refundable(uow, payment))
    if taken > 0:
        row = Refund(
            id=refund_id,
            org_id=uow.org_id,
            payment_id=payment.id,
            amount_cents=taken,
            reason="dispute_lost",
            destination="dispute",
        )
        uow.session.add(row)
        _complete(uow, payment, row, None)
    return max(taken, 0)


async def adopt_refunds(uow: UnitOfWork, payment: Payment, total_cents: int) -> None:
    """Bring a payment up to what Stripe says went back in all.

    Money that we don't know of settles our pending refunds first (their answer was lost); the rest was given back
    on Stripe's own pages.
    """
    kept = select(func.coalesce(func.sum(Refund.amount_cents), 0)).where(
        Refund.payment_id == payment.id, Refund.status == "SUCCEEDED", Refund.destination != "source"
    )
    elsewhere = int((await uow.session.exec(kept)).one())
    unknown = min(total_cents + elsewhere, payment.amount_cents) - payment.refunded_cents
    for row in await refunds_under_way(uow, payment.id) if unknown > 0 else ():
        if row.amount_cents <= unknown:
            unknown -= row.amount_cents
            _complete(uow, payment, row, None)
    if unknown > 0:
        row = Refund(org_id=uow.org_id, payment_id=payment.id, amount_cents=unknown, reason="stripe_dashboard")
        uow.session.add(row)
        _complete(uow, payment, row, None)
