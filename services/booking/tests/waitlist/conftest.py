"""Fixtures of the waiting list."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.jobs.waitlist_offers import WAITLIST_OFFERS
from booking.waitlist.models import WaitlistEntry
from booking.waitlist.service import entry_by_token
from shared.clock import local_today
from shared.database import Database
from shared.jobs import JobContext, run_once


class Waiter:
    """Somebody on a company's public pages who waits for `small` work, five to seven days ahead."""

    def __init__(
        self, http: httpx.AsyncClient, stranger: Any, settings: Any, database: Database, org: UUID
    ) -> None:
        self.http, self.stranger = http, stranger
        self.settings, self.database, self.org = settings, database, org
        self.path = f"{stranger.path}/waitlist"

    def wish(self, number: int = 1, **changes: Any) -> dict[str, Any]:
        """Return the body that joins."""
        today = local_today("America/Edmonton")
        person: dict[str, Any] = self.stranger.request(self.stranger.small, "", number)
        body = {name: person[name] for name in ("request", "client", "address")}
        days = {"first_day": str(today + timedelta(days=5)), "last_day": str(today + timedelta(days=7))}
        return body | days | changes

    async def join(self, number: int = 1, **changes: Any) -> str:
        """Join the list and return the token."""
        answer = await self.http.post(self.path, json=self.wish(number, **changes))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["token"])

    async def look(self, token: str) -> dict[str, Any]:
        """Return the place as its owner sees it."""
        answer = await self.http.get(f"{self.path}/{token}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def post(self, token: str, what: str, body: Any = None, **headers: str) -> httpx.Response:
        """Accept, decline or leave."""
        return await self.http.post(f"{self.path}/{token}/{what}", json=body, headers=headers)

    async def run(self) -> int | None:
        """Run the job."""
        return await run_once(WAITLIST_OFFERS, JobContext(self.settings, self.database))

    async def change(self, token: str, **values: Any) -> WaitlistEntry:
        """Change the row, as time does."""
        async with self.database.unit_of_work(self.org) as uow:
            entry = await entry_by_token(uow, token)
            for name, value in values.items():
                setattr(entry, name, value)
            return entry


@pytest.fixture
def waiter(http: httpx.AsyncClient, stranger: Any, settings: Any, database: Database, org: UUID) -> Waiter:
    """Return somebody who waits."""
    return Waiter(http, stranger, settings, database, org)


Fill = Callable[..., Awaitable[Any]]


@pytest.fixture
def fill(add_booking: Any, at: Any) -> Fill:
    """Return a way to fill a worker's days five to seven ahead: `bookings = await fill(maria)`."""

    async def full(worker: Any) -> list[Any]:
        walls = ("09:00", "14:00")
        return [
            await add_booking(worker, starts_at=at(day, wall), crew_size=1) for day in (5, 6, 7) for wall in walls
        ]

    return full
