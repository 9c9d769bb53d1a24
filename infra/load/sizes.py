"""Whether what grows slows: free times and a week of the schedule, as one company's bookings grow to a million.

`python -m infra.load.sizes --sizes 5000 100000 1000000` fills a company of 50 cleaners step by step. At each size
one caller asks the product, through the gateway, and the very statements that it runs are run by asyncpg alone.
"""

import argparse
import asyncio
import http.client
import os
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import urlencode, urlsplit

import asyncpg
import httpx

from booking.app import create_app
from infra.demo.seed import slot_query
from infra.load.company import WORK_OF_ONE, Company, body_of, open_company
from infra.load.filling import filled
from infra.load.recording import Statement, recorded

CLEANERS = 50
SLOWEST_RATIO = 3.0
FLATTEST = 1.5
"""How much slower a week may become from the smallest to the largest size; the rest is noise and colder pages."""
ROW = "{:<18} {:>10} {:>9} {:>9} {:>9} {:>9} {:>8}"


class Asked:
    """One request, as the product answers it and as its statements alone."""

    def __init__(self, name: str, target: str, headers: dict[str, str]) -> None:
        self.name = name
        self.target = target
        self.headers = headers
        self.statements: list[Statement] = []
        self.medians: dict[int, tuple[float, float]] = {}

    async def learn(self) -> None:
        """Record the statements, afresh at each size."""
        app = create_app()
        app.state.rate_limiter._shared = None  # nothing but the database is to be asked
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url=os.environ["PUBLIC_BASE_URL"]) as caller:
            with recorded(app.state.database.engine) as statements:
                (await caller.get(self.target, headers=self.headers)).raise_for_status()
        self.statements = statements
        await app.state.database.close()

    async def measure(self, size: int, turns: int, database: asyncpg.Connection) -> None:
        """Measure both ways in turns and print a line."""
        connection = http.client.HTTPConnection(urlsplit(os.environ["PUBLIC_BASE_URL"]).netloc, timeout=60)

        async def product() -> None:
            connection.request("GET", self.target, headers=self.headers | {"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            if answer.status != http.client.OK:
                raise RuntimeError(f"{self.target} was answered {answer.status}: {answer.read()[:300]!r}")
            answer.read()

        async def raw() -> None:
            async with database.transaction():
                for one in self.statements:
                    await database.fetch(one.sql, *one.parameters)

        both: list[list[float]] = [[], []]
        for turn in range(turns + 3):
            for times, ask in zip(both, (product, raw), strict=True):
                took = await _timed(ask)
                if turn >= 3:
                    times.append(took)
        connection.close()
        ours, bare = (sorted(times) for times in both)
        self.medians[size] = statistics.median(ours), statistics.median(bare)
        cells = [value for times in (ours, bare) for value in (statistics.median(times), times[int(turns * 0.95)])]
        ratio = self.medians[size][0] / self.medians[size][1]
        print(ROW.format(self.name, f"{size:,}", *(f"{cell:.1f}" for cell in cells), f"{ratio:.1f}x"), flush=True)


async def _timed(ask: Callable[[], Awaitable[None]]) -> float:
    began = time.perf_counter()
    await ask()
    return (time.perf_counter() - began) * 1000


def _requests(company: Company) -> tuple[Asked, Asked]:
    month = slot_query(WORK_OF_ONE) | {"from": company.first_day, "to": company.last_day}
    week = {"from": company.schedule_day, "days": 7}
    return (
        Asked("slots, 30 days", f"/v1/public/{company.slug}/slots?{urlencode(month)}", {}),
        Asked("schedule week", f"/v1/admin/schedule?{urlencode(week)}", {"Authorization": company.token}),
    )


async def _measure(company: Company, sizes: Sequence[int], turns: int) -> list[str]:
    """Return what didn't hold."""
    slots, week = _requests(company)
    address = os.environ["DATABASE_URL"].replace("+asyncpg", "")
    database = await asyncpg.connect(address, server_settings={"search_path": "booking, public", "jit": "off"})
    workers = company.worker_ids
    try:
        async with filled(os.environ["ADMIN_DATABASE_URL"], company.slug, workers) as filler:
            for wanted in sorted(sizes):
                size = await filler.fill(wanted)
                for asked in (slots, week):
                    await asked.learn()
                    await asked.measure(size, turns, database)
    finally:
        await database.close()
    return _judged(slots, week)


def _judged(slots: Asked, week: Asked) -> list[str]:
    found = [
        f"{slots.name} at {size:,}: {product:.1f} ms is more than {SLOWEST_RATIO:g} times its SQL's {raw:.1f} ms"
        for size, (product, raw) in slots.medians.items()
        if product > SLOWEST_RATIO * raw
    ]
    times = [product for _, (product, _) in sorted(week.medians.items())]
    if times[-1] > FLATTEST * times[0]:
        found.append(f"{week.name}: grew from {times[0]:.1f} to {times[-1]:.1f} ms")
    return found


def main(arguments: Sequence[str]) -> int:
    """Fill, measure and empty; return 1 when something slows down."""
    parser = argparse.ArgumentParser(prog="python -m infra.load.sizes", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[5_000, 100_000, 1_000_000])
    parser.add_argument("--turns", type=int, default=60)
    asked = parser.parse_args(arguments)
    company = open_company(os.environ["PUBLIC_BASE_URL"], workers=CLEANERS)
    first = body_of(0, company.starts_of(slice(-1, None))[0], company.slug)
    company.stranger.call("POST", f"/v1/public/{company.slug}/bookings", json=first)
    print(f"{CLEANERS} cleaners, one caller; raw: the same statements by asyncpg, one after the other")
    print(ROW.format("", "bookings", "p50 ms", "p95 ms", "raw p50", "raw p95", "prod/raw"))
    failed = asyncio.run(_measure(company, asked.sizes, asked.turns))
    for line in failed:
        print(line, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
