"""Tell of quality issues that have waited too long, once for each clock that ran out."""

from sqlalchemy import or_
from sqlmodel import col, select

from booking.quality.models import QualityIssue
from booking.quality.service import tell_overdue
from shared.clock import now
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 200


async def check_clocks(context: JobContext) -> int:
    """Look at up to a batch of late issues in each organization and return how many were told of."""
    return await context.each_organization(_check_batch, module="module.quality")


async def _check_batch(_: Organization, uow: UnitOfWork) -> int:
    present = now()
    overdue = col(QualityIssue.overdue)
    statement = (
        select(QualityIssue)
        .where(
            col(QualityIssue.status).in_(("open", "in_progress")),
            or_(
                (col(QualityIssue.respond_before) < present)
                & col(QualityIssue.first_response_at).is_(None)
                & ~overdue.contains(["response"]),
                (col(QualityIssue.resolve_before) < present) & ~overdue.contains(["resolution"]),
            ),
        )
        .order_by(col(QualityIssue.respond_before))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    return sum(tell_overdue(uow, issue) for issue in (await uow.session.exec(statement)).all())


QUALITY_CLOCKS = Job("quality-clocks", check_clocks)
