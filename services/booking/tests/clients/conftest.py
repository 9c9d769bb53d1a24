"""Fixtures of the tests about clients."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.clients.models import Client
from booking.settings import BookingSettings
from shared.auth.callers import Audience
from shared.auth.tokens import Claims, issue_token
from shared.ids import new_id

CLIENTS = "/v1/admin/clients"


class Office:
    """Somebody of the office who works with clients."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str]) -> None:
        self.http = http
        self.headers = headers

    async def call(
        self, method: str, path: str = "", body: Any = None, *, etag: str | None = None, **query: Any
    ) -> httpx.Response:
        """Send a request below `/v1/admin/clients`, or to an address of its own."""
        address = path if path.startswith("/v1/") else f"{CLIENTS}{path}"
        more = {"If-Match": etag} if etag else {}
        return await self.http.request(
            method, address, json=body, params=query or None, headers=self.headers | more
        )

    async def add(self, **fields: Any) -> dict[str, Any]:
        """Add a client and return it."""
        body = {"name": "Zoë Tremblay", "email": f"{new_id().hex}@example.com", "phone": "780-555-0123"} | fields
        answer = await self.call("POST", "", body)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def get(self, client_id: str) -> dict[str, Any]:
        """Return a client."""
        answer = await self.call("GET", f"/{client_id}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def names(self, **query: Any) -> list[str]:
        """Return the names on the first page of the list."""
        answer = await self.call("GET", "", **query)
        assert answer.status_code == 200, answer.text
        return [item["name"] for item in answer.json()["items"]]


@pytest.fixture
def office(http: httpx.AsyncClient, as_staff: Any) -> Office:
    """Return a dispatcher."""
    return Office(http, as_staff("dispatcher"))


@pytest.fixture
def as_client(settings: BookingSettings, org: UUID) -> Callable[..., dict[str, str]]:
    """Return a maker of headers for a client who is signed in on the portal: `as_client(client_id)`."""

    def headers(client_id: UUID | str, *, org_id: UUID | None = None) -> dict[str, str]:
        subject = UUID(str(client_id))
        claims = Claims(
            Audience.CLIENT, subject, org_id or org, new_id(), "zoe@example.com", "client", frozenset()
        )
        return {"Authorization": f"Bearer {issue_token(settings, claims)[0]}"}

    return headers


def client_row(org_id: UUID, name: str, **fields: Any) -> Client:
    """Return a client to add to the table."""
    return Client(org_id=org_id, name=name, **({"email": f"{new_id().hex}@example.com"} | fields))
