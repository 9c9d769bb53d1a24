"""Bookings by the hundred thousand, for one company: copies of one that the product made, in a few statements.

They go in under the superuser, with triggers off, so that a million of them take a minute or two rather than an
hour; the exclusion constraint and all indexes are kept up as ever. `filled` takes everything out again.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import time
from uuid import UUID

import asyncpg

from shared.clock import local_today, to_local, to_utc
from shared.database.rls import PLUMBING

FUTURE_DAYS = 30
VISITS = 4
"""Visits of a worker on a past day; on a coming one, one of them is left out, which leaves something to book."""
CLIENTS = 2_000
CHUNK_DAYS = 50
LONGEST_SECONDS = 900

_CLIENTS = """
    CREATE TEMP TABLE load_clients AS
    SELECT number, gen_random_uuid() AS id, gen_random_uuid() AS address_id
    FROM generate_series(0, 1999) AS number
"""
_PLAN = """
    CREATE TEMP TABLE load_plan AS
    SELECT CAST(lpad(to_hex(CAST(extract(epoch FROM starts_at) * 1000 AS bigint)), 12, '0')
            || '7' || substr(key, 1, 3) || '8' || substr(key, 4, 15) AS uuid) AS id,
        worker_id, client.id AS client_id, client.address_id, starts_at, local_start, key
    FROM generate_series($3::int, $4::int) AS day
    CROSS JOIN unnest($2::uuid[]) WITH ORDINALITY AS worker (worker_id, place)
    CROSS JOIN generate_series(0, 3) AS visit
    CROSS JOIN make_interval(days => day, hours => 8 + 3 * visit) AS since
    CROSS JOIN LATERAL (
        SELECT $5::timestamptz + since AS starts_at, $6::timestamp + since AS local_start,
            md5(concat_ws(' ', $1::uuid, day, place, visit)) AS key
    ) AS slot
    JOIN load_clients AS client ON client.number = abs(day * 31 + place * 7 + visit) % 2000
    WHERE day < 0 OR (day + place + visit) % 4 <> 0
"""
"""Each worker's visits of some days, counted from today: two hours long, an hour apart. Their ids are in the order
of time, as the product's own are."""

_CLIENT = {"id": "plan.id", "name": "'Client ' || plan.number", "email": "plan.number || '@load.example'"}
_ADDRESS = {
    "id": "plan.address_id",
    "client_id": "plan.id",
    "postal_code": "'T5' || chr(65 + plan.number % 20) || ' 1A1'",
}
_BOOKING = {
    "id": "plan.id",
    "created_at": "plan.starts_at - interval '7 days'",
    "updated_at": "plan.starts_at - interval '7 days'",
    "reference": "'L-' || plan.key",
    "public_token": "plan.key",
    "status": "CASE WHEN plan.starts_at < now() THEN 'DONE' ELSE 'CONFIRMED' END",
    "client_id": "plan.client_id",
    "address_id": "plan.address_id",
    "starts_at": "plan.starts_at",
    "ends_at": "plan.starts_at + interval '2 hours'",
    "local_start": "plan.local_start",
    "deposit_cents": "0",
    "deposit_status": "'none'",
    "pay_before": "NULL",
}
_ASSIGNMENT = {
    "id": "gen_random_uuid()",
    "created_at": "plan.starts_at - interval '7 days'",
    "booking_id": "plan.id",
    "worker_id": "plan.worker_id",
    "during": "tstzrange(plan.starts_at, plan.starts_at + interval '150 minutes')",
}


class Filler:
    """Fills one company, whose booking so far is the one to copy."""

    def __init__(self, database: asyncpg.Connection, slug: str, workers: Sequence[str]) -> None:
        self._database = database
        self._slug = slug
        self._workers = [UUID(worker) for worker in workers]
        self._past_days = 0
        self._filled = 0
        self._org_id = UUID(int=0)
        self._zone = "Etc/GMT"

    async def begin(self) -> None:
        """Add the clients."""
        found = await self._database.fetchrow("SELECT id, timezone FROM organizations WHERE slug = $1", self._slug)
        self._org_id, self._zone = found
        await self._database.execute(_CLIENTS)
        async with self._without_triggers():
            await self._copy("clients", _CLIENT, "load_clients")
            await self._copy("addresses", _ADDRESS, "load_clients")

    async def fill(self, wanted: int) -> int:
        """Let the company have about so many bookings, of the coming month and ever more of the past.

        Returns:
            How many there are now.
        """
        if not self._filled:
            await self._add_days(0, FUTURE_DAYS - 1)
        a_day = len(self._workers) * VISITS
        while self._filled < wanted:
            days = min(-(-(wanted - self._filled) // a_day), CHUNK_DAYS)
            await self._add_days(-self._past_days - days, -self._past_days - 1)
            self._past_days += days
        for table in ("bookings", "assignments", "clients", "addresses"):
            await self._database.execute(f"VACUUM (ANALYZE) {table}", timeout=LONGEST_SECONDS)
        return self._filled

    async def empty(self) -> None:
        """Take everything of the company out of the schema."""
        tables = await self._database.fetch(
            "SELECT table_name FROM information_schema.columns "
            "WHERE table_schema = 'booking' AND column_name = 'org_id'"
        )
        async with self._without_triggers():
            for (table,) in tables:
                if table not in PLUMBING:
                    statement = f"DELETE FROM {table} WHERE org_id = $1"  # noqa: S608 - a table of the catalogue
                    await self._database.execute(statement, self._org_id, timeout=LONGEST_SECONDS)

    async def _add_days(self, first: int, last: int) -> None:
        today = to_utc(local_today(self._zone), time(), self._zone)
        local = to_local(today, self._zone).replace(tzinfo=None)
        async with self._without_triggers():
            await self._database.execute(_PLAN, self._org_id, self._workers, first, last, today, local)
            self._filled += await self._copy("bookings", _BOOKING, "load_plan")
            await self._copy("assignments", _ASSIGNMENT, "load_plan")
            await self._database.execute("DROP TABLE load_plan")

    async def _copy(self, table: str, changes: Mapping[str, str], plan: str) -> int:
        """Insert for each row of the plan a changed copy of the company's oldest row; return how many."""
        rows = await self._database.fetch(
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_schema = 'booking' AND table_name = $1 AND is_generated = 'NEVER'",
            table,
        )
        columns = [row[0] for row in rows]
        values = ", ".join(changes.get(column, f"original.{column}") for column in columns)
        statement = (
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {plan} AS plan CROSS JOIN "  # noqa: S608
            f"(SELECT * FROM {table} WHERE org_id = $1 ORDER BY created_at LIMIT 1) AS original"
        )
        return int((await self._database.execute(statement, self._org_id, timeout=LONGEST_SECONDS)).split()[-1])

    @asynccontextmanager
    async def _without_triggers(self) -> AsyncIterator[None]:
        async with self._database.transaction():
            await self._database.execute("SET LOCAL session_replication_role = replica")
            yield


@asynccontextmanager
async def filled(database_url: str, slug: str, workers: Sequence[str]) -> AsyncIterator[Filler]:
    """Return what fills the company, and empty it afterwards."""
    options = {"search_path": "booking, public", "jit": "off"}
    database = await asyncpg.connect(database_url, server_settings=options)
    filler = Filler(database, slug, workers)
    try:
        await filler.begin()
        yield filler
    finally:
        await filler.empty()
        await database.close()
