"""Fixtures of blocks."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest

from shared.clock import local_today

BLOCKS = "/v1/admin/schedule/blocks"


def day(ahead: int) -> str:
    """Return a day some days ahead."""
    return str(local_today("America/Edmonton") + timedelta(days=ahead))


@pytest.fixture
def block(http: httpx.AsyncClient, as_staff: Callable[..., dict[str, str]]) -> Callable[..., Awaitable[Any]]:
    """Return a maker of blocks: `await block(3, 4, worker_id=…)` blocks from 3 to 4 days ahead."""

    async def make(first: int, last: int, **fields: Any) -> Any:
        body = {"kind": "training", "starts_on": day(first), "ends_on": day(last)} | fields
        answer = await http.post(BLOCKS, json=body, headers=as_staff("dispatcher"))
        assert answer.status_code == 201, answer.text
        return answer.json()

    return make
