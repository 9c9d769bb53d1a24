"""The list of clients: filtered and sorted."""

import base64
import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from shared.clock import local_today, now
from shared.database import Database

from .conftest import Office, client_row

HUGE = base64.urlsafe_b64encode(json.dumps([10**30, str(UUID(int=7))]).encode()).decode()


@pytest.fixture
async def circle(add_booking: Any, database: Database, org: UUID) -> None:
    """Keep four clients: Ana came 100 days ago, Émile twice (the better client), Bo comes soon, Zoë never."""
    async with database.unit_of_work(org) as uow:
        uow.session.add(client_row(org, "Zoë", created_at=now() - timedelta(days=10)))
    ana = {"client_name": "Ana", "status": "DONE", "starts_at": now() - timedelta(days=100), "total_cents": 9_000}
    await add_booking(**ana)
    emile = await add_booking(
        client_name="Émile", status="DONE", starts_at=now() - timedelta(days=40), total_cents=8_000
    )
    homes = {"client_id": emile.client_id, "address_id": emile.address_id}
    await add_booking(
        **homes, client_name="spare", status="DONE", starts_at=now() - timedelta(days=30), total_cents=7_000
    )
    await add_booking(client_name="Bo", starts_at=now() + timedelta(days=2))
    async with database.unit_of_work(org) as uow:
        await uow.sql("DELETE FROM addresses WHERE client_id = (SELECT id FROM clients WHERE name = 'spare')")
        await uow.sql("DELETE FROM clients WHERE name = 'spare'")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"sort": "name"}, ["Ana", "Bo", "Émile", "Zoë"]),
        ({"sort": "-name"}, ["Zoë", "Émile", "Bo", "Ana"]),
        ({"sort": "created_at"}, ["Zoë", "Ana", "Émile", "Bo"]),
        ({"sort": "-last_visit"}, ["Émile", "Ana"]),
        ({"sort": "-lifetime_value"}, ["Émile", "Ana"]),
        ({"has_upcoming": True}, ["Bo"]),
        ({"has_upcoming": False, "sort": "name"}, ["Ana", "Émile", "Zoë"]),
        ({"q": "EMILE"}, ["Émile"]),
        ({"q": "zoe"}, ["Zoë"]),
        ({"city": "edmonton", "sort": "name"}, ["Ana", "Bo", "Émile"]),
        ({"city": "Calgary"}, []),
        ({"postal_prefix": "t5j 0", "sort": "name"}, ["Ana", "Bo", "Émile"]),
        ({"postal_prefix": "%"}, []),
        ({"created_to": str(local_today("America/Edmonton") - timedelta(days=5))}, ["Zoë"]),
        ({"created_from": str(local_today("America/Edmonton") - timedelta(days=5)), "q": "zoe"}, []),
        ({"last_visit_before": str(local_today("America/Edmonton") - timedelta(days=60))}, ["Ana"]),
    ],
    ids=str,
)
async def test_the_list_is_filtered_and_sorted(
    office: Office, circle: None, query: dict[str, Any], names: list[str]
) -> None:
    assert (await office.names(**query))[: len(names) or None] == names


@pytest.mark.parametrize("sort", ["name", "-name", "created_at", "last_visit", "-last_visit", "-lifetime_value"])
async def test_every_order_pages_through_all(office: Office, circle: None, sort: str) -> None:
    whole = await office.names(sort=sort)
    seen: list[str] = []
    cursor: str | None = None
    while True:
        page = (await office.call("GET", "", sort=sort, limit=1, **({"cursor": cursor} if cursor else {}))).json()
        seen += [item["name"] for item in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert seen == whole
    assert len(seen) == 4


async def test_a_row_says_what_the_client_amounts_to(office: Office, circle: None) -> None:
    (emile,) = (await office.call("GET", "", q="emile")).json()["items"]
    assert (emile["visits_count"], emile["lifetime_value_cents"]) == (2, 15_000)
    assert emile["last_visit_at"]
    assert emile["next_visit_at"] is None


@pytest.mark.parametrize(
    "query",
    [
        {"sort": "phone"},
        {"q": "x" * 121},
        {"q": "a\x00"},
        {"tag": ""},
        {"created_from": "1850-01-01"},
        {"archived": "perhaps"},
        {"cursor": "nonsense"},
        {"sort": "-lifetime_value", "cursor": HUGE},
        {"limit": 101},
    ],
    ids=str,
)
async def test_a_bad_question_is_refused(office: Office, query: dict[str, Any]) -> None:
    answer = await office.call("GET", "", **query)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
