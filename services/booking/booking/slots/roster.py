"""Who can be sent, in one statement: skilled, certified, employed, of the right area, welcome; and their hours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import DATEMULTIRANGE, JSONB

from booking.slots.calendar import Person, Stretch
from contracts.identity import OrganizationSettings
from shared.database import UnitOfWork

_PEOPLE = text(
    """
    WITH site AS (
        SELECT coalesce(
            CAST(:postal_code AS text), (SELECT postal_code FROM addresses WHERE id = CAST(:address_id AS uuid))
        ) AS postal_code
    ), own AS (
        SELECT worker_id, array_agg(weekday ORDER BY weekday, starts) AS weekdays,
            array_agg(starts ORDER BY weekday, starts) AS starts, array_agg(ends ORDER BY weekday, starts) AS ends
        FROM working_hours GROUP BY worker_id
    ), teams_own AS (
        SELECT team_id, array_agg(weekday ORDER BY weekday, starts) AS weekdays,
            array_agg(starts ORDER BY weekday, starts) AS starts, array_agg(ends ORDER BY weekday, starts) AS ends
        FROM team_hours GROUP BY team_id
    ), other AS (
        SELECT worker_id, jsonb_object_agg(day, hours) AS hours
        FROM availability_exceptions WHERE day BETWEEN :first AND :last GROUP BY worker_id
    ), held AS (
        SELECT worker_id, kind, range_agg(daterange(issued_on, expires_on, '[]')) AS days
        FROM certificates
        WHERE kind = ANY (CAST(:certificates AS text[])) AND coalesce(expires_on, 'infinity') >= :first
        GROUP BY worker_id, kind
    ), certified AS (
        SELECT worker_id, range_intersect_agg(days) AS days
        FROM held GROUP BY worker_id HAVING count(*) = cardinality(CAST(:certificates AS text[]))
    )
    SELECT w.id, w.team_id, w.own_hours, w.employed_from, w.employed_until,
        CASE WHEN w.own_hours THEN own.weekdays ELSE teams_own.weekdays END AS weekdays,
        CASE WHEN w.own_hours THEN own.starts ELSE teams_own.starts END AS starts,
        CASE WHEN w.own_hours THEN own.ends ELSE teams_own.ends END AS ends,
        other.hours AS other, certified.days AS certified,
        coalesce(wish.preference = 'preferred', false) AS preferred
    FROM workers w
    CROSS JOIN site
    LEFT JOIN teams ON teams.org_id = w.org_id AND teams.id = w.team_id
    LEFT JOIN own ON own.worker_id = w.id
    LEFT JOIN teams_own ON teams_own.team_id = w.team_id
    LEFT JOIN other ON other.worker_id = w.id
    LEFT JOIN certified ON certified.worker_id = w.id
    LEFT JOIN client_workers wish
        ON wish.org_id = w.org_id AND wish.worker_id = w.id AND wish.client_id = CAST(:client_id AS uuid)
    WHERE w.active
        AND (CAST(:service AS text) IS NULL OR :service = ANY (w.skills))
        AND (CAST(:only AS uuid[]) IS NULL OR w.id = ANY (CAST(:only AS uuid[])))
        AND (cardinality(CAST(:certificates AS text[])) = 0 OR certified.days IS NOT NULL)
        AND wish.preference IS DISTINCT FROM 'barred'
        AND (
            NOT :keep_to_zones OR coalesce(cardinality(teams.postal_prefixes), 0) = 0
            OR site.postal_code IS NULL
            OR site.postal_code LIKE ANY (SELECT prefix || '%' FROM unnest(teams.postal_prefixes) AS prefix)
        )
    ORDER BY w.id
    """
).columns(other=JSONB, certified=DATEMULTIRANGE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom to look for; None is anybody."""

    service: str | None = None
    client_id: UUID | None = None
    postal_code: str | None = None
    address_id: UUID | None = None
    only: Sequence[UUID] | None = None


async def people_for(
    uow: UnitOfWork, settings: OrganizationSettings, wanted: Wanted, first: date, last: date
) -> list[Person]:
    """Return those who can be sent on some day from `first` to `last`, with their hours."""
    required = settings.required_certificates.get(wanted.service or "", [])
    parameters = {
        "first": first,
        "last": last,
        "service": wanted.service,
        "client_id": wanted.client_id,
        "postal_code": wanted.postal_code,
        "address_id": wanted.address_id,
        "only": None if wanted.only is None else list(wanted.only),
        "certificates": sorted(set(required)),
        "keep_to_zones": settings.teams_keep_to_zones,
    }
    weeks = _Weeks(settings)
    return [
        Person(
            worker_id=row.id,
            week=weeks.of(row),
            other={date.fromisoformat(day): _walls(hours) for day, hours in (row.other or {}).items()},
            fit=_fit(row),
            team_id=row.team_id,
            preferred=row.preferred,
        )
        for row in (await uow.session.execute(_PEOPLE, parameters)).all()
    ]


class _Weeks:
    """Weeks by their rows, each built once however many work by it."""

    def __init__(self, settings: OrganizationSettings) -> None:
        self._company: dict[int, list[Stretch]] = {}
        for hours in sorted(settings.business_hours, key=lambda hours: hours.start):
            stretch = (time.fromisoformat(hours.start), time.fromisoformat(hours.end))
            self._company.setdefault(hours.weekday, []).append(stretch)
        self._known: dict[Any, Mapping[int, Sequence[Stretch]]] = {}

    def of(self, row: Any) -> Mapping[int, Sequence[Stretch]]:
        if row.weekdays is None:
            return {} if row.own_hours else self._company
        key = (*row.weekdays, *row.starts, *row.ends)
        if key not in self._known:
            week: dict[int, list[Stretch]] = {}
            for weekday, starts, ends in zip(row.weekdays, row.starts, row.ends, strict=True):
                week.setdefault(weekday, []).append((starts, ends))
            self._known[key] = week
        return self._known[key]


def _walls(hours: Sequence[Mapping[str, str]]) -> list[Stretch]:
    return [(time.fromisoformat(one["start"]), time.fromisoformat(one["end"])) for one in hours]


def _fit(row: Any) -> list[tuple[date, date]] | None:
    """Return the days on which a worker is both employed and certified."""
    if row.certified is None and row.employed_from is None and row.employed_until is None:
        return None
    begin, end = row.employed_from or date.min, row.employed_until or date.max
    if row.certified is None:
        return [(begin, end)]
    return [
        (max(begin, days.lower or date.min), min(end, days.upper - timedelta(days=1) if days.upper else date.max))
        for days in row.certified
    ]
