"""The lock of a local day: whoever assigns workers on it, or blocks it, keeps the others waiting until the end."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import text

from shared.database import UnitOfWork

_LOCK = text(
    """
    SELECT pg_advisory_xact_lock(hashtextextended('crew:' || CAST(:org_id AS text) || ':' || day, 0))
    FROM (SELECT day FROM unnest(CAST(:days AS text[])) AS day ORDER BY day) AS ordered
    """
)


async def lock_local_days(uow: UnitOfWork, days: Iterable[date]) -> None:
    """Wait until nobody else assigns or blocks on the days, and keep others waiting."""
    names = sorted({day.isoformat() for day in days})
    await uow.session.execute(_LOCK, {"org_id": str(uow.org_id), "days": names})
