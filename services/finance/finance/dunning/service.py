"""Follow one invoice's refused charges. Callers hold the invoice's lock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import or_, update
from sqlmodel import col, select

from contracts.base import Contact
from contracts.finance_cards import PaymentGaveUp, PaymentRetryScheduled
from contracts.identity import OrganizationSettings
from finance.dunning.models import Dunning
from finance.dunning.rules import AT, CLIENT_MUST_ACT, OPEN, UNDER_WAY, next_try
from finance.dunning.schemas import DunningFilter
from finance.invoices.models import Invoice
from finance.runtime import runtime
from shared.clock import local_today, now, to_utc
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict
from shared.organizations import organization


class DunningOver(Conflict):
    """The invoice is paid or void: there is nothing to stop or to try."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A card that was refused; `failure` is Stripe's decline code. Without a card there was none to try."""

    failure: str
    card_id: UUID | None = None
    brand: str = ""
    last4: str = ""


SORTS = {"updated_at": Sort(col(Dunning.updated_at), datetime), "client_name": Sort(col(Dunning.client_name), str)}


async def _of(uow: UnitOfWork, invoice_id: UUID) -> Dunning | None:
    statement = select(Dunning).where(Dunning.invoice_id == invoice_id).with_for_update()
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()


async def schedule(uow: UnitOfWork, invoice: Invoice) -> Dunning:
    """Have an invoice's due charged as soon as the job comes round, unless that was decided before."""
    row = await _of(uow, invoice.id)
    if row is None:
        row = Dunning(
            org_id=uow.org_id,
            invoice_id=invoice.id,
            client_id=invoice.client_id,
            client_name=invoice.client_name,
            next_at=now(),
        )
        uow.session.add(row)
        await uow.session.flush()
    return row


async def note_refusal(uow: UnitOfWork, invoice: Invoice, refusal: Refusal) -> Dunning:
    """Plan the next try of a refused charge, or give up, and tell which.

    Dunning that staff stopped stays stopped.
    """
    company = await organization(uow)
    row = await schedule(uow, invoice)
    today = local_today(company.timezone)
    row.attempts += 1
    row.first_tried_on = row.first_tried_on or today
    row.failure, row.card_id = refusal.failure, refusal.card_id
    row.brand, row.last4 = refusal.brand, refusal.last4
    row.touch()
    if row.status == "stopped":
        return row
    terms = OrganizationSettings.model_validate(company.settings)
    day = next_try(row.first_tried_on, row.attempts, today, terms.card_retry_days)
    if refusal.failure in CLIENT_MUST_ACT:
        row.status, row.next_at = "needs_client", None
        uow.publish(PaymentGaveUp(**_facts(row, invoice), reason="client_must_act"), version=row.version)
    elif day is None:
        row.status, row.next_at = "gave_up", None
        uow.publish(PaymentGaveUp(**_facts(row, invoice), reason="exhausted"), version=row.version)
    else:
        row.status, row.next_at = "retrying", to_utc(day, AT, company.timezone)
        uow.publish(PaymentRetryScheduled(**_facts(row, invoice), next_at=row.next_at), version=row.version)
    return row


def _facts(row: Dunning, invoice: Invoice) -> dict[str, Any]:
    return {
        "dunning_id": row.id,
        "invoice_id": invoice.id,
        "number": invoice.number,
        "client": Contact.model_validate(invoice.client),
        "due_cents": invoice.due_cents,
        "currency": invoice.currency,
        "brand": row.brand or "",
        "last4": row.last4 or "",
        "failure": row.failure,
        "attempt": row.attempts,
        "public_url": runtime().invoice_page(invoice.token),
    }


async def close_settled(uow: UnitOfWork) -> int:
    """End the dunning of invoices that are paid or void; return how many."""
    closed = await uow.session.exec(
        update(Dunning)
        .where(
            col(Dunning.status).in_(OPEN),
            col(Dunning.invoice_id) == col(Invoice.id),
            or_(col(Invoice.status) == "PAID", col(Invoice.voided_at).is_not(None)),
        )
        .values(status="paid", next_at=None, version=col(Dunning.version) + 1, updated_at=now())
        .returning(col(Dunning.id)),
        execution_options={"synchronize_session": False},
    )
    return len(closed.all())


async def start_over(uow: UnitOfWork, client_id: UUID) -> None:
    """Try a client's refused charges at once: there is another card. It has all its tries before it."""
    await uow.session.exec(
        update(Dunning)
        .where(
            col(Dunning.client_id) == client_id, col(Dunning.status).in_(("retrying", "needs_client", "gave_up"))
        )
        .values(
            status="scheduled",
            attempts=0,
            first_tried_on=None,
            next_at=now(),
            version=col(Dunning.version) + 1,
            updated_at=now(),
        ),
        execution_options={"synchronize_session": False},
    )


async def stop(uow: UnitOfWork, dunning_id: UUID) -> Dunning:
    """Leave a client's card alone.

    Raises:
        NotFound: there is no such dunning.
        DunningOver: the invoice is settled.
    """
    row = await _open(uow, dunning_id)
    if row.status != "stopped":
        row.status, row.next_at = "stopped", None
        row.stopped_by = uow.caller.actor if uow.caller else "system"
        row.touch()
        uow.audit("dunning.stop", "dunning", row.id, invoice_id=row.invoice_id)
    return row


async def retry_now(uow: UnitOfWork, dunning_id: UUID) -> Dunning:
    """Have the card tried when the job next comes round, within a minute, also after a stop.

    Raises:
        NotFound: there is no such dunning.
        DunningOver: the invoice is settled.
    """
    row = await _open(uow, dunning_id)
    row.status, row.next_at, row.stopped_by = "retrying", now(), None
    row.touch()
    uow.audit("dunning.retry", "dunning", row.id, invoice_id=row.invoice_id)
    return row


async def _open(uow: UnitOfWork, dunning_id: UUID) -> Dunning:
    row = await dunning_by_id(uow, dunning_id, lock=True)
    if row.status == "paid":
        raise DunningOver("This invoice is settled: there is nothing left to charge.")
    return row


async def dunning_by_id(uow: UnitOfWork, dunning_id: UUID, *, lock: bool = False) -> Dunning:
    """Return one invoice's dunning.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    return await row_of(uow, Dunning, dunning_id, "No card is being retried under this id.", lock=lock)


async def due(uow: UnitOfWork, limit: int) -> Sequence[tuple[UUID, Literal["sent", "retry"]]]:
    """Return the invoices whose card is to be tried now, each with the kind of try, the longest waiting first."""
    statement = (
        select(Dunning.invoice_id, Dunning.status)
        .where(col(Dunning.status).in_(UNDER_WAY), col(Dunning.next_at) <= now())
        .order_by(col(Dunning.next_at))
        .limit(limit)
    )
    found = (await uow.session.exec(statement)).all()
    return [(invoice_id, "sent" if status == "scheduled" else "retry") for invoice_id, status in found]


async def dunning_page(uow: UnitOfWork, query: DunningFilter) -> tuple[Sequence[Any], str | None]:
    """Return one page of dunning."""
    statement = select(Dunning)
    if query.status is not None:
        statement = statement.where(Dunning.status == query.status)
    elif query.open:
        statement = statement.where(col(Dunning.status).in_(OPEN))
    if query.client_id is not None:
        statement = statement.where(Dunning.client_id == query.client_id)
    if query.q:
        statement = statement.where(col(Dunning.client_name).icontains(query.q, autoescape=True))
    return await sorted_page(uow, statement, query, query.sort, SORTS, col(Dunning.id))
