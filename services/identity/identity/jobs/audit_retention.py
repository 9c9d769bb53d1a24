"""`audit-retention`: audit entries go after three years."""

from sqlalchemy import text

from shared.jobs import JobContext

BATCH = 5_000


async def prune_audit_log(context: JobContext) -> int:
    """Delete what is older than three years, one batch per organization and run; return how many entries went.

    The age stands in the database function: the service itself can't delete a younger entry.
    """
    gone = 0
    async for _, uow in context.each_organization():
        statement = text("SELECT prune_audit_logs(:at_most)")
        gone += (await uow.session.execute(statement, {"at_most": BATCH})).scalar_one()
    return gone
