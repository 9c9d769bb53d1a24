"""Fixtures of identity's suite."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from contracts.base import Event
from identity.app import create_app
from identity.consumers import consumers
from identity.settings import IdentitySettings
from shared.database import Database
from shared.ids import new_id
from shared.messaging.consumer import Received, first_time
from shared.messaging.envelope import Envelope
from shared.testing.suite import ServiceSuite

PASSWORD = "a sentence that only I know"


@dataclass(frozen=True)
class Signed:
    """Somebody who signed in over HTTP."""

    session: dict[str, Any]
    email: str

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers of a program with the session's access token."""
        return {"Authorization": f"Bearer {self.session['access_token']}"}

    @property
    def org_id(self) -> UUID:
        """Return the organization that the session is in."""
        return UUID(self.session["organization"]["id"])

    @property
    def user_id(self) -> str:
        """Return the user."""
        return str(self.session["user"]["id"])


SignUp = Callable[..., Awaitable[Signed]]
Join = Callable[..., Awaitable[Signed]]
Deliver = Callable[..., Awaitable[None]]


@pytest.fixture(scope="session")
def service() -> str:
    """Name the service under test."""
    return "identity"


@pytest.fixture
def settings(suite: ServiceSuite) -> IdentitySettings:
    """Return the service's settings."""
    return suite.settings(IdentitySettings)


@pytest.fixture
def app(settings: IdentitySettings) -> FastAPI:
    """Return the service's application."""
    return create_app(settings)


@pytest.fixture
def sign_up(http: httpx.AsyncClient) -> SignUp:
    """Return a maker of companies: each with an owner of its own, who is signed in."""

    async def make(**changes: Any) -> Signed:
        email = changes.get("email") or f"owner-{new_id().hex}@snowpeak.example"
        body = {"organization_name": f"Snow Peak {new_id().hex}", "name": "Zoë Tremblay", "password": PASSWORD}
        answer = await http.post("/v1/orgs", json=body | changes | {"email": email})
        http.cookies.clear()
        assert answer.status_code == 201, answer.text
        return Signed(answer.json(), email)

    return make


@pytest.fixture
def join(http: httpx.AsyncClient) -> Join:
    """Return a maker of colleagues: added by the owner with a password, and signed in."""

    async def make(owner: Signed, role: str) -> Signed:
        email = f"{role}-{new_id().hex}@snowpeak.example"
        body = {"name": f"The {role}", "email": email, "role": role, "password": PASSWORD}
        added = await http.post("/v1/admin/users", json=body, headers=owner.headers)
        assert added.status_code == 201, added.text
        answer = await http.post("/v1/auth/login", json={"email": email, "password": PASSWORD})
        http.cookies.clear()
        assert answer.status_code == 200, answer.text
        return Signed(answer.json(), email)

    return make


@pytest.fixture
def deliver(database: Database) -> Deliver:
    """Return a deliverer of events: it does what the consumer does with one."""

    async def hand_over(event: Event, org_id: UUID, version: int = 1, times: int = 1) -> None:
        envelope = Envelope.wrap(event, org_id=org_id, version=version, source="test")
        for _ in range(times):
            async with database.unit_of_work(org_id) as uow:
                if await first_time(uow, envelope):
                    await consumers.handlers[event.TYPE](uow, Received(envelope, event))

    return hand_over
