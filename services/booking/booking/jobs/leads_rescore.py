"""Score open leads again that were scored by older rules."""

from sqlmodel import col, select

from booking.leads.models import Lead
from booking.leads.service import SCORING, rescore
from booking.leads.states import OPEN
from booking.scoring.service import current_rules
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 200


async def rescore_leads(context: JobContext) -> int:
    """Score up to a batch of leads in each organization and return how many."""
    return await context.each_organization(_rescore_batch, module=SCORING)


async def _rescore_batch(company: Organization, uow: UnitOfWork) -> int:
    rules = await current_rules(uow)
    statement = (
        select(Lead)
        .where(
            col(Lead.status).in_(OPEN), col(Lead.score_version) < rules.version, col(Lead.merged_into).is_(None)
        )
        .order_by(col(Lead.score_version), col(Lead.id))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    stale = (await uow.session.exec(statement)).all()
    for lead in stale:
        await rescore(uow, company, lead, rules)
    return len(stale)


LEADS_RESCORE = Job("leads-rescore", rescore_leads)
