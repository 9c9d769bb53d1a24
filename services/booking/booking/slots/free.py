"""The statement behind every free time: hours less visits with their ways, blocks and full days.

A visit must lie within the hours of each worker of its crew, and keep the buffer after itself, and the way between
the two, free of other visits. An assignment's `during` has its own buffer already, so taken time is widened at its
front by the buffer and on both sides by the way. That counts a visit beyond the neighbouring one too, which takes
nothing away: nobody is faster by calling on somebody between.

Range operators can't use an index under row-level security, so what may matter is found by its beginning: an
assignment is shorter than a day and no way is longer than three hours.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import TextClause, text

from booking.slots.calendar import Shifts, Work, days_between, winter
from booking.slots.need import Need
from contracts.identity import OrganizationSettings
from shared.clock import day_bounds, to_local

LONGEST_WAY = timedelta(hours=3)

_KNOWN = """
    visits AS MATERIALIZED (
        SELECT a.worker_id, a.booking_id, a.begins_at, a.during, home.postal_code, home.latitude, home.longitude
        FROM assignments a
        JOIN bookings b ON b.org_id = a.org_id AND b.id = a.booking_id
        JOIN addresses home ON home.org_id = b.org_id AND home.id = b.address_id
        WHERE a.active AND a.begins_at > :since AND a.begins_at < :until
            AND b.starts_at > :since AND b.starts_at < :until
    ), areas AS (
        SELECT DISTINCT ON (code.postal_code) code.postal_code, zone.id, zone.travel_minutes
        FROM (SELECT postal_code FROM visits UNION SELECT postal_code FROM site) AS code
        JOIN travel_zone_prefixes p ON replace(code.postal_code, ' ', '') LIKE p.prefix || '%'
        JOIN travel_zones zone ON zone.org_id = p.org_id AND zone.id = p.zone_id AND zone.active
        ORDER BY code.postal_code, length(p.prefix) DESC
    ), ways AS (
        SELECT visits.*, CASE
            WHEN site.latitude IS NOT NULL AND site.longitude IS NOT NULL
                AND visits.latitude IS NOT NULL AND visits.longitude IS NOT NULL
            THEN 2 * 6371 * asin(sqrt(least(1,
                power(sind((visits.latitude - site.latitude) / 2), 2)
                + cosd(site.latitude) * cosd(visits.latitude)
                    * power(sind((visits.longitude - site.longitude) / 2), 2)
            ))) * 1.3 / 35 * 60
            WHEN left(visits.postal_code, 3) = left(site.postal_code, 3) OR there.id = here.id THEN 0
            ELSE greatest(
                coalesce(there.travel_minutes, CAST(:travel AS int)),
                coalesce(here.travel_minutes, CAST(:travel AS int))
            )
        END AS minutes
        FROM visits
        CROSS JOIN site
        LEFT JOIN areas there ON there.postal_code = visits.postal_code
        LEFT JOIN areas here ON here.postal_code = site.postal_code
    )"""
"""Minutes between two addresses: by the straight line and a third more at 35 km/h; none within a postal area or a
travel zone; else what the farther zone says, or the company where there is none."""

_UNKNOWN = """
    ways AS (
        SELECT a.worker_id, a.booking_id, a.begins_at, a.during, longest.minutes
        FROM assignments a
        CROSS JOIN (
            SELECT greatest(CAST(:travel AS int), max(travel_minutes)) AS minutes FROM travel_zones WHERE active
        ) AS longest
        WHERE a.active AND a.begins_at > :since AND a.begins_at < :until
    )"""
"""As long as between any two areas, where it isn't known to which of them the visit belongs."""

_FREE = """
    WITH hours AS (
        SELECT number, range_agg(tstzrange(starts_at, ends_at)) AS hours
        FROM unnest(CAST(:numbers AS int[]), CAST(:begins AS timestamptz[]), CAST(:ends AS timestamptz[]))
            AS given (number, starts_at, ends_at)
        GROUP BY number
    ), working AS (
        SELECT worker_id, team_id, hours
        FROM unnest(CAST(:workers AS uuid[]), CAST(:teams AS uuid[]), CAST(:worker_numbers AS int[]))
            AS given (worker_id, team_id, number)
        JOIN hours USING (number)
    ), days AS (
        SELECT *
        FROM unnest(
            CAST(:days AS date[]), CAST(:day_begins AS timestamptz[]), CAST(:day_ends AS timestamptz[])
        ) WITH ORDINALITY AS given (day, begins_at, ends_at, number)
    ), site AS (
        SELECT CAST(:postal_code AS text) AS postal_code,
            CAST(NULL AS float) AS latitude, CAST(NULL AS float) AS longitude
        WHERE CAST(:address_id AS uuid) IS NULL
        UNION ALL
        SELECT postal_code, latitude, longitude FROM addresses WHERE id = CAST(:address_id AS uuid)
    ), winter AS MATERIALIZED (
        SELECT CAST(CAST(:winter AS text) AS tstzmultirange) AS months
    ), {ways}, taken AS MATERIALIZED (
        SELECT worker_id, booking_id, begins_at, during, make_interval(mins => CAST(least(180, ceil(
            minutes * CASE WHEN winter.months @> begins_at THEN CAST(:winter_factor AS float) ELSE 1 END
                + CAST(:parking AS float)
        )) AS int)) AS way
        FROM ways CROSS JOIN winter
    ), blocked AS (
        SELECT block.worker_id, block.team_id, tstzrange(days.begins_at, days.ends_at) AS during
        FROM schedule_blocks block
        JOIN days ON days.day BETWEEN block.starts_on AND block.ends_on
        WHERE block.starts_at IS NULL AND block.ends_on >= :first_day AND block.starts_on <= :last_day
        UNION ALL
        SELECT block.worker_id, block.team_id, tstzrange(block.starts_at, block.ends_at)
        FROM schedule_blocks block
        WHERE block.starts_at IS NOT NULL AND block.ends_on >= :first_day AND block.starts_on <= :last_day
        UNION ALL
        SELECT block.worker_id, block.team_id, tstzrange(days.begins_at, days.ends_at)
        FROM schedule_blocks block
        CROSS JOIN generate_series(0, 1) AS wrapped
        CROSS JOIN LATERAL (
            SELECT CAST(:last_year AS int) - CAST(date_part('year', block.starts_on) AS int) - wrapped AS years
        ) AS since
        JOIN days ON days.day BETWEEN CAST(block.starts_on + make_interval(years => since.years) AS date)
            AND CAST(block.ends_on + make_interval(years => since.years) AS date)
        WHERE block.yearly AND since.years > 0
        UNION ALL
        SELECT NULL, NULL, tstzrange(days.begins_at, days.ends_at)
        FROM (
            SELECT width_bucket(begins_at, CAST(:day_begins AS timestamptz[])) AS number FROM taken
            WHERE CAST(:most_visits AS int) IS NOT NULL AND begins_at < :days_end
            GROUP BY 1 HAVING count(DISTINCT booking_id) >= CAST(:most_visits AS int)
        ) AS filled
        JOIN days USING (number)
    ), busy AS (
        SELECT worker_id,
            tstzrange(lower(during) - CAST(:buffer AS interval) - way, upper(during) + way) AS during
        FROM taken
        UNION ALL
        SELECT working.worker_id, blocked.during
        FROM blocked JOIN working
            ON blocked.worker_id = working.worker_id OR blocked.team_id = working.team_id
            OR (blocked.worker_id IS NULL AND blocked.team_id IS NULL)
        UNION ALL
        SELECT filled.worker_id, tstzrange(days.begins_at, days.ends_at)
        FROM (
            SELECT worker_id, width_bucket(begins_at, CAST(:day_begins AS timestamptz[])) AS number FROM taken
            WHERE CAST(:most_work AS interval) IS NOT NULL AND begins_at < :days_end
            GROUP BY 1, 2
            HAVING sum(upper(during) - lower(during) - CAST(:buffer AS interval))
                + CAST(:length AS interval) > CAST(:most_work AS interval)
        ) AS filled
        JOIN days USING (number)
    ), free AS MATERIALIZED (
        SELECT worker_id, hours - coalesce(busy, '{{}}') AS hours
        FROM working
        LEFT JOIN (SELECT worker_id, range_agg(during) AS busy FROM busy GROUP BY worker_id) AS theirs
            USING (worker_id)
    )
"""

_STARTS = """
    SELECT (CAST(:starts AS timestamptz[]))[candidate] AS starts_at
    FROM free
    CROSS JOIN LATERAL unnest(hours) AS gap
    CROSS JOIN LATERAL generate_series(
        width_bucket(lower(gap) - interval '1 microsecond', CAST(:starts AS timestamptz[])) + 1,
        width_bucket(upper(gap) - CAST(:length AS interval), CAST(:starts AS timestamptz[]))
    ) AS candidate
    GROUP BY candidate HAVING count(*) >= :crew_size
    ORDER BY candidate
"""
"""Each gap takes in a run of the sorted starts, found by bisection rather than by trying every start on every
worker: a gap is as wide as it can be, so a start is counted once for a worker.
"""

_WORKERS = """
    SELECT free.worker_id
    FROM free
    LEFT JOIN taken ON taken.worker_id = free.worker_id
        AND taken.begins_at >= :day_begins_at AND taken.begins_at < :day_ends_at
    WHERE free.hours @> tstzrange(:starts_at, CAST(:starts_at AS timestamptz) + CAST(:length AS interval))
    GROUP BY free.worker_id
    ORDER BY (free.worker_id = ANY (CAST(:preferred AS uuid[]))) DESC,
        coalesce(sum(upper(taken.during) - lower(taken.during)), interval '0'), free.worker_id
"""


def _statements(rest: str) -> dict[bool, TextClause]:
    """Return the statement for a visit at a place that is not known, and for one that is."""
    return {
        False: text(_FREE.format(ways=_UNKNOWN) + rest),
        True: text(_FREE.format(ways=_KNOWN) + rest),
    }


FREE_STARTS = _statements(_STARTS)
"""Those of `:starts` at which at least `:crew_size` workers are free for `:length`."""
FREE_WORKERS = _statements(_WORKERS)
"""Those who are free at `:starts_at`: whom the client prefers first, then by what they have to do that day."""


def parameters(
    settings: OrganizationSettings, need: Need, work: Shifts, first: datetime, last: datetime, zone_name: str
) -> dict[str, Any]:
    """Return the parameters of the statement for visits that begin between two instants."""
    buffer = timedelta(minutes=settings.visit_buffer_minutes)
    day_one, day_last = (to_local(instant, zone_name).date() for instant in (first, last + need.length))
    days = days_between(day_one, day_last)
    bounds = [day_bounds(day, zone_name) for day in days]
    stretches = [(number, *work_time) for number, hours in enumerate(work.hours) for work_time in hours]
    people: Mapping[str, Sequence[Any]] = {
        "workers": [person.worker_id for person, _ in work.people],
        "teams": [person.team_id for person, _ in work.people],
        "worker_numbers": [number for _, number in work.people],
    }
    return {
        **people,
        "numbers": [number for number, _, _ in stretches],
        "begins": [begin for _, begin, _ in stretches],
        "ends": [end for _, _, end in stretches],
        "days": days,
        "day_begins": [begin for begin, _ in bounds],
        "day_ends": [end for _, end in bounds],
        "days_end": bounds[-1][1],
        "first_day": day_one,
        "last_day": day_last,
        "last_year": day_last.year,
        "postal_code": need.postal_code,
        "address_id": need.address_id,
        "travel": settings.travel_minutes,
        "parking": settings.parking_minutes,
        "winter": _multirange(winter(days, settings.winter_months, zone_name)),
        "winter_factor": settings.winter_travel_percent / 100,
        "buffer": buffer,
        "length": need.length,
        "most_visits": settings.most_visits_per_day,
        "most_work": None
        if settings.worker_hours_per_day == 24
        else timedelta(hours=settings.worker_hours_per_day),
        "since": min(first - timedelta(days=1) - LONGEST_WAY, bounds[0][0] - timedelta(microseconds=1)),
        "until": max(last + need.length + buffer + LONGEST_WAY, bounds[-1][1]),
    }


def _multirange(works: Sequence[Work]) -> str:
    return "{" + ",".join(f"[{begin.isoformat()},{end.isoformat()})" for begin, end in works) + "}"
