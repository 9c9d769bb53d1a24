"""Stripe's events as staff see them, acted on again, and forgotten in time."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import select

from finance.jobs import JOBS
from finance.settings import FinanceSettings
from finance.stripe_events.models import StripeEvent
from finance.stripe_events.service import waiting
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext
from shared.testing.suite import add_organization

from .desk import Story, send
from .test_order_of_news import a_life

PATH = "/v1/admin/finance/stripe-events"
Headers = Callable[..., dict[str, str]]


@pytest.fixture
async def events(database: Database, org: UUID, http: httpx.AsyncClient) -> list[dict[str, Any]]:
    """Return five events about an invoice, all acted on, and one about nothing that is here."""
    story = Story(database, org)
    told = await a_life(story, "invoice", whole=True)
    lost = told[1] | {"id": f"evt_{new_id().hex}"}
    thing = lost["data"]["object"]
    lost["data"] = {"object": thing | {"metadata": thing["metadata"] | {"invoice_id": str(new_id())}}}
    for event in (*told, lost):
        assert (await send(http, event)).status_code == 200
    return [*told, lost]


async def test_they_are_listed_page_by_page_and_shown(
    http: httpx.AsyncClient, events: list[dict[str, Any]], as_staff: Headers
) -> None:
    staff = as_staff("accountant")
    seen, cursor = [], None
    while True:
        query: dict[str, Any] = {"limit": 4} | ({"cursor": cursor} if cursor else {})
        page = (await http.get(PATH, headers=staff, params=query)).json()
        seen += [item["id"] for item in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert seen == [event["id"] for event in reversed(events)]
    for query, count in (
        ({"type": "charge.refunded"}, 2),
        ({"outcome": "applied"}, 5),
        ({"failed": "true"}, 1),
        ({"failed": "false"}, 5),
        ({"type": "payout.paid"}, 0),
    ):
        assert len((await http.get(PATH, headers=staff, params=query)).json()["items"]) == count
    shown = (await http.get(f"{PATH}/{events[0]['id']}", headers=staff)).json()
    assert (shown["payload"], shown["outcome"], shown["error"]) == (events[0], "applied", None)
    lost = (await http.get(f"{PATH}/{events[-1]['id']}", headers=staff)).json()
    assert (lost["processed_at"], lost["attempts"]) == (None, 1)
    assert "has no invoice" in lost["error"]


async def test_a_replay_changes_nothing_twice_and_makes_up_for_what_was_missed(
    http: httpx.AsyncClient, database: Database, events: list[dict[str, Any]], org: UUID, as_staff: Headers
) -> None:
    owner = as_staff("owner")
    payments = (await http.get("/v1/admin/payments", headers=owner)).json()
    for event in events[:-1]:
        again = await http.post(f"{PATH}/{event['id']}/replay", headers=owner)
        assert (again.status_code, again.json()["outcome"]) == (200, "applied")
    assert (await http.get("/v1/admin/payments", headers=owner)).json() == payments
    lost = await http.post(f"{PATH}/{events[-1]['id']}/replay", headers=owner)
    assert lost.status_code == 409
    assert "isn't here" in lost.json()["detail"]
    async with database.unit_of_work(org) as uow:
        row = (await uow.session.exec(select(StripeEvent).where(StripeEvent.id == events[-1]["id"]))).one()
        row.payload = row.payload | {"data": events[1]["data"]}
    assert (await http.post(f"{PATH}/{row.id}/replay", headers=owner)).json()["error"] is None


async def test_who_may_not(
    http: httpx.AsyncClient, database: Database, events: list[dict[str, Any]], as_staff: Headers
) -> None:
    one = f"{PATH}/{events[0]['id']}"
    assert (await http.get(PATH)).status_code == 401
    assert (await http.post(f"{one}/replay", headers=as_staff("accountant"))).status_code == 403
    other = as_staff("owner", org_id=await add_organization(database))
    assert (await http.get(PATH, headers=other)).json()["items"] == []
    assert (await http.get(one, headers=other)).status_code == 404
    assert (await http.post(f"{one}/replay", headers=other)).status_code == 404
    for bad in ({"type": "\x00"}, {"outcome": "lost"}, {"failed": "maybe"}, {"cursor": "nonsense"}):
        assert (await http.get(PATH, headers=other, params=bad)).status_code == 422


async def test_what_is_long_done_is_forgotten(
    http: httpx.AsyncClient,
    database: Database,
    events: list[dict[str, Any]],
    org: UUID,
    settings: FinanceSettings,
) -> None:
    foreign = {
        "id": f"evt_{new_id().hex}",
        "type": "payout.paid",
        "created": 1_790_000_000,
        "data": {"object": {"id": "po_1"}},
    }
    await send(http, foreign)
    done = {"processed_at": now() - timedelta(days=91), "received_at": now() - timedelta(days=92)}
    for owner, event_id in ((org, events[0]["id"]), (None, foreign["id"])):
        async with database.unit_of_work(owner) as uow:
            row = (await uow.session.exec(select(StripeEvent).where(StripeEvent.id == event_id))).one()
            row.processed_at, row.received_at = done["processed_at"], done["received_at"]
    await JOBS["stripe-events-prune"].run(JobContext(settings, database))
    async with database.unit_of_work(org) as uow:
        left = set((await uow.session.exec(select(StripeEvent.id))).all())
    assert left == {event["id"] for event in events[1:]}
    async with database.unit_of_work() as uow:
        assert await uow.session.get(StripeEvent, foreign["id"]) is None


async def test_events_that_fail_again_and_again_hold_up_no_others(database: Database, org: UUID) -> None:
    async with database.unit_of_work(org) as uow:
        for name, attempts, age in (("evt_bad", 7, 3), ("evt_new", 0, 1), ("evt_old", 0, 2)):
            received_at = now() - timedelta(hours=age)
            told = StripeEvent(id=f"{name}_{org.hex}", org_id=org, type="charge.x", created_at=now(), payload={})
            told.attempts, told.received_at = attempts, received_at
            uow.session.add(told)
        await uow.session.flush()
        assert await waiting(uow, 2) == [f"evt_old_{org.hex}", f"evt_new_{org.hex}"]
