"""What somebody should look at about the workers, in one statement."""

from datetime import timedelta

from sqlalchemy import Date, Text, Uuid, column, select, text

from booking.certificates.rules import WARNED_AHEAD
from booking.certificates.schemas import Alert, AlertQuery
from shared.clock import day_bounds, local_today, now
from shared.database import Page, UnitOfWork, keyset_page
from shared.organizations import organization

INACTIVE_AFTER = timedelta(days=30)
RATED_WITHIN = timedelta(days=365)

_ALERTS = text(
    """
    SELECT c.id,
        CASE WHEN c.expires_on < :today THEN 'certificate_expired' ELSE 'certificate_expiring' END AS kind,
        w.id AS worker_id, w.name AS worker_name, c.expires_on AS since,
        c.id AS certificate_id, c.kind AS certificate_kind
    FROM certificates c JOIN workers w ON w.org_id = c.org_id AND w.id = c.worker_id
    WHERE w.active AND c.expires_on <= :soon
        AND NOT EXISTS (
            SELECT FROM certificates newer
            WHERE newer.worker_id = c.worker_id AND newer.kind = c.kind
                AND coalesce(newer.expires_on, 'infinity') > c.expires_on
        )
    UNION ALL
    SELECT w.id, 'inactive', w.id, w.name,
        CAST(coalesce(last.begins_at, w.created_at) AT TIME ZONE 'UTC' AS date), NULL, NULL
    FROM workers w
    LEFT JOIN LATERAL (
        SELECT a.begins_at FROM assignments a
        WHERE a.org_id = w.org_id AND a.worker_id = w.id AND a.active AND a.begins_at < :now
        ORDER BY a.begins_at DESC LIMIT 1
    ) AS last ON true
    WHERE w.active AND coalesce(last.begins_at, w.created_at) < :idle_since
    UNION ALL
    SELECT w.id, 'rating_drop', w.id, w.name, CAST(max(rated.submitted_at) AT TIME ZONE 'UTC' AS date), NULL, NULL
    FROM (
        SELECT a.worker_id, f.stars, f.submitted_at,
            row_number() OVER (PARTITION BY a.worker_id ORDER BY f.submitted_at DESC, f.id) <= 3 AS recent
        FROM feedback f
        JOIN assignments a ON a.org_id = f.org_id AND a.booking_id = f.booking_id AND a.active
        WHERE f.submitted_at > :rated_since
    ) AS rated
    JOIN workers w ON w.id = rated.worker_id AND w.active
    GROUP BY w.id, w.name
    HAVING count(*) >= 4
        AND avg(rated.stars) FILTER (WHERE NOT recent) - avg(rated.stars) FILTER (WHERE recent) >= 0.5
    """
)
"""By the tables' names: bookings and feedback stand on this slice. A certificate that was renewed raises no alert;
a rating has dropped when the last three are on average half a star below those before them."""


async def list_alerts(uow: UnitOfWork, query: AlertQuery) -> Page[Alert]:
    """Return a page of the alerts, the oldest first."""
    timezone = (await organization(uow)).timezone
    today = local_today(timezone)
    found = (
        _ALERTS.columns(
            column("id", Uuid),
            column("kind", Text),
            column("worker_id", Uuid),
            column("worker_name", Text),
            column("since", Date),
            column("certificate_id", Uuid),
            column("certificate_kind", Text),
        )
        .bindparams(
            today=today,
            soon=today + WARNED_AHEAD,
            now=now(),
            rated_since=now() - RATED_WITHIN,
            idle_since=day_bounds(today - INACTIVE_AFTER, timezone)[0],
        )
        .subquery()
    )
    statement = select(found)
    if query.kind is not None:
        statement = statement.where(found.c.kind == query.kind)
    rows, cursor = await keyset_page(
        uow.session,
        statement,
        query,
        key=found.c.since,  # type: ignore[arg-type] # it only orders by it and compares it
        id_key=found.c.id,  # type: ignore[arg-type]
        key_of=lambda row: row.since,
        id_of=lambda row: row.id,
        key_type=type(today),
        descending=False,
    )
    return Page(items=[Alert.model_validate(row, from_attributes=True) for row in rows], next_cursor=cursor)
