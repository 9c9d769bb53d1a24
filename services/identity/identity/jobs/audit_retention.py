"""`audit-retention`: audit entries go after three years."""

from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization

BATCH = 5_000


async def prune_audit_log(context: JobContext) -> int:
    """Delete what is older than three years, one batch per organization and run; return how many entries went.

    The age stands in the database function: the service itself can't delete a younger entry.
    """

    async def prune(_: Organization, uow: UnitOfWork) -> int:
        gone: int = (await uow.sql("SELECT prune_audit_logs(:at_most)", at_most=BATCH)).scalar_one()
        return gone

    return await context.each_organization(prune)
