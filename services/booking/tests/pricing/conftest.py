"""Fixtures of the tests of prices."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from booking.pricing.economy import ECONOMY

PRICING = "/v1/admin/pricing"


@pytest.fixture
def document() -> dict[str, Any]:
    """Return the built-in price list as it is sent, for changes."""
    return ECONOMY.model_dump(mode="json", exclude={"version"})


@pytest.fixture
def publish(
    http: httpx.AsyncClient, as_staff: Any, document: dict[str, Any]
) -> Callable[..., Awaitable[dict[str, Any]]]:
    """Return a way to put a changed price list in force: `await publish(hourly_cents=4_000)`."""

    async def put(**changes: Any) -> dict[str, Any]:
        answer = await http.put(PRICING, json={"document": document | changes}, headers=as_staff())
        assert answer.status_code == 200, answer.text
        published: dict[str, Any] = answer.json()
        return published

    return put
