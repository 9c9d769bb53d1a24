"""Remind clients of invoices by hand, and stop and resume what goes out by itself."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from contracts.finance_automation import InvoiceDueSoon, InvoiceOverdue
from contracts.identity import OrganizationSettings
from finance.billing.models import ClientBilling
from finance.invoices.models import Invoice
from finance.invoices.service import standing
from finance.reminders.models import InvoiceReminder
from finance.reminders.rules import Step, plan, step_of
from finance.reminders.schemas import ReminderOut, ReminderQuery, ReminderState
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict
from shared.organizations import Organization, organization

SORTS = {"created_at": Sort(col(InvoiceReminder.created_at), datetime)}
AGAIN_AFTER = timedelta(hours=1)


class NothingToRemind(Conflict):
    """The invoice asks for no money: it is a draft, paid or void."""

    slug = "nothing-to-remind"
    title = "There is nothing to remind of"


class RemindedJustNow(Conflict):
    """The client was reminded of this invoice within the hour."""

    slug = "reminded-just-now"
    title = "The client was just reminded"


class NoWayToReach(Conflict):
    """The client has neither an e-mail address nor a phone number."""

    slug = "no-way-to-reach"
    title = "The client can't be written to"


def steps_of(company: Organization) -> list[Step]:
    """Return the plan of a company."""
    terms = OrganizationSettings.model_validate(company.settings)
    return plan(terms.reminder_days_before, terms.overdue_reminder_days)


async def pause_reminders(uow: UnitOfWork, invoice: Invoice, *, paused: bool) -> None:
    """Stop or resume the reminders of a held invoice; asked twice, it stays as it is."""
    if paused == (invoice.reminders_paused_at is not None):
        return
    invoice.reminders_paused_at = now() if paused else None
    invoice.touch()
    uow.audit(f"invoice.reminders_{'pause' if paused else 'resume'}", "invoice", invoice.id, number=invoice.number)


async def remind(uow: UnitOfWork, invoice: Invoice) -> InvoiceReminder:
    """Remind a held invoice's client at once.

    Raises:
        NothingToRemind: nothing is due on it.
        NoWayToReach: its client has no address.
        RemindedJustNow: somebody, or the plan, did within the hour.
    """
    name = invoice.number or "A draft"
    if invoice.status == "DRAFT" or invoice.due_on is None or invoice.due_cents == 0:
        raise NothingToRemind(f"{name} asks for no money: it is a draft, paid or void.")
    if not invoice.client.get("email") and not invoice.client.get("phone"):
        raise NoWayToReach(f"{invoice.client_name} has neither an e-mail address nor a phone number. Add one.")
    recent = select(InvoiceReminder.id).where(
        col(InvoiceReminder.invoice_id) == invoice.id, col(InvoiceReminder.created_at) > now() - AGAIN_AFTER
    )
    if (await uow.session.exec(recent.limit(1))).first() is not None:
        raise RemindedJustNow(f"{invoice.client_name} was reminded of {name} within the hour. Try again later.")
    today = local_today((await organization(uow)).timezone)
    sent = InvoiceReminder(
        org_id=uow.org_id,
        invoice_id=invoice.id,
        kind="manual",
        days=(today - invoice.due_on).days,
        due_on=invoice.due_on,
        due_cents=invoice.due_cents,
    )
    uow.session.add(sent)
    await uow.session.flush()
    tell(uow, invoice, today, step=None)
    uow.audit("invoice.remind", "invoice", invoice.id, number=invoice.number)
    return sent


def tell(uow: UnitOfWork, invoice: Invoice, today: date, *, step: int | None) -> None:
    """Publish that an unpaid invoice is due soon, or that it is overdue."""
    late = (today - (invoice.due_on or today)).days
    kind = InvoiceOverdue if late > 0 else InvoiceDueSoon
    uow.publish(kind(**standing(invoice), days=abs(late), step=step), version=invoice.version)


async def state_of(uow: UnitOfWork, invoice: Invoice) -> ReminderState:
    """Return whether and when an invoice's client is reminded next."""
    company = await organization(uow)
    own = select(ClientBilling.reminders).where(col(ClientBilling.client_id) == invoice.client_id)
    client_paused = (await uow.session.exec(own)).first() is False
    paused = invoice.reminders_paused_at is not None
    found = None
    if not (paused or client_paused) and invoice.due_cents and invoice.due_on and invoice.issued_on:
        found = _next(steps_of(company), invoice.issued_on, invoice.due_on, local_today(company.timezone))
    return ReminderState(
        invoice_id=invoice.id,
        paused=paused,
        client_paused=client_paused,
        next_on=found[0] if found else None,
        next_kind=found[1].kind if found else None,
        version=invoice.version,
    )


def _next(steps: list[Step], issued_on: date, due_on: date, today: date) -> tuple[date, Step] | None:
    for step in steps:
        day = due_on + timedelta(days=step.offset)
        if day > today and step_of(steps, issued_on=issued_on, due_on=due_on, today=day) == step:
            return day, step
    return None


async def list_reminders(
    uow: UnitOfWork, query: ReminderQuery, invoice_id: UUID | None = None
) -> Page[ReminderOut]:
    """Return a page of the reminders that were sent, of one invoice or of all."""
    statement = select(InvoiceReminder)
    if invoice_id is not None:
        statement = statement.where(col(InvoiceReminder.invoice_id) == invoice_id)
    if query.kind is not None:
        statement = statement.where(InvoiceReminder.kind == query.kind)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(InvoiceReminder.id))
    return Page(items=[ReminderOut.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)
