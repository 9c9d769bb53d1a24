"""Purchase orders: drafted, sent, received in parts, called off; and what is low is ordered once."""

import asyncio
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.purchasing.states import MOVES, OrderMoveNotAllowed, OrderStatus, check_move
from shared.ids import new_id

BASE = "/v1/admin/inventory"
ORDERS = f"{BASE}/orders"


@pytest.fixture
async def supplier(http: httpx.AsyncClient, as_staff: Any) -> dict[str, Any]:
    """Return a supplier."""
    answer = await http.post(f"{BASE}/suppliers", json={"name": "Prairie Janitorial"}, headers=as_staff())
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


@pytest.fixture
async def order(http: httpx.AsyncClient, as_staff: Any, stock: Any, supplier: dict[str, Any]) -> dict[str, Any]:
    """Return a draft over ten litres of soap at 6.99 and two mops at 20.00."""
    soap, mop = await stock("Soap", 10, unit_cost_cents=500), await stock("Mop")
    lines = [
        {"item_id": soap["id"], "quantity": 10, "unit_cost_cents": 699},
        {"item_id": mop["id"], "quantity": 2, "unit_cost_cents": 2000},
    ]
    answer = await http.post(ORDERS, json={"supplier_id": supplier["id"], "lines": lines}, headers=as_staff())
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def act(http: httpx.AsyncClient, headers: Any, order: dict[str, Any], verb: str, body: Any = None) -> Any:
    """Send an action on an order."""
    return await http.post(f"{ORDERS}/{order['id']}/{verb}", json=body, headers=headers)


async def test_an_order_goes_from_draft_to_the_shelf_in_two_deliveries(
    http: httpx.AsyncClient, as_staff: Any, order: dict[str, Any], emitted: Any, org: Any
) -> None:
    assert (order["reference"], order["status"], order["total_cents"]) == ("PO-000001", "draft", 10_990)
    mop, soap = order["lines"]
    assert (await act(http, as_staff(), order, "send")).json()["status"] == "ordered"
    part = {"lines": [{"item_id": soap["item_id"], "quantity": 4}]}
    first = (await act(http, as_staff(), order, "receive", part)).json()
    assert (first["status"], first["lines"][1]["received"]) == ("ordered", "4.00")
    rest = (await act(http, as_staff(), order, "receive", {})).json()
    assert rest["status"] == "received"
    item = (await http.get(f"{BASE}/items/{soap['item_id']}", headers=as_staff())).json()
    assert (item["quantity"], item["unit_cost_cents"]) == ("20.00", 600), "10 at 5.00 and 10 at 6.99"
    events = [event.data for event in await emitted(org, "booking.purchase_order.received.v1")]
    assert [(event["total_cents"], event["complete"]) for event in events] == [(2_796, False), (8_194, True)]
    assert mop["amount_cents"] == 4_000


async def test_more_than_ordered_can_not_arrive(
    http: httpx.AsyncClient, as_staff: Any, order: dict[str, Any]
) -> None:
    await act(http, as_staff(), order, "send")
    mop = order["lines"][0]
    too_much = {"lines": [{"item_id": mop["item_id"], "quantity": 3}]}
    assert (await act(http, as_staff(), order, "receive", too_much)).status_code == 409
    foreign = {"lines": [{"item_id": str(new_id()), "quantity": 1}]}
    assert (await act(http, as_staff(), order, "receive", foreign)).status_code == 422
    assert (await http.get(f"{BASE}/items/{mop['item_id']}", headers=as_staff())).json()["quantity"] == "0.00"


async def test_two_who_receive_at_once_receive_once(
    http: httpx.AsyncClient, as_staff: Any, order: dict[str, Any]
) -> None:
    await act(http, as_staff(), order, "send")
    answers = await asyncio.gather(*(act(http, as_staff(), order, "receive", {}) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    item = (await http.get(f"{BASE}/items/{order['lines'][0]['item_id']}", headers=as_staff())).json()
    assert item["quantity"] == "2.00"


async def test_only_a_draft_can_be_changed(http: httpx.AsyncClient, as_staff: Any, order: dict[str, Any]) -> None:
    path = f"{ORDERS}/{order['id']}"
    tag = (await http.get(path, headers=as_staff())).headers["etag"]
    line = {"item_id": order["lines"][0]["item_id"], "quantity": 1, "unit_cost_cents": 100}
    body = {"lines": [line], "notes": "Back door"}
    changed = await http.put(path, json=body, headers=as_staff() | {"If-Match": tag})
    assert (changed.json()["total_cents"], changed.json()["notes"]) == (100, "Back door")
    assert (await http.put(path, json=body, headers=as_staff() | {"If-Match": tag})).status_code == 412
    assert (await http.put(path, json={"lines": [line, line]}, headers=as_staff())).status_code == 422
    await act(http, as_staff(), order, "send")
    assert (await http.put(path, json=body, headers=as_staff())).status_code == 409
    refused = await act(http, as_staff(), order, "send")
    assert refused.json()["allowed"] == ["received", "cancelled"]
    assert (await act(http, as_staff(), order, "cancel")).json()["status"] == "cancelled"


async def test_what_is_low_is_drafted_once_by_supplier(
    http: httpx.AsyncClient, as_staff: Any, stock: Any, supplier: dict[str, Any]
) -> None:
    await stock("Soap", 1, minimum=5, reorder_quantity=12, supplier_id=supplier["id"], unit_cost_cents=300)
    await stock("Bags", 1, minimum=50, supplier_id=supplier["id"], unit_cost_cents=10)
    await stock("Orphan", 1, minimum=5)
    await stock("Enough", 9, minimum=5, supplier_id=supplier["id"])
    answers = await asyncio.gather(*(http.post(f"{ORDERS}/reorder", headers=as_staff()) for _ in range(3)))
    (draft,) = [order for answer in answers for order in answer.json()]
    assert [(line["name"], line["quantity"]) for line in draft["lines"]] == [("Bags", "49.00"), ("Soap", "12.00")]


async def test_orders_are_found(http: httpx.AsyncClient, as_staff: Any, order: dict[str, Any]) -> None:
    item = order["lines"][0]["item_id"]
    queries: list[dict[str, Any]] = [{"q": "PO-000001"}, {"q": "prairie"}, {"status": "draft"}, {"item_id": item}]
    for query in queries:
        found = (await http.get(ORDERS, params=query, headers=as_staff("viewer"))).json()["items"]
        assert [row["id"] for row in found] == [order["id"]], query
    for missing in ({"q": "2"}, {"q": "9" * 40}, {"status": "received"}, {"supplier_id": str(new_id())}):
        assert (await http.get(ORDERS, params=missing, headers=as_staff())).json()["items"] == [], missing


async def test_numbers_follow_each_other_whoever_orders(
    http: httpx.AsyncClient, as_staff: Any, stock: Any, supplier: dict[str, Any]
) -> None:
    soap = await stock("Soap")
    lines = [{"item_id": soap["id"], "quantity": 1, "unit_cost_cents": 1}]
    body = {"supplier_id": supplier["id"], "lines": lines}
    answers = await asyncio.gather(*(http.post(ORDERS, json=body, headers=as_staff()) for _ in range(6)))
    assert sorted(answer.json()["reference"] for answer in answers) == [f"PO-{n:06}" for n in range(1, 7)]


async def test_an_archived_supplier_gets_no_orders(
    http: httpx.AsyncClient, as_staff: Any, stock: Any, supplier: dict[str, Any]
) -> None:
    path = f"{BASE}/suppliers/{supplier['id']}"
    again = await http.post(f"{BASE}/suppliers", json={"name": "PRAIRIE janitorial"}, headers=as_staff())
    assert again.status_code == 409
    assert (await http.patch(path, json={"archived": True}, headers=as_staff())).status_code == 200
    lines = [{"item_id": (await stock("Soap"))["id"], "quantity": 1, "unit_cost_cents": 1}]
    body = {"supplier_id": supplier["id"], "lines": lines}
    assert (await http.post(ORDERS, json=body, headers=as_staff())).status_code == 409
    assert (await http.get(f"{BASE}/suppliers", headers=as_staff())).json()["items"] == []
    away = await http.get(f"{BASE}/suppliers", params={"archived": True, "q": "prai"}, headers=as_staff())
    assert [row["id"] for row in away.json()["items"]] == [supplier["id"]]


@given(present=st.sampled_from(OrderStatus), to=st.sampled_from(OrderStatus))
def test_an_order_moves_only_where_it_may(present: OrderStatus, to: OrderStatus) -> None:
    if to in MOVES[present]:
        check_move("PO-000001", present, to)
    else:
        with pytest.raises(OrderMoveNotAllowed) as refused:
            check_move("PO-000001", present, to)
        assert refused.value.extras["allowed"] == list(MOVES[present])
