"""Fixtures of recurring visits."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import update
from sqlmodel import col

from booking.clients.models import Address, Client
from booking.series.models import Series
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.jobs import Job, JobContext, run_once
from shared.settings import Settings

ZONE = "America/Edmonton"
HOME: dict[str, Any] = {"line1": "10020 100 St NW", "city": "Edmonton", "province": "AB", "postal_code": "T5J 0N3"}
WORK = {"service": "standard", "beds": 1, "baths": 1}


def ahead(days: int) -> date:
    """Return a local day some days ahead."""
    return local_today(ZONE) + timedelta(days=days)


class Office:
    """Somebody of the office who looks after recurring visits."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str], client: Client, home: Address) -> None:
        self.http = http
        self.headers = headers
        self.client = client
        self.home = home

    async def post(self, path: str, body: dict[str, Any], **headers: str) -> httpx.Response:
        """Send something."""
        return await self.http.post(f"/v1/admin/series{path}", json=body, headers=self.headers | headers)

    def wanted(self, **changes: Any) -> dict[str, Any]:
        """Return the body that makes a weekly series from three days ahead."""
        return {
            "client_id": str(self.client.id),
            "address_id": str(self.home.id),
            "request": WORK,
            "rule": "FREQ=WEEKLY",
            "starts_on": str(ahead(3)),
            "start_time": "09:00",
        } | changes

    async def create(self, **changes: Any) -> Any:
        """Make a series."""
        answer = await self.post("", self.wanted(**changes))
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def do(self, series_id: str, what: str, **body: Any) -> Any:
        """Change a series."""
        answer = await self.post(f"/{series_id}/{what}", body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def show(self, series_id: str) -> Any:
        """Look at a series."""
        answer = await self.http.get(f"/v1/admin/series/{series_id}", headers=self.headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def starts(self, series_id: str) -> list[str]:
        """Return when the next visits of a series begin."""
        visits = (await self.show(series_id))["next"]
        return [one["local_start"] for one in visits if one["state"] != "SKIPPED" and one["status"] != "CANCELLED"]


@pytest_asyncio.fixture
async def office(
    http: httpx.AsyncClient, database: Database, org: UUID, stranger: Any, as_staff: Callable[..., dict[str, str]]
) -> Office:
    """Return an office with one client; as for strangers, its taxes are known."""
    assert stranger
    client = Client(org_id=org, name="Zoë Tremblay", email=f"{new_id()}@example.com", phone="+17805550123")
    home = Address(org_id=org, client_id=client.id, **HOME)
    async with database.unit_of_work(org) as uow:
        uow.session.add(client)
        await uow.session.flush()
        uow.session.add(home)
    return Office(http, as_staff(), client, home)


@pytest.fixture
def run(database: Database, settings: Settings) -> Callable[[Job], Awaitable[int | None]]:
    """Return a way to run a job once."""

    async def once(job: Job) -> int | None:
        return await run_once(job, JobContext(settings, database))

    return once


@pytest.fixture
def rewind(database: Database, org: UUID) -> Callable[[str, date], Awaitable[None]]:
    """Return a way to make a series look as if it had been extended up to a day only, when it had fewer visits."""

    async def to(series_id: str, day: date) -> None:
        async with database.unit_of_work(org) as uow:
            of = col(Series.id) == UUID(series_id)
            await uow.session.exec(update(Series).where(of).values(made_until=day))

    return to
