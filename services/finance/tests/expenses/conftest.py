"""Fixtures of the tests of expenses."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

BASE = "/v1/admin/finance"
Record = Callable[..., Awaitable[dict[str, Any]]]


class Till:
    """The office at work on what the company spends."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str]) -> None:
        self.http = http
        self.headers = headers
        self._categories: dict[str, str] = {}

    async def category(self, code: str) -> str:
        """Return the id of one of the default categories."""
        if not self._categories:
            answer = await self.http.get(f"{BASE}/expense-categories", headers=self.headers)
            assert answer.status_code == 200, answer.text
            self._categories = {item["code"]: item["id"] for item in answer.json()["items"]}
        return self._categories[code]

    async def body(self, cents: int = 10_500, code: str = "supplies", **changes: Any) -> dict[str, Any]:
        """Return the body of an expense of one line."""
        return {
            "occurred_on": "2026-11-20",
            "vendor": "Prairie Janitorial",
            "description": "Cloths",
            "lines": [{"category_id": await self.category(code), "amount_cents": cents}],
            "payment_method": "bank",
        } | changes

    async def post(self, cents: int = 10_500, code: str = "supplies", **changes: Any) -> httpx.Response:
        """Record an expense."""
        return await self.http.post(
            f"{BASE}/expenses", json=await self.body(cents, code, **changes), headers=self.headers
        )

    async def record(self, cents: int = 10_500, code: str = "supplies", **changes: Any) -> dict[str, Any]:
        """Record an expense that must be accepted, and return it."""
        answer = await self.post(cents, code, **changes)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Send a request about `path` under finance."""
        headers = self.headers | options.pop("headers", {})
        return await self.http.request(method, f"{BASE}{path}", headers=headers, **options)


@pytest.fixture
def till(http: httpx.AsyncClient, as_staff: Any) -> Till:
    """Return the office."""
    return Till(http, as_staff())
