"""Items and categories: kept, found, changed, archived."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from shared.database import Database
from shared.ids import new_id

ITEMS = "/v1/admin/inventory/items"
CATEGORIES = "/v1/admin/inventory/categories"


async def test_an_item_is_found_by_what_is_known_of_it(http: httpx.AsyncClient, as_staff: Any, stock: Any) -> None:
    shelf = (await http.post(CATEGORIES, json={"name": "Chemicals"}, headers=as_staff())).json()
    soap = await stock("Savon à l’érable", 1, minimum=2, category_id=shelf["id"], sku="SOAP-1")
    await stock("Mop", 5, minimum=2)
    for query in ({"q": "ÉRABLE"}, {"q": "soap-"}, {"category_id": shelf["id"]}, {"low": True}):
        found = (await http.get(ITEMS, params=query, headers=as_staff("viewer"))).json()["items"]
        assert [item["id"] for item in found] == [soap["id"]], query
    assert (await http.get(CATEGORIES, headers=as_staff())).json()[0]["items_count"] == 1


async def test_items_are_paged_in_every_order(http: httpx.AsyncClient, as_staff: Any, stock: Any) -> None:
    for name, quantity in (("Bags", 3), ("Acid", 2.5), ("Cloth", 0.5)):
        await stock(name, quantity)
    for sort, expected in (("name", "ABC"), ("-name", "CBA"), ("quantity", "CAB"), ("-created_at", "CAB")):
        seen, cursor = "", None
        while len(seen) < 4:
            page: dict[str, Any] = {"sort": sort, "limit": 1} | ({"cursor": cursor} if cursor else {})
            answer = (await http.get(ITEMS, params=page, headers=as_staff())).json()
            seen += answer["items"][0]["name"][0]
            if (cursor := answer["next_cursor"]) is None:
                break
        assert seen == expected, sort


async def test_a_cursor_of_another_order_is_refused(http: httpx.AsyncClient, as_staff: Any, stock: Any) -> None:
    await stock("Soap", 1)
    await stock("Mop", 1)
    cursor = (await http.get(ITEMS, params={"limit": 1}, headers=as_staff())).json()["next_cursor"]
    answer = await http.get(ITEMS, params={"sort": "quantity", "cursor": cursor}, headers=as_staff())
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "query.cursor"


async def test_a_sku_belongs_to_one_item_until_that_is_archived(
    http: httpx.AsyncClient, as_staff: Any, stock: Any
) -> None:
    first = await stock("Soap", sku="S-1")
    body = {"name": "Other", "unit": "bag", "sku": "s-1"}
    assert (await http.post(ITEMS, json=body, headers=as_staff())).status_code == 409
    away = await http.patch(f"{ITEMS}/{first['id']}", json={"archived": True}, headers=as_staff())
    assert away.json()["archived_at"]
    assert (await http.post(ITEMS, json=body, headers=as_staff())).status_code == 201
    back = await http.patch(f"{ITEMS}/{first['id']}", json={"archived": False}, headers=as_staff())
    assert back.status_code == 409, "its SKU was given away"


async def test_an_item_changes_only_as_it_was_seen(http: httpx.AsyncClient, as_staff: Any, stock: Any) -> None:
    path = f"{ITEMS}/{(await stock('Soap'))['id']}"
    tag = (await http.get(path, headers=as_staff())).headers["etag"]
    headers = as_staff() | {"If-Match": tag}
    assert (await http.patch(path, json={"location": "Van 1"}, headers=headers)).status_code == 200
    assert (await http.patch(path, json={"location": "Van 2"}, headers=headers)).status_code == 412


@pytest.mark.parametrize(
    "body",
    [
        {"name": "", "unit": "l"},
        {"name": "a\x00b", "unit": "l"},
        {"name": "Soap", "unit": "l", "minimum": -1},
        {"name": "Soap", "unit": "l", "minimum": "1.005"},
        {"name": "Soap", "unit": "l", "minimum": "NaN"},
        {"name": "Soap", "unit": "l", "unit_cost_cents": 10**18},
        {"name": "Soap", "unit": "l", "category_id": str(new_id())},
    ],
)
async def test_a_bad_item_is_refused(http: httpx.AsyncClient, as_staff: Any, body: dict[str, Any]) -> None:
    answer = await http.post(ITEMS, json=body, headers=as_staff())
    assert answer.status_code == 422, answer.text


async def test_a_category_in_use_stays(http: httpx.AsyncClient, as_staff: Any, stock: Any) -> None:
    shelf = (await http.post(CATEGORIES, json={"name": "Tools"}, headers=as_staff())).json()
    assert (await http.post(CATEGORIES, json={"name": "TOOLS"}, headers=as_staff())).status_code == 409
    item = await stock("Mop", category_id=shelf["id"])
    path = f"{CATEGORIES}/{shelf['id']}"
    assert (await http.delete(path, headers=as_staff())).status_code == 409
    await http.patch(f"{ITEMS}/{item['id']}", json={"category_id": None}, headers=as_staff())
    renamed = await http.put(path, json={"name": "Gear"}, headers=as_staff())
    assert renamed.json() == {"id": shelf["id"], "name": "Gear", "items_count": 0}
    assert (await http.delete(path, headers=as_staff())).status_code == 204
    assert (await http.delete(path, headers=as_staff())).status_code == 404


async def test_who_may_do_what(
    http: httpx.AsyncClient, as_staff: Any, stock: Any, database: Database, org: UUID
) -> None:
    item = await stock("Soap")
    body = {"name": "Mop", "unit": "piece"}
    assert (await http.get(ITEMS, headers=as_staff("dispatcher"))).status_code == 403
    assert (await http.post(ITEMS, json=body, headers=as_staff("viewer"))).status_code == 403
    assert (await http.get(f"{ITEMS}/{new_id()}", headers=as_staff())).status_code == 404
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE organizations SET disabled_modules = '{module.inventory}' WHERE id = :id", id=org)
    for path in (ITEMS, f"{ITEMS}/{item['id']}", CATEGORIES):
        answer = await http.get(path, headers=as_staff())
        assert answer.status_code == 403
        assert answer.json()["type"].endswith("module-disabled")


async def test_the_stock_list_opens_in_a_spreadsheet(http: httpx.AsyncClient, as_staff: Any, stock: Any) -> None:
    await stock("=HYPERLINK(1)", 2, location="Été")
    answer = await http.get("/v1/admin/inventory/stock.csv", headers=as_staff())
    assert answer.status_code == 200
    assert answer.content.startswith(b"\xef\xbb\xbf")
    _, row = answer.content.decode("utf-8-sig").splitlines()
    assert row == "'=HYPERLINK(1),,,litre,2.00,0.00,0,Été,no"
