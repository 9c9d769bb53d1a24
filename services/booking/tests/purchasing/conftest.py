"""Fixtures of the inventory's tests."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

ITEMS = "/v1/admin/inventory/items"


@pytest.fixture
def stock(http: httpx.AsyncClient, as_staff: Any) -> Callable[..., Awaitable[dict[str, Any]]]:
    """Return a maker of items: `stock("Soap", 10, minimum="4")` has ten of it."""

    async def make(name: str = "Soap", quantity: float = 0, **fields: Any) -> dict[str, Any]:
        body = {"name": name, "unit": "litre"} | fields
        answer = await http.post(ITEMS, json=body, headers=as_staff())
        assert answer.status_code == 201, answer.text
        item: dict[str, Any] = answer.json()
        if quantity:
            counted = {"kind": "count", "quantity": quantity}
            answer = await http.post(f"{ITEMS}/{item['id']}/movements", json=counted, headers=as_staff())
            assert answer.status_code == 201, answer.text
        return item

    return make
