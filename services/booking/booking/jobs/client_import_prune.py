"""Delete imports of clients with their lines after 30 days: they hold personal data that nobody needs twice."""

from datetime import timedelta

from shared.clock import now
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

KEPT = timedelta(days=30)
BATCH = 20

_PRUNE = """
    DELETE FROM client_imports WHERE org_id = :org_id AND id IN (
        SELECT id FROM client_imports WHERE org_id = :org_id AND created_at < :before
        ORDER BY created_at LIMIT :batch
    ) RETURNING 1"""


async def prune_imports(context: JobContext) -> int:
    """Delete up to a batch in each organization and return how many."""
    return await context.each_organization(_prune)


async def _prune(company: Organization, uow: UnitOfWork) -> int:
    before = now() - KEPT
    return len((await uow.sql(_PRUNE, org_id=company.id, before=before, batch=BATCH)).all())


CLIENT_IMPORT_PRUNE = Job("client-import-prune", prune_imports, every_seconds=3_600)
