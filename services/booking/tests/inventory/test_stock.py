"""Stock: the sum of its movements, never below nothing, and low only once."""

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.inventory.stock import average_cost, use_up
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id

ITEMS = "/v1/admin/inventory/items"
Move = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture
def move(http: httpx.AsyncClient, as_staff: Any) -> Move:
    """Return a way to enter a movement: `move(item, "consumption", 2)`."""

    async def enter(item: dict[str, Any], kind: str, quantity: Any, **fields: Any) -> httpx.Response:
        body = {"kind": kind, "quantity": quantity} | fields
        return await http.post(f"{ITEMS}/{item['id']}/movements", json=body, headers=as_staff())

    return enter


async def left(http: httpx.AsyncClient, headers: dict[str, str], item: dict[str, Any]) -> Decimal:
    """Return what the item's page says is left, having checked that the movements add up to it."""
    shown = (await http.get(f"{ITEMS}/{item['id']}", headers=headers)).json()
    moves = (await http.get(f"{ITEMS}/{item['id']}/movements?limit=100", headers=headers)).json()["items"]
    assert sum(Decimal(move["quantity"]) for move in moves) == Decimal(shown["quantity"])
    return Decimal(shown["quantity"])


async def test_stock_is_the_sum_of_what_came_and_went(
    http: httpx.AsyncClient, as_staff: Any, stock: Any, move: Move
) -> None:
    soap = await stock("Soap", 10)
    await move(soap, "consumption", 2.5)
    await move(soap, "return", 1)
    await move(soap, "adjustment", -0.5, reason="Spilt")
    assert await left(http, as_staff(), soap) == 8
    taken = {"kind": "consumption"}
    rows = (await http.get(f"{ITEMS}/{soap['id']}/movements", params=taken, headers=as_staff())).json()["items"]
    assert [row["quantity"] for row in rows] == ["-2.50"]
    counted = (await move(soap, "count", 7.25)).json()
    assert (counted["quantity"], counted["balance"]) == ("-0.75", "7.25")
    assert await left(http, as_staff(), soap) == Decimal("7.25")


async def test_nothing_is_taken_that_is_not_there(
    http: httpx.AsyncClient, as_staff: Any, stock: Any, move: Move
) -> None:
    soap = await stock("Soap", 3)
    refused = await move(soap, "consumption", 3.01)
    assert refused.status_code == 409
    assert refused.json()["left"] == "3.00"
    assert await left(http, as_staff(), soap) == 3


async def test_racers_can_not_take_more_than_there_is(
    http: httpx.AsyncClient, as_staff: Any, stock: Any, move: Move
) -> None:
    soap = await stock("Soap", 5)
    answers = await asyncio.gather(*(move(soap, "consumption", 1) for _ in range(9)))
    assert sorted(answer.status_code for answer in answers) == [201] * 5 + [409] * 4
    assert await left(http, as_staff(), soap) == 0


@pytest.mark.parametrize(
    ("kind", "quantity", "reason"),
    [
        ("adjustment", -1, None),
        ("adjustment", 0, "Nothing"),
        ("consumption", 0, None),
        ("consumption", -1, None),
        ("count", -1, None),
        ("purchase", 1, None),
        ("count", "1e30", None),
        ("count", "1.001", None),
    ],
)
async def test_a_senseless_movement_is_refused(
    stock: Any, move: Move, kind: str, quantity: Any, reason: str | None
) -> None:
    answer = await move(await stock("Soap", 5), kind, quantity, reason=reason)
    assert answer.status_code == 422, answer.text


async def test_a_movement_of_a_visit_that_does_not_exist_changes_nothing(
    http: httpx.AsyncClient, as_staff: Any, stock: Any, move: Move
) -> None:
    soap = await stock("Soap", 5)
    assert (await move(soap, "consumption", 1, booking_id=str(new_id()))).status_code == 422
    assert await left(http, as_staff(), soap) == 5


async def test_low_stock_is_told_once_until_it_has_recovered(
    stock: Any, move: Move, emitted: Any, org: UUID
) -> None:
    soap = await stock("Soap", 5, minimum=3)
    told = "booking.stock.low.v1"
    assert await emitted(org, told) == []
    await move(soap, "consumption", 3)
    await move(soap, "consumption", 1)
    (event,) = await emitted(org, told)
    assert (event.data["quantity"], event.data["minimum"]) == ("2.00", "3.00")
    await move(soap, "count", 9)
    await move(soap, "consumption", 8)
    assert len(await emitted(org, told)) == 2


async def test_what_a_crew_used_is_gone_even_if_the_books_disagree(
    http: httpx.AsyncClient, as_staff: Any, stock: Any, database: Database, org: UUID, stranger: Any, hire: Any
) -> None:
    (maria,) = await hire("Maria")
    slots = await stranger.slots(stranger.small)
    booking = (await stranger.book(stranger.small, slots[0]["starts_at"])).json()
    soap = await stock("Soap", 2, unit_cost_cents=300)
    async with database.unit_of_work(org) as uow:
        visit = UUID(booking["id"])
        await use_up(uow, UUID(soap["id"]), Decimal(3), booking_id=visit, worker_id=maria.id, actor="Maria")
    (used, _) = (await http.get(f"{ITEMS}/{soap['id']}/movements", headers=as_staff())).json()["items"]
    assert (used["quantity"], used["reason"]) == ("-2.00", "3 litre used, 2 on record")
    today = str(local_today("America/Edmonton"))
    for by, title in (("item", "Soap"), ("service", "standard"), ("worker", "Maria")):
        query = {"from": today, "to": today, "by": by}
        answer = await http.get("/v1/admin/inventory/usage", params=query, headers=as_staff())
        (line,) = answer.json()
        assert (line["title"], line["cost_cents"], line["visits"]) == (title, 600, 1)


positive = st.decimals("0.01", "9999.99", places=2)


@given(held=positive, came=positive, was=st.integers(0, 100_000), now=st.integers(0, 100_000))
def test_the_average_cost_lies_between_the_two(held: Decimal, came: Decimal, was: int, now: int) -> None:
    assert min(was, now) <= average_cost(held, was, came, now) <= max(was, now)


async def test_half_a_cent_of_stock_counts_as_one(http: httpx.AsyncClient, as_staff: Any, stock: Any) -> None:
    for quantity, cost, value in (("0.50", 1, 1), ("2.50", 1, 3), ("0.49", 1, 0)):
        item = await stock(f"Soap at {quantity}", float(quantity), unit_cost_cents=cost)
        shown = (await http.get(f"{ITEMS}/{item['id']}", headers=as_staff())).json()
        assert shown["value_cents"] == value, quantity
