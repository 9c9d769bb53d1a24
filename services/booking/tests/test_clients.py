"""The list of clients, and keeping each client once."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import event
from sqlmodel import select

from booking.clients.models import Client
from booking.clients.schemas import ClientInput
from booking.clients.service import keep_client
from shared.clock import now
from shared.database import Database
from shared.organizations import organization

CLIENTS = "/v1/admin/clients"


async def test_clients_are_listed_with_their_homes_and_how_often_they_booked(
    http: httpx.AsyncClient, as_staff: Any, stranger: Any, hire: Any
) -> None:
    await hire("Maria", "Noor")
    first, *_, last = [slot["starts_at"] for slot in await stranger.slots(stranger.small, 5, 5)]
    for start in (first, last):
        await stranger.book(stranger.small, start, 1)
    cottage = {
        "line1": "1 Lake Rd",
        "line2": "Cabin 2",
        "city": "Jasper",
        "postal_code": "T0E1E0",
        "province": "ab",
    }
    await stranger.book(stranger.small, first, 2, address=cottage)
    answer = await http.get(CLIENTS, headers=as_staff("viewer"))
    assert answer.status_code == 200, answer.text
    newest, oldest = answer.json()["items"]
    assert (newest["email"], newest["phone"]) == ("zoe2@example.com", "+17805550002")
    assert newest["addresses"] == ["1 Lake Rd, Cabin 2, Jasper AB T0E 1E0"]
    assert oldest["addresses"] == ["10020 100 St NW, Edmonton AB T5J 0N3"]
    assert (newest["bookings_count"], oldest["bookings_count"]) == (1, 2)


@pytest.fixture
async def people(database: Database, org: UUID) -> list[Client]:
    """Keep thirty clients, the last of them the newest."""
    made = [
        Client(
            org_id=org,
            created_at=now() - timedelta(minutes=60 - number),
            name=f"Client {number:02} 100 %" if number == 7 else f"Client {number:02}",
            email=f"person{number:02}@example.com",
            phone=f"+178055501{number:02}",
        )
        for number in range(30)
    ]
    async with database.unit_of_work(org) as uow:
        uow.session.add_all(made)
    return made


async def test_pages_hold_every_client_once(http: httpx.AsyncClient, as_staff: Any, people: list[Client]) -> None:
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"limit": "7"} | ({"cursor": cursor} if cursor else {})
        page = (await http.get(CLIENTS, params=query, headers=as_staff("viewer"))).json()
        seen += [item["name"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == [client.name for client in reversed(people)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("client 03", ["Client 03"]),
        ("PERSON12@", ["Client 12"]),
        ("(780) 555-0121", ["Client 21"]),
        ("0129", ["Client 29"]),
        ("100 %", ["Client 07 100 %"]),
        ("%", ["Client 07 100 %"]),
        ("nobody", []),
    ],
)
async def test_clients_are_found_by_name_mail_and_phone(
    http: httpx.AsyncClient, as_staff: Any, people: list[Client], words: str, found: list[str]
) -> None:
    page = (await http.get(CLIENTS, params={"q": words}, headers=as_staff("viewer"))).json()
    assert [item["name"] for item in page["items"]] == found


async def test_a_page_costs_the_same_however_many_are_on_it(
    http: httpx.AsyncClient, as_staff: Any, people: list[Client], database: Database
) -> None:
    statements: list[str] = []

    def count(_: Any, __: Any, statement: str, *___: Any) -> None:
        statements.append(statement)

    event.listen(database.engine.sync_engine, "before_cursor_execute", count)
    try:
        counts = []
        for limit in ("2", "30"):
            statements.clear()
            await http.get(CLIENTS, params={"limit": limit}, headers=as_staff("viewer"))
            counts.append(len(statements))
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", count)
    assert counts[0] == counts[1]


async def test_the_list_needs_a_permission(http: httpx.AsyncClient, as_staff: Any) -> None:
    answer = await http.get(CLIENTS, headers=as_staff("accountant"))
    assert answer.status_code == 403
    assert (await http.get(CLIENTS)).status_code == 401
    assert (await http.get(CLIENTS, params={"cursor": "wrong"}, headers=as_staff("owner"))).status_code == 422


async def test_twenty_at_once_make_one_client(database: Database, org: UUID) -> None:
    async def keep(number: int) -> None:
        contact = ClientInput.model_validate(
            {
                "name": f"Zoë {number}",
                "email": f"{'zoe' if number % 2 else 'ZOE'}@example.com",
                "phone": "7805550123",
            }
        )
        async with database.unit_of_work(org) as uow:
            await keep_client(uow, await organization(uow), contact)

    await asyncio.gather(*(keep(number) for number in range(20)))
    async with database.unit_of_work(org) as uow:
        client = (await uow.session.exec(select(Client))).one()
        assert (client.version, client.phone) == (20, "+17805550123")
