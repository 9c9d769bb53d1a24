"""What staff do with disputes: read them, hand in evidence, give in."""

from collections.abc import Awaitable
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

import stripe
from sqlmodel import col, func, select

from finance.disputes.models import Dispute
from finance.disputes.rules import ANSWERABLE
from finance.disputes.schemas import DisputeOut, DisputeQuery
from finance.disputes.service import take_dispute
from finance.payments.models import Payment
from finance.runtime import TRANSIENT, runtime
from finance.settlement.invoice_checkout import CardPaymentsDown
from finance.settlement.service import lock_for_payment
from shared.clock import day_bounds
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)
MISSING = "There is no such dispute."
SORTS = {
    "opened_at": Sort(col(Dispute.opened_at), datetime),
    "amount_cents": Sort(col(Dispute.amount_cents), int),
    "evidence_due_by": Sort(func.coalesce(col(Dispute.evidence_due_by), col(Dispute.opened_at)), datetime),
}
_OVER_AS = {"won": ("won",), "lost": ("lost",), "dropped": ("warning_closed", "prevented")}


class DisputeAnswered(Conflict):
    """The bank has the evidence, or has decided."""

    slug = "dispute-answered"
    title = "This dispute was answered"


class DisputeRefused(Conflict):
    """Stripe did not take the answer."""

    slug = "dispute-refused"
    title = "Stripe refused this"


async def list_disputes(uow: UnitOfWork, query: DisputeQuery) -> Page[DisputeOut]:
    """Return a page of the disputes that match."""
    of_payment = (col(Payment.org_id) == col(Dispute.org_id)) & (col(Payment.id) == col(Dispute.payment_id))
    zone = (await organization(uow)).timezone
    wanted: list[Any] = []
    if query.standing == "open":
        wanted.append(col(Dispute.closed_at).is_(None))
    elif query.standing is not None:
        wanted.append(col(Dispute.status).in_(_OVER_AS[query.standing]))
    if query.from_ is not None:
        wanted.append(col(Dispute.opened_at) >= day_bounds(query.from_, zone)[0])
    if query.to is not None:
        wanted.append(col(Dispute.opened_at) < day_bounds(query.to, zone)[1])
    for column, value in (
        (Dispute.reason, query.reason),
        (Dispute.payment_id, query.payment_id),
        (Payment.client_id, query.client_id),
        (Payment.invoice_id, query.invoice_id),
    ):
        if value is not None:
            wanted.append(col(column) == value)
    statement = select(Dispute).join(Payment, of_payment).where(*wanted)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Dispute.id))
    found = await uow.session.exec(select(Payment).where(col(Payment.id).in_([row.payment_id for row in rows])))
    payments = {payment.id: payment for payment in found.all()}
    return Page(items=[_shown(row, payments[row.payment_id]) for row in rows], next_cursor=cursor)


async def show_dispute(uow: UnitOfWork, dispute_id: UUID) -> DisputeOut:
    """Return a dispute with what its payment was for.

    Raises:
        NotFound: there is none.
    """
    dispute = await row_of(uow, Dispute, dispute_id, MISSING)
    payment = await uow.session.get_one(Payment, dispute.payment_id)
    return _shown(dispute, payment)


def _shown(dispute: Dispute, payment: Payment) -> DisputeOut:
    return DisputeOut.model_validate(
        {
            **dispute.model_dump(),
            "invoice_id": payment.invoice_id,
            "booking_id": payment.booking_id,
            "client_id": payment.client_id,
            "client_name": payment.client["name"],
        }
    )


async def hold_dispute(uow: UnitOfWork, dispute_id: UUID) -> Dispute:
    """Return a dispute, held with its payment until the commit.

    Raises:
        NotFound: there is none.
    """
    dispute = await row_of(uow, Dispute, dispute_id, MISSING)
    await lock_for_payment(uow, dispute.payment_id)
    return await row_of(uow, Dispute, dispute_id, MISSING, lock=True)


async def hand_in(uow: UnitOfWork, dispute: Dispute, text: str) -> None:
    """Hand the bank the evidence of a held dispute.

    Raises:
        DisputeAnswered: it has some already, or has decided.
        DisputeRefused, CardPaymentsDown: Stripe said no, or doesn't answer.
    """
    if dispute.status not in ANSWERABLE:
        raise DisputeAnswered("The bank has your evidence, or has decided: nothing more can be handed in.")
    key = f"dispute-evidence-{dispute.id}-{sha256(text.encode()).hexdigest()[:32]}"
    answer = runtime().stripe.v1.disputes.update_async(
        dispute.stripe_id, {"evidence": {"uncategorized_text": text}, "submit": True}, {"idempotency_key": key}
    )
    await take_dispute(uow, await _answered(answer))
    uow.audit("dispute.evidence", "dispute", dispute.id, amount_cents=dispute.amount_cents)


async def give_in(uow: UnitOfWork, dispute: Dispute) -> None:
    """Leave the money of a held dispute to the client, for good.

    Raises:
        DisputeAnswered: the bank has decided.
        DisputeRefused, CardPaymentsDown: Stripe said no, or doesn't answer.
    """
    if dispute.closed_at is not None:
        raise DisputeAnswered("The bank has decided: there is nothing left to accept.")
    answer = runtime().stripe.v1.disputes.close_async(
        dispute.stripe_id, None, {"idempotency_key": f"dispute-accept-{dispute.id}"}
    )
    await take_dispute(uow, await _answered(answer))
    uow.audit("dispute.accept", "dispute", dispute.id, amount_cents=dispute.amount_cents)


async def _answered(answer: Awaitable[stripe.Dispute]) -> dict[str, Any]:
    try:
        thing: dict[str, Any] = (await answer).to_dict()
    except TRANSIENT as error:
        log.warning("a dispute was not answered", error=str(error))
        raise CardPaymentsDown("Stripe is not available right now. Try again in a minute.") from error
    except stripe.InvalidRequestError as error:
        raise DisputeRefused(f"Stripe did not take this: {error.user_message or error}") from error
    return thing
