"""`session-prune`: what can no longer be used goes: sessions with their refresh tokens, invitations, attempts."""

from datetime import datetime

from sqlalchemy import text

from identity.attempts import LOCKOUT
from shared.clock import now
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization

BATCH = 5_000
EXPIRED = {
    "sessions": "expires_at < :present OR revoked_at < :present",
    "worker_sessions": "expires_at < :present",
    "client_sessions": "expires_at < :present",
    "client_links": "expires_at < :present",
    "invitations": "expires_at < :present",
}


async def prune_sessions(context: JobContext) -> int:
    """Delete one batch of each kind per organization and run; return how many rows went."""
    present = now()

    async def prune(_: Organization, uow: UnitOfWork) -> int:
        return sum([await _delete(uow, table, "id", condition, present) for table, condition in EXPIRED.items()])

    gone = await context.each_organization(prune)
    async with context.database.unit_of_work() as uow:
        gone += await _delete(uow, "sign_in_attempts", "name_hash", "last_at < :present", present - LOCKOUT)
    return gone


async def _delete(uow: UnitOfWork, table: str, key: str, condition: str, present: datetime) -> int:
    batch = f"SELECT {key} FROM {table} WHERE {condition} LIMIT {BATCH}"  # noqa: S608 - names of our own
    statement = text(f"DELETE FROM {table} WHERE {key} IN ({batch}) RETURNING 1")  # noqa: S608
    return len((await uow.session.execute(statement, {"present": present})).all())
