"""A cleaner's phone."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from booking.bookings.models import Booking
from booking.workers.models import Worker
from shared.clock import now
from shared.ids import new_id


class Phone:
    """What one cleaner does at one visit."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str], booking: Booking) -> None:
        self.http = http
        self.headers = headers
        self.booking = booking
        self.path = f"/v1/worker/jobs/{booking.id}"

    async def post(self, what: str, **body: Any) -> httpx.Response:
        """Send something about the visit."""
        return await self.http.post(f"{self.path}/{what}", json=body, headers=self.headers)

    async def job(self) -> dict[str, Any]:
        """Return the visit as the phone shows it."""
        answer = await self.http.get(self.path, headers=self.headers)
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.json()
        return shown

    async def tick(self, item: str, **state: Any) -> httpx.Response:
        """Set a checklist item."""
        return await self.http.put(f"{self.path}/checklist/{item}", json=state, headers=self.headers)

    async def tick_all(self) -> None:
        """Do everything."""
        for item in (await self.job())["checklist"]:
            assert (await self.tick(item["id"], done=True)).status_code == 200

    def done(self, kind: str, at: datetime, /, **payload: Any) -> dict[str, Any]:
        """Return an operation that was done without a connection."""
        return {
            "id": str(new_id()),
            "type": kind,
            "booking_id": str(self.booking.id),
            "at": at.isoformat(),
            "payload": payload,
        }

    async def sync(self, *operations: dict[str, Any]) -> list[dict[str, Any]]:
        """Catch up."""
        answer = await self.http.post(
            "/v1/worker/sync", json={"operations": list(operations)}, headers=self.headers
        )
        assert answer.status_code == 200, answer.text
        results: list[dict[str, Any]] = answer.json()["results"]
        return results


@pytest.fixture
def phone(http: httpx.AsyncClient, as_worker: Callable[..., dict[str, str]]) -> Callable[[Worker, Booking], Phone]:
    """Return a maker of phones."""
    return lambda worker, booking: Phone(http, as_worker(worker.id, org_id=booking.org_id), booking)


@pytest.fixture
def ago() -> Callable[[int], datetime]:
    """Return how to say "so many minutes ago"."""
    present = now().replace(microsecond=0)
    return lambda minutes: present - timedelta(minutes=minutes)
