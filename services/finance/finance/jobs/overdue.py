"""`invoice-overdue`: invoices whose day has passed, in the organization's own zone."""

from sqlalchemy import update
from sqlmodel import col

from finance.invoices.models import Invoice
from shared.clock import local_today, now
from shared.jobs import JobContext


async def mark_overdue(context: JobContext) -> int:
    """Mark unpaid invoices overdue from the day after they were due; return how many."""
    marked = 0
    async for company, uow in context.each_organization("module.invoices"):
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
        marked += len(late.all())
    return marked
