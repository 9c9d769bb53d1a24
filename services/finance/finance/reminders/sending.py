"""Send the reminders that the plan asks for: the newest step of each invoice, once."""

from datetime import date, timedelta

from sqlalchemy import Date, Integer, Text, column, values
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, exists, select

from finance.billing.models import ClientBilling
from finance.invoices.listing import UNPAID, due_of
from finance.invoices.models import Invoice
from finance.reminders.models import InvoiceReminder
from finance.reminders.rules import Step, step_of
from finance.reminders.service import steps_of, tell
from shared.clock import now
from shared.database import UnitOfWork
from shared.ids import new_id
from shared.organizations import Organization

BATCH = 200


async def send_reminders(uow: UnitOfWork, company: Organization, today: date) -> int:
    """Remind the clients of up to a batch of invoices that are at a step; return how many."""
    days = _days(steps_of(company), today)
    if not days:
        return 0
    found = await _at_a_step(uow, days)
    if not found:
        return 0
    rows = [
        {
            "id": new_id(),
            "org_id": uow.org_id,
            "created_at": now(),
            "invoice_id": invoice.id,
            "kind": kind,
            "days": step_days,
            "due_on": invoice.due_on,
            "due_cents": invoice.due_cents,
        }
        for invoice, kind, step_days in found
    ]
    statement = insert(InvoiceReminder).values(rows).on_conflict_do_nothing()
    new = {row[0] for row in await uow.session.execute(statement.returning(col(InvoiceReminder.invoice_id)))}
    for invoice, _, step_days in found:
        if invoice.id in new:
            tell(uow, invoice, today, step=step_days)
    return len(new)


def _days(steps: list[Step], today: date) -> list[tuple[date, str, int, date]]:
    """Return for each due day the step that invoices of that day are at, and the day on which it fell."""
    if not steps:
        return []
    reach = [abs(step.offset) for step in steps]
    first, last = today - timedelta(days=max(reach) + 7), today + timedelta(days=max(reach))
    known: list[tuple[date, str, int, date]] = []
    for offset in range((last - first).days + 1):
        due_on = first + timedelta(days=offset)
        step = step_of(steps, issued_on=date.min, due_on=due_on, today=today)
        if step is not None:
            known.append((due_on, step.kind, step.days, due_on + timedelta(days=step.offset)))
    return known


async def _at_a_step(uow: UnitOfWork, days: list[tuple[date, str, int, date]]) -> list[tuple[Invoice, str, int]]:
    step = values(
        column("due_on", Date),
        column("kind", Text),
        column("days", Integer),
        column("falls_on", Date),
        name="step",
    ).data(days)
    sent = exists().where(
        col(InvoiceReminder.invoice_id) == col(Invoice.id),
        col(InvoiceReminder.kind) == step.c.kind,
        col(InvoiceReminder.days) == step.c.days,
        col(InvoiceReminder.due_on) == col(Invoice.due_on),
    )
    unwanted = exists().where(
        col(ClientBilling.client_id) == col(Invoice.client_id), col(ClientBilling.reminders).is_(False)
    )
    statement = (
        select(Invoice, step.c.kind, step.c.days)
        .join(step, step.c.due_on == col(Invoice.due_on))
        .where(
            col(Invoice.status).in_(UNPAID),
            due_of() > 0,
            step.c.falls_on > col(Invoice.issued_on),
            col(Invoice.reminders_paused_at).is_(None),
            ~sent,
            ~unwanted,
        )
        .order_by(col(Invoice.due_on), col(Invoice.id))
        .limit(BATCH)
        .with_for_update(of=Invoice, key_share=True, skip_locked=True)
    )
    found = await uow.session.execute(statement, execution_options={"populate_existing": True})
    return [(row[0], row[1], row[2]) for row in found]
