"""The one thing that no door of the product can do: let visits have taken place days ago.

So this part alone goes to the database, as its superuser, and only ever on an instance that isn't in production.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import asyncpg

from shared.clock import to_local, to_utc
from shared.ids import new_id, new_token

BEGIN = time(10)
MOMENTS = {
    "bookings": ("created_at", "starts_at", "ends_at"),
    "visits": ("on_the_way_at", "expected_at", "checked_in_at", "checked_out_at"),
    "time_entries": ("started_at", "ended_at"),
    "timeline": ("created_at",),
    "checklist_items": ("done_at",),
    "photos": ("created_at",),
    "visit_notes": ("at",),
    "feedback": ("created_at", "submitted_at"),
}
"""Tables of booking and their moments that belong to one visit."""


@dataclass(frozen=True)
class Happened:
    """A visit, the day on which it is to have been, and how likely its client recommends the company."""

    booking_id: str
    day: date
    recommends: int


def let_it_be_past(database_url: str, timezone: str, visits: Sequence[Happened]) -> None:
    """Move the visits to their days, with everything that happened at them."""
    asyncio.run(_move(database_url, timezone, visits))


async def _move(database_url: str, timezone: str, visits: Sequence[Happened]) -> None:
    database = await asyncpg.connect(database_url, server_settings={"search_path": "booking, public"})
    try:
        async with database.transaction():
            for visit in visits:
                starts_at = await database.fetchval(
                    "SELECT starts_at FROM bookings WHERE id = $1", visit.booking_id
                )
                begin = to_utc(visit.day, BEGIN, timezone)
                await _shift(database, visit.booking_id, begin - starts_at, to_local(begin, timezone))
                await _ask(database, visit, begin)
    finally:
        await database.close()


async def _shift(database: asyncpg.Connection, booking_id: str, by: timedelta, local_start: datetime) -> None:
    for table, columns in MOMENTS.items():
        changes = ", ".join(f"{column} = {column} + $2" for column in columns)
        key = "id" if table == "bookings" else "booking_id"
        await database.execute(f"UPDATE {table} SET {changes} WHERE {key} = $1", booking_id, by)  # noqa: S608 - names above
    await database.execute(
        "UPDATE bookings SET local_start = $2 WHERE id = $1", booking_id, local_start.replace(tzinfo=None)
    )
    await database.execute(
        "UPDATE assignments SET during = tstzrange(lower(during) + $2, upper(during) + $2) WHERE booking_id = $1",
        booking_id,
        by,
    )


async def _ask(database: asyncpg.Connection, visit: Happened, begin: datetime) -> None:
    """Let the client have been asked about the company, two days after the visit, and have answered."""
    await database.execute(
        """
        INSERT INTO nps_surveys
            (id, org_id, created_at, client_id, booking_id, token, expires_at, score, answered_at)
        SELECT $2, org_id, $3, client_id, id, $4, $5, $6, $7 FROM bookings WHERE id = $1
        """,
        visit.booking_id,
        new_id(),
        begin + timedelta(days=2),
        new_token(),
        begin + timedelta(days=32),
        visit.recommends,
        begin + timedelta(days=2, hours=3),
    )
