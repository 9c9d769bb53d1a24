"""Ten thousand attempts at a few dozen slots, all at once, and the proof that nothing came of it twice.

`python -m infra.load.races --attempts 10000` books, moves, reschedules, reassigns and cancels over HTTP through
the gateway, mixed at random, with as many in flight as `--at-once`; afterwards the database must agree with every
answer.
"""

import argparse
import asyncio
import os
import random
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg
import httpx

from infra.load.company import Company, body_of, open_company

WORKERS = 10
CLIENTS = 2_000
DAYS = slice(4, 7)
"""The days with the slots that all are after: far enough ahead that rescheduling them costs nothing."""
SETTINGS = {"minimum_notice_hours": 0, "reschedule_limit": 20}
PATIENCE = 5
"""How often somebody comes who is told to come again."""
WEIGHTS = {"create": 45, "move": 15, "reschedule": 15, "assign": 15, "cancel": 10}


@dataclass
class Made:
    """A booking that was granted, and the newest version that somebody was told."""

    id: str
    token: str
    version: str


@dataclass(frozen=True)
class Answer:
    """What became of an attempt."""

    kind: str
    status: int
    slug: str
    booking_id: str
    version: int
    milliseconds: float


@dataclass
class Race:
    """The contenders' common knowledge."""

    company: Company
    http: httpx.AsyncClient
    starts: Sequence[str]
    chance: random.Random
    made: list[Made] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    put_off: int = 0

    async def run(self, attempts: int, at_once: int) -> None:
        """Make so many attempts, so many of them in flight."""
        queue = iter(range(attempts))

        async def contend() -> None:
            for number in queue:
                await self._attempt(number)

        await asyncio.gather(*(contend() for _ in range(at_once)))

    async def _attempt(self, number: int) -> None:
        kind = self.chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0] if self.made else "create"
        known = self.chance.choice(self.made) if kind != "create" else None
        path, body, staff = self._request(kind, known, number)
        headers = {"Authorization": self.company.token} if staff else {}
        if staff and known and self.chance.random() < 0.5:
            headers["If-Match"] = known.version
        began = time.perf_counter()
        try:
            answer = await self._answer(path, body, headers)
        except httpx.HTTPError as error:
            self.faults.append(f"{kind}: {error!r}")
            return
        took = (time.perf_counter() - began) * 1000
        self._keep(kind, known, answer, took)

    async def _answer(self, path: str, body: dict[str, Any], headers: dict[str, str]) -> httpx.Response:
        """Ask, and ask again as callers do who are told to come back: an overloaded service may say so."""
        for _ in range(PATIENCE):
            answer = await self.http.post(path, json=body, headers=headers)
            if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE or "retry-after" not in answer.headers:
                break
            self.put_off += 1
            await asyncio.sleep(float(answer.headers["retry-after"]))
        return answer

    def _request(self, kind: str, known: Made | None, number: int) -> tuple[str, dict[str, Any], bool]:
        """Return path, body and whether it is staff who asks."""
        public, admin = f"/v1/public/{self.company.slug}/bookings", "/v1/admin/bookings"
        start = self.chance.choice(self.starts)
        if known is None:
            return public, body_of(number % CLIENTS, start, self.company.slug), False
        somebody = [self.chance.choice(self.company.worker_ids)]
        requests: dict[str, tuple[str, dict[str, Any], bool]] = {
            "move": (f"{admin}/{known.id}/move", {"starts_at": start, "worker_ids": somebody}, True),
            "reschedule": (
                f"{public}/{known.token}/reschedule",
                {"starts_at": start, "expected_fee_cents": 0},
                False,
            ),
            "assign": (f"{admin}/{known.id}/assign", {"worker_ids": somebody}, True),
            "cancel": (f"{public}/{known.token}/cancel", {"reason": "Something came up."}, False),
        }
        return requests[kind]

    def _keep(self, kind: str, known: Made | None, answer: httpx.Response, took: float) -> None:
        told = answer.json()
        etag = answer.headers.get("etag", "")
        if answer.is_success:
            told = told.get("booking", told)
            if known is None:
                self.made.append(Made(told["id"], told["public_token"], etag))
            elif etag:
                known.version = etag
        elif not 400 <= answer.status_code < 500 or "problem+json" not in answer.headers["content-type"]:
            self.faults.append(f"{kind}: {answer.status_code} {answer.text[:300]}")
        slug = "" if answer.is_success else str(told.get("type", "")).rpartition("/")[2]
        version = int(re.sub(r"\D", "", etag) or 0)
        booking_id = told.get("id", "") if answer.is_success else ""
        self.answers.append(Answer(kind, answer.status_code, slug, booking_id, version, took))


PROOFS = {
    "workers sent to two visits at once": """
        SELECT count(*) FROM assignments a JOIN assignments b ON b.org_id = a.org_id AND b.worker_id = a.worker_id
            AND a.id < b.id AND a.during && b.during
        WHERE a.org_id = $1 AND a.active AND b.active
    """,
    "standing visits whose crew isn't sent for just that time": """
        SELECT count(*) FROM bookings b WHERE b.org_id = $1 AND b.status IN ('PENDING', 'CONFIRMED')
            AND b.crew_size <> (
                SELECT count(*) FROM assignments a
                WHERE a.org_id = b.org_id AND a.booking_id = b.id AND a.active
                    AND a.during = tstzrange(b.starts_at, b.ends_at + interval '30 minutes')
            )
    """,
    "cancelled visits that still keep somebody": """
        SELECT count(*) FROM bookings b
        JOIN assignments a ON a.org_id = b.org_id AND a.booking_id = b.id AND a.active
        WHERE b.org_id = $1 AND b.status = 'CANCELLED'
    """,
    "bookings without exactly one event of their making": """
        SELECT count(*) FROM bookings b WHERE b.org_id = $1 AND 1 <> (
            SELECT count(*) FROM timeline t
            WHERE t.org_id = b.org_id AND t.booking_id = b.id AND t.what = 'requested'
        )
    """,
}
"""What must not be, and how many there are of it."""


async def prove(database_url: str, race: Race) -> dict[str, int]:
    """Return how often the database contradicts what must be, or what was answered."""
    database = await asyncpg.connect(database_url, server_settings={"search_path": "booking, public"})
    try:
        org_id = await database.fetchval("SELECT id FROM organizations WHERE slug = $1", race.company.slug)
        found = {what: int(await database.fetchval(sql, org_id)) for what, sql in PROOFS.items()}
        rows = await database.fetch("SELECT id, status, version FROM bookings WHERE org_id = $1", org_id)
    finally:
        await database.close()
    kept = {row["id"]: row for row in rows}
    granted = [answer for answer in race.answers if answer.booking_id]
    created = [UUID(answer.booking_id) for answer in granted if answer.kind == "create"]
    cancelled = {UUID(answer.booking_id) for answer in granted if answer.kind == "cancel"}
    newest: defaultdict[UUID, int] = defaultdict(int)
    for answer in granted:
        newest[UUID(answer.booking_id)] = max(newest[UUID(answer.booking_id)], answer.version)
    return found | {
        "granted bookings that aren't in the database": len(set(created) - set(kept)),
        "bookings in the database that nobody was granted": len(set(kept) - set(created)),
        "granted cancellations that didn't last": sum(kept[one]["status"] != "CANCELLED" for one in cancelled),
        "visits cancelled without being asked to": sum(
            row["status"] == "CANCELLED" and one not in cancelled for one, row in kept.items()
        ),
        "answers with a version that was lost": sum(kept[one]["version"] < told for one, told in newest.items()),
        "answers that are neither a success nor a problem of the caller's": len(race.faults),
    }


async def _hold(company: Company, base_url: str, attempts: int, at_once: int, seed: int) -> tuple[Race, float]:
    limits = httpx.Limits(max_connections=at_once, max_keepalive_connections=at_once)
    async with httpx.AsyncClient(base_url=base_url, timeout=120, limits=limits, trust_env=False) as http:
        race = Race(company, http, company.starts_of(DAYS), random.Random(seed))  # noqa: S311 - nothing secret
        began = time.monotonic()
        await race.run(attempts, at_once)
        return race, time.monotonic() - began


def report(race: Race, seconds: float, found: dict[str, int]) -> None:
    """Print what was attempted, how it ended, and what the database says."""
    times = sorted(answer.milliseconds for answer in race.answers)
    print(
        f"{len(race.answers)} attempts at {len(race.starts)} starts of {len(race.company.worker_ids)} cleaners in "
        f"{seconds:.0f} s: {len(race.answers) / seconds:.0f} a second, p50 {statistics.median(times):.0f} ms, "
        f"p95 {times[int(len(times) * 0.95)]:.0f} ms"
    )
    print(f"  {race.put_off} times somebody was told to come again in a moment, and did")
    for kind in WEIGHTS:
        ends = Counter(answer.slug or "granted" for answer in race.answers if answer.kind == kind)
        print(f"  {kind:<12}" + ", ".join(f"{count} {end}" for end, count in ends.most_common()))
    for what, count in found.items():
        print(f"  {count:>6} {what}")
    for fault in race.faults[:5]:
        print(f"  {fault}", file=sys.stderr)


def main(arguments: Sequence[str]) -> int:
    """Hold the race; return 1 when the database or an answer isn't as it must be."""
    parser = argparse.ArgumentParser(prog="python -m infra.load.races", description=__doc__)
    parser.add_argument("--attempts", type=int, default=10_000)
    parser.add_argument("--at-once", type=int, default=32)
    parser.add_argument("--seed", type=int, default=20_261_124)
    asked = parser.parse_args(arguments)
    base_url = os.environ["PUBLIC_BASE_URL"]
    company = open_company(base_url, workers=WORKERS, settings=SETTINGS)
    race, seconds = asyncio.run(_hold(company, base_url, asked.attempts, asked.at_once, asked.seed))
    found = asyncio.run(prove(os.environ["ADMIN_DATABASE_URL"], race))
    report(race, seconds, found)
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
