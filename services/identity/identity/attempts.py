"""The count of failed sign-ins per name, whether anybody has the name or not, so that it tells nobody.

An attempt is counted before the password is looked at, and forgotten when it was right: many guesses at the same
moment don't slip past the limit.
"""

import hashlib
from datetime import timedelta

from sqlalchemy import text

from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.errors import TooManyRequests

LIMIT = 10
LOCKOUT = timedelta(minutes=15)

_COUNT = text(
    """
    INSERT INTO sign_in_attempts (name_hash, failures, last_at) VALUES (:name_hash, 1, :now)
    ON CONFLICT (name_hash) DO UPDATE SET
        failures = CASE WHEN sign_in_attempts.last_at < :forgotten THEN 1 ELSE sign_in_attempts.failures + 1 END,
        last_at = excluded.last_at
    WHERE sign_in_attempts.failures < :limit OR sign_in_attempts.last_at < :forgotten
    RETURNING failures
    """
)


class SignInLocked(TooManyRequests):
    """Too many sign-ins with one name failed in a row."""

    slug = "sign-in-locked"
    title = "Signing in is locked for a while"


def staff_name(email: str) -> str:
    """Return the name under which a staff user's attempts are counted."""
    return f"staff:{email}"


def worker_name(phone: str) -> str:
    """Return the name under which a worker's attempts are counted."""
    return f"worker:{phone}"


def _hash(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


async def count_attempt(uow: UnitOfWork, name: str) -> None:
    """Count one attempt in this transaction.

    Raises:
        SignInLocked: ten attempts in a row failed, the last one less than 15 minutes ago.
    """
    present = now()
    values = {"name_hash": _hash(name), "now": present, "forgotten": present - LOCKOUT, "limit": LIMIT}
    if (await uow.session.execute(_COUNT, values)).first() is not None:
        return
    last_at = (
        await uow.session.execute(
            text("SELECT last_at FROM sign_in_attempts WHERE name_hash = :name_hash"), values
        )
    ).scalar_one()
    wait = max(1, int((last_at + LOCKOUT - present).total_seconds()) + 1)
    raise SignInLocked(
        f"Too many attempts failed. Try again in {-(-wait // 60)} min.", headers={"Retry-After": str(wait)}
    )


async def claim_attempt(database: Database, name: str) -> None:
    """Count one attempt in a transaction of its own, which stays when the request is refused.

    Raises:
        SignInLocked: see `count_attempt`.
    """
    async with database.unit_of_work() as uow:
        await count_attempt(uow, name)


async def forget_attempts(uow: UnitOfWork, name: str) -> None:
    """Start counting afresh: the password was right, or it was replaced."""
    await uow.session.execute(
        text("DELETE FROM sign_in_attempts WHERE name_hash = :name_hash"), {"name_hash": _hash(name)}
    )
