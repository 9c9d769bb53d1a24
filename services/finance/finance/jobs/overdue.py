"""`invoice-overdue`: unpaid invoices before and after their day, in the organization's own zone."""

from sqlalchemy import update
from sqlmodel import col, select

from finance.invoices.models import Invoice
from finance.late_fees.charging import charge_late_fees
from finance.reminders.rules import is_decent
from finance.reminders.sending import send_reminders
from shared.clock import local_today, now, to_local
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization


async def follow_unpaid(context: JobContext) -> int:
    """Mark invoices overdue from the day after they were due, charge late fees, remind clients by day; return how
    many things were done."""
    return await context.each_organization(_follow, module="module.invoices")


async def _follow(company: Organization, uow: UnitOfWork) -> int:
    today = local_today(company.timezone)
    done = await mark_overdue(company, uow)
    done += await charge_late_fees(uow, company, today)
    if is_decent(to_local(now(), company.timezone)):
        done += await send_reminders(uow, company, today)
    return done


async def mark_overdue(company: Organization, uow: UnitOfWork) -> int:
    """Mark what nobody is at just now, and return how many: to wait while others are held could deadlock."""
    late = select(Invoice.id).where(
        col(Invoice.status).in_(("SENT", "PARTIAL")), col(Invoice.due_on) < local_today(company.timezone)
    )
    free = late.order_by(col(Invoice.id)).with_for_update(key_share=True, skip_locked=True)
    marked = await uow.session.exec(
        update(Invoice)
        .where(col(Invoice.id).in_(free))
        .values(status="OVERDUE", version=col(Invoice.version) + 1, updated_at=now())
        .returning(col(Invoice.id)),
        execution_options={"synchronize_session": False},
    )
    return len(marked.all())
