"""Forget proposals of better days that nobody decided about."""

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col, select

from booking.routing.models import RouteProposal
from shared.clock import now
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

KEPT = timedelta(days=7)
"""How long an expired proposal can still be looked at."""
BATCH = 500


async def forget_stale_proposals(context: JobContext) -> int:
    """Delete up to a batch of proposals that expired a week ago in each organization, and return how many."""
    return await context.each_organization(_forget_batch, module="schedule.optimization")


async def _forget_batch(_: Organization, uow: UnitOfWork) -> int:
    stale = (
        select(RouteProposal.id)
        .where(col(RouteProposal.status) == "open", col(RouteProposal.expires_at) < now() - KEPT)
        .limit(BATCH)
    )
    gone = await uow.session.exec(delete(RouteProposal).where(col(RouteProposal.id).in_(stale)))
    return gone.rowcount


STALE_PROPOSALS = Job("stale-proposals", forget_stale_proposals, every_seconds=3_600)
