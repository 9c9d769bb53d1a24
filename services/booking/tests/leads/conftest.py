"""Fixtures of leads, quotes, scoring, follow-up and referrals."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import text

from shared.database import Database

DEEP = {"service": "deep", "beds": 3, "baths": 2, "frequency": "biweekly", "add_ons": {"oven": 1}}
DEEP_TOTAL = 20606


def zoe(**changes: Any) -> dict[str, Any]:
    """Return a form that Zoë fills in."""
    return {
        "name": "Zoë Tremblay",
        "email": "zoe@example.com",
        "phone": "780-555-0123",
        "postal_code": "t5j0n3",
        "request": DEEP,
        "source": "Google",
        "medium": "cpc",
        "campaign": "spring",
        "consent_email": True,
    } | changes


class Office:
    """The office of the test's company, with the public site beside it."""

    def __init__(self, http: httpx.AsyncClient, headers: Callable[..., dict[str, str]], site: str) -> None:
        self.http = http
        self.headers = headers
        self.site = site

    async def form(self, **changes: Any) -> httpx.Response:
        """Leave a lead on the public site."""
        return await self.http.post(f"{self.site}/leads", json=zoe(**changes))

    async def lead(self, **changes: Any) -> dict[str, Any]:
        """Leave a lead on the public site and return it as the office sees it."""
        answer = await self.form(**changes)
        assert answer.status_code == 201, answer.text
        newest = await self.get("/v1/admin/leads", limit=1)
        shown: dict[str, Any] = await self.get(f"/v1/admin/leads/{newest['items'][0]['id']}")
        return shown

    async def get(self, path: str, role: str = "owner", **query: Any) -> Any:
        """Return the answer to a question of the office."""
        answer = await self.http.get(path, params=query, headers=self.headers(role))
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def send(
        self, method: str, path: str, body: Any = None, *, role: str = "owner", **headers: str
    ) -> httpx.Response:
        """Send a change of the office."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.http.request(method, path, json=body, headers=self.headers(role) | named)

    async def post(self, path: str, body: Any = None, **options: str) -> httpx.Response:
        """Send a `POST` of the office."""
        return await self.send("POST", path, body, **options)


@pytest_asyncio.fixture
async def office(stranger: Any, as_staff: Callable[..., dict[str, str]]) -> Office:
    """Return the office of the test's organization, whose taxes are known."""
    return Office(stranger.http, as_staff, stranger.path)


@pytest.fixture
def switch_off(database: Database, org: UUID) -> Callable[..., Awaitable[None]]:
    """Return a way to switch feature modules of the test's organization off."""

    async def off(*modules: str) -> None:
        async with database.unit_of_work(org) as uow:
            await uow.session.execute(
                text("UPDATE organizations SET disabled_modules = :modules WHERE id = :id"),
                {"modules": list(modules), "id": org},
            )

    return off


@pytest.fixture
def of_type(emitted: Callable[..., Awaitable[list[Any]]], org: UUID) -> Callable[..., Awaitable[list[Any]]]:
    """Return a reader of the events of one type, oldest first."""

    async def read(event: Any) -> list[Any]:
        return [event.model_validate(one.data) for one in await emitted(org, event.TYPE)]

    return read
