"""The numbers of workers, in one statement."""

from typing import Any
from uuid import UUID

from booking.performance.schemas import Leaderboard, Performance, PerformanceQuery, Ranked
from shared.clock import day_bounds
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.organizations import organization

PRIOR_REVIEWS, PRIOR_STARS = 3, 4.5
_NUMBERS = """
    WITH done AS (
        SELECT a.worker_id, b.id, b.starts_at, v.checked_in_at, f.stars, f.praised
        FROM bookings b
        JOIN assignments a ON a.org_id = b.org_id AND a.booking_id = b.id AND a.active
        LEFT JOIN visits v ON v.org_id = b.org_id AND v.booking_id = b.id
        LEFT JOIN feedback f ON f.org_id = b.org_id AND f.booking_id = b.id AND f.submitted_at IS NOT NULL
        WHERE b.org_id = :org_id AND b.status = 'DONE' AND b.starts_at >= :begin AND b.starts_at < :end
    ), numbers AS (
        SELECT worker_id, count(*) AS visits,
            count(*) FILTER (WHERE checked_in_at <= starts_at + interval '10 minutes') AS on_time,
            count(checked_in_at) AS begun,
            count(stars) AS reviews, coalesce(sum(stars), 0) AS stars,
            count(*) FILTER (WHERE worker_id = ANY (praised)) AS praises
        FROM done GROUP BY worker_id
    ), faults AS (
        SELECT worker_id, count(*) AS issues FROM quality_issues
        WHERE org_id = :org_id AND worker_id IS NOT NULL AND created_at >= :begin AND created_at < :end
        GROUP BY worker_id
    )
    SELECT w.id, w.name, coalesce(n.visits, 0) AS visits, coalesce(n.on_time, 0) AS on_time,
        coalesce(n.begun, 0) AS begun, coalesce(n.reviews, 0) AS reviews, coalesce(n.stars, 0) AS stars,
        coalesce(n.praises, 0) AS praises, coalesce(f.issues, 0) AS issues
    FROM workers w
    LEFT JOIN numbers n ON n.worker_id = w.id
    LEFT JOIN faults f ON f.worker_id = w.id
    WHERE w.org_id = :org_id AND (w.active OR n.visits > 0)
        AND (CAST(:worker_id AS uuid) IS NULL OR w.id = :worker_id)
        AND (CAST(:team_id AS uuid) IS NULL OR w.team_id = :team_id)
    ORDER BY w.name, w.id LIMIT 500
"""


async def leaderboard(uow: UnitOfWork, query: PerformanceQuery) -> Leaderboard:
    """Return the workers of a period in the order of their places."""
    rows = await _numbers(uow, query)
    ordered = sorted(rows, key=lambda one: (_merit(one), one.name, one.worker_id))
    places: dict[tuple[float, int, int], int] = {}
    for number, one in enumerate(ordered, 1):
        places.setdefault(_merit(one), number)
    return Leaderboard(items=[Ranked(**dict(one), place=places[_merit(one)]) for one in ordered])


async def performance_of(uow: UnitOfWork, query: PerformanceQuery, worker_id: UUID) -> Performance:
    """Return one worker's numbers, without a place among the others.

    Raises:
        NotFound: there is no such worker.
    """
    found = await _numbers(uow, query, worker_id)
    if not found:
        raise NotFound("There is no such worker.")
    return found[0]


async def _numbers(uow: UnitOfWork, query: PerformanceQuery, worker_id: UUID | None = None) -> list[Performance]:
    zone = (await organization(uow)).timezone
    rows = await uow.sql(
        _NUMBERS,
        org_id=uow.org_id,
        begin=day_bounds(query.from_, zone)[0],
        end=day_bounds(query.to, zone)[1],
        worker_id=worker_id,
        team_id=query.team_id,
    )
    return [_performance(row) for row in rows]


def _performance(row: Any) -> Performance:
    return Performance(
        worker_id=row.id,
        name=row.name,
        visits=row.visits,
        on_time_percent=row.on_time * 100 // row.begun if row.begun else None,
        reviews=row.reviews,
        average_stars=round(row.stars / row.reviews, 2) if row.reviews else None,
        rating=damped(row.stars, row.reviews),
        praises=row.praises,
        issues=row.issues,
    )


def damped(stars: int, reviews: int) -> float:
    """Return the average of the stars with three visits of 4.5 stars added to them, to two places."""
    return round((stars + PRIOR_REVIEWS * PRIOR_STARS) / (reviews + PRIOR_REVIEWS), 2)


def _merit(one: Performance) -> tuple[float, int, int]:
    """Return what workers are ordered by; less is better."""
    return -one.rating, -(one.on_time_percent or 0), -one.visits
