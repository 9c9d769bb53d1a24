"""The present, and the one place where local time and UTC are turned into each other.

Zones come from the `tzdata` package alone (`PYTHONTZPATH` is emptied below): governments change them, the
package is updated with the lock, and the system's or the database's own copy may disagree with it.
"""

import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

zoneinfo.reset_tzpath(to=())


def now() -> datetime:
    """Return the present instant, aware, in UTC."""
    return datetime.now(UTC)


def zone(name: str) -> ZoneInfo:
    """Return the IANA zone `name`.

    Raises:
        ValueError: there is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is not an IANA time zone, such as America/Edmonton.") from error


def to_utc(day: date, wall: time, zone_name: str) -> datetime:
    """Return the instant at which clocks in the zone show `wall` on `day`.

    A wall time that a spring change skips is moved forward by the skipped hour; one that an autumn
    change repeats means the first of the two (RFC 5545, section 3.3.5).
    """
    local = datetime.combine(day, wall, tzinfo=zone(zone_name))
    return local.astimezone(UTC)


def to_local(instant: datetime, zone_name: str) -> datetime:
    """Return the instant as clocks in the zone show it."""
    return instant.astimezone(zone(zone_name))


def local_today(zone_name: str) -> date:
    """Return the present day in the zone."""
    return to_local(now(), zone_name).date()


def day_bounds(day: date, zone_name: str) -> tuple[datetime, datetime]:
    """Return the instants at which the local `day` begins and the next one does (23 to 25 hours apart)."""
    return to_utc(day, time.min, zone_name), to_utc(day + timedelta(days=1), time.min, zone_name)
