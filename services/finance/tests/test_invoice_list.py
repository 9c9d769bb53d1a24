"""The list of invoices: every filter, every order, page by page."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import update

from finance.invoices.models import Invoice
from shared.clock import local_today
from shared.database import Database

from .test_editing import PATH, client_id, draft, line, sent

Headers = Callable[..., dict[str, str]]
__all__ = ["client_id"]


@pytest.fixture
async def three(http: httpx.AsyncClient, as_staff: Headers, client_id: str) -> list[dict[str, Any]]:
    """Return an invoice long due, one that was just sent, and a draft, of 105, 210 and 315 dollars."""
    days = {"issued_on": "2026-01-05", "due_on": "2026-01-19"}
    late = await sent(http, as_staff(), client_id, lines=[line(10_000)], **days)
    fresh = await sent(http, as_staff(), client_id, lines=[line(20_000)])
    return [late, fresh, await draft(http, as_staff(), client_id, lines=[line(30_000)])]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [2, 1, 0]),
        ("sort=created_at", [0, 1, 2]),
        ("sort=issued_on", [0, 1, 2]),
        ("sort=-due_on", [2, 1, 0]),
        ("sort=number", [2, 0, 1]),
        ("sort=-total_cents", [2, 1, 0]),
        ("sort=client_name", [0, 1, 2]),
        ("status=DRAFT&status=SENT", [2, 1]),
        ("status=OVERDUE", [0]),
        ("source=manual", [2, 1, 0]),
        ("source=visit", []),
        ("issued_to=2026-01-05", [0]),
        ("issued_from=2026-01-06", [1]),
        ("due_to=2026-01-19", [0]),
        ("due_from=2026-01-20", [1]),
        ("min_total_cents=21000", [2, 1]),
        ("max_total_cents=21000", [1, 0]),
        ("min_due_cents=1", [1, 0]),
        ("max_due_cents=10500", [2, 0]),
        ("overdue=true", [0]),
        ("overdue=false", [2, 1]),
        ("booking_id=01980a57-2000-7000-8000-0000000000aa", []),
        ("q=inv-", [1, 0]),
    ],
)
async def test_filters_and_orders(
    http: httpx.AsyncClient, as_staff: Headers, three: list[dict[str, Any]], query: str, expected: list[int]
) -> None:
    found: list[str] = []
    cursor = ""
    while True:
        answer = await http.get(f"{PATH}?limit=2&{query}{cursor}", headers=as_staff())
        assert answer.status_code == 200, answer.text
        found += [item["id"] for item in answer.json()["items"]]
        if answer.json()["next_cursor"] is None:
            break
        cursor = f"&cursor={answer.json()['next_cursor']}"
    assert sorted(found) == sorted(three[index]["id"] for index in expected)
    if query != "sort=client_name":
        assert found == [three[index]["id"] for index in expected]


@pytest.mark.parametrize(
    "query", ["sort=secret", "status=LOST", "issued_from=x", "q=a%00b", "cursor=x", "limit=0"]
)
async def test_nonsense_is_refused(http: httpx.AsyncClient, as_staff: Headers, query: str) -> None:
    assert (await http.get(f"{PATH}?{query}", headers=as_staff())).status_code in {400, 422}


async def test_today_is_not_late(http: httpx.AsyncClient, as_staff: Headers, client_id: str) -> None:
    await sent(http, as_staff(), client_id, due_on=str(local_today("America/Edmonton")))
    assert (await http.get(f"{PATH}?overdue=true", headers=as_staff())).json()["items"] == []


async def test_a_draft_of_the_evening_was_begun_that_day(
    http: httpx.AsyncClient, as_staff: Headers, client_id: str, database: Database, org: UUID
) -> None:
    made = await draft(http, as_staff(), client_id)
    async with database.unit_of_work(org) as uow:
        await uow.session.exec(update(Invoice).values(created_at=datetime(2026, 11, 25, 2, tzinfo=UTC)))
    (listed,) = (await http.get(PATH, headers=as_staff())).json()["items"]
    shown = (await http.get(f"{PATH}/{made['id']}", headers=as_staff())).json()
    assert {listed["issued_on"], listed["due_on"], shown["issued_on"]} == {"2026-11-24"}
