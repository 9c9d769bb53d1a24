"""Make the invoices of a day, and those of many clients at once."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select

from contracts.base import Contact
from contracts.finance_automation import RecurringInvoiceMade
from finance.clients.models import Client
from finance.clients.service import contact_of, survivors
from finance.invoices.create import create_invoice, create_invoices
from finance.recurring.content import check_content, invoice_of
from finance.recurring.models import RecurringInvoice, RecurringOccurrence
from finance.recurring.schemas import BatchOut, BatchRequest, BatchResult, Content
from finance.recurring.service import advance
from shared.database import UnitOfWork
from shared.database.parts import part_of
from shared.errors import Problem
from shared.logging import get_logger

log = get_logger(__name__)
BATCH = 50
STALE_DAYS = 31
"""An occurrence that nobody made for so long is recorded as missed: a pile of old invoices would surprise."""


async def make_due(uow: UnitOfWork, today: date) -> int:
    """Make the next occurrence of up to a batch of due templates, each in a part of its own; return how many.

    Those that failed before come last, so that they hold up no others.
    """
    statement = select(RecurringInvoice.id).where(
        RecurringInvoice.status == "active", col(RecurringInvoice.next_on) <= today
    )
    done = 0
    order = (col(RecurringInvoice.failure).is_not(None), col(RecurringInvoice.next_on), col(RecurringInvoice.id))
    for template_id in (await uow.session.exec(statement.order_by(*order).limit(BATCH))).all():
        try:
            async with part_of(uow) as part:
                done += await _make(part, template_id, today)
        except Exception as error:  # noqa: BLE001 - the next run tries again; the others must go on
            log.warning("no recurring invoice", recurring_id=str(template_id), error=repr(error))
            reason = error.detail if isinstance(error, Problem) else "An error of ours; it is tried again."
            failed = update(RecurringInvoice).where(col(RecurringInvoice.id) == template_id)
            await uow.session.exec(failed.values(failure=reason))
    return done


async def _make(uow: UnitOfWork, template_id: UUID, today: date) -> int:
    statement = select(RecurringInvoice).where(
        RecurringInvoice.id == template_id,
        RecurringInvoice.status == "active",
        col(RecurringInvoice.next_on) <= today,
    )
    held = statement.with_for_update(skip_locked=True).execution_options(populate_existing=True)
    template = (await uow.session.exec(held)).one_or_none()
    if template is None or template.next_on is None:
        return 0
    occurrence = RecurringOccurrence(
        org_id=uow.org_id, recurring_id=template.id, occurs_on=template.next_on, outcome="missed"
    )
    uow.session.add(occurrence)
    template.failure = None
    if template.next_on >= today - timedelta(days=STALE_DAYS):
        await _invoice(uow, template, occurrence)
    else:
        advance(template)
    template.touch()
    await uow.session.flush()
    return 1


async def _invoice(uow: UnitOfWork, template: RecurringInvoice, occurrence: RecurringOccurrence) -> None:
    content = Content.model_validate(template.content)
    client = await contact_of(uow, template.client_id)
    new = await invoice_of(uow, content, client, "recurring", template.due_days)
    invoice = await create_invoice(uow, new, send=template.auto_send)
    occurrence.outcome, occurrence.invoice_id = "made", invoice.id
    template.client_name = client.name
    advance(template)
    uow.publish(
        RecurringInvoiceMade(
            recurring_id=template.id,
            name=template.name,
            client=client,
            occurs_on=occurrence.occurs_on.isoformat(),
            invoice_id=invoice.id,
            sent=template.auto_send,
            total_cents=invoice.total_cents,
            currency=invoice.currency,
            next_on=template.next_on.isoformat() if template.next_on else None,
        ),
        version=template.version + 1,
    )


async def make_batch(uow: UnitOfWork, wanted: BatchRequest) -> BatchOut:
    """Make one invoice per client, as drafts or sent.

    Raises:
        Invalid: the lines come to no charge.
    """
    await check_content(uow, wanted.content)
    contacts = await _contacts(uow, wanted.client_ids)
    clients = list({contact.client_id: contact for contact in contacts.values()}.values())
    new = [await invoice_of(uow, wanted.content, client, "batch", wanted.due_days) for client in clients]
    made = {row.client_id: row for row in await create_invoices(uow, new, send=wanted.send)} if new else {}
    results = []
    for client_id in dict.fromkeys(wanted.client_ids):
        invoice = made.get(contacts[client_id].client_id) if client_id in contacts else None
        results.append(
            BatchResult(
                client_id=client_id,
                invoice_id=invoice.id if invoice else None,
                number=invoice.number if invoice else None,
                total_cents=invoice.total_cents if invoice else 0,
                error=None if invoice else "There is no such client, or the client's data was erased.",
            )
        )
    uow.audit("invoice.batch", "invoice", None, made=len(made), sent=wanted.send)
    failed = sum(result.error is not None for result in results)
    return BatchOut(made=len(made), failed=failed, results=results)


async def _contacts(uow: UnitOfWork, client_ids: Sequence[UUID]) -> dict[UUID, Contact]:
    stay = await survivors(uow, client_ids)
    statement = select(Client).where(col(Client.id).in_(set(stay.values())), col(Client.erased_at).is_(None))
    known = {client.id: client for client in (await uow.session.exec(statement)).all()}
    return {
        client_id: Contact(
            client_id=client.id, name=client.name, email=client.email, phone=client.phone, locale=client.locale
        )
        for client_id, survivor in stay.items()
        if (client := known.get(survivor)) is not None
    }
