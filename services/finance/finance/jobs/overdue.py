"""`invoice-overdue`: invoices whose day has passed, in the organization's own zone."""

from sqlalchemy import update
from sqlmodel import col

from finance.invoices.models import Invoice
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization


async def mark_overdue(context: JobContext) -> int:
    """Mark unpaid invoices overdue from the day after they were due; return how many."""
    return await context.each_organization(_mark, module="module.invoices")


async def _mark(company: Organization, uow: UnitOfWork) -> int:
    late = await uow.session.exec(
        update(Invoice)
        .where(
            col(Invoice.status).in_(("SENT", "PARTIAL")),
            col(Invoice.due_on) < local_today(company.timezone),
        )
        .values(status="OVERDUE", version=col(Invoice.version) + 1, updated_at=now())
        .returning(col(Invoice.id)),
        execution_options={"synchronize_session": False},
    )
    return len(late.all())
