"""Invoices and payments over HTTP, as staff handle them."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .conftest import Sandbox
from .desk import Story

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]


@pytest.fixture
async def invoiced(database: Database, org: UUID) -> Story:
    """Return a booking that is invoiced at 206.06."""
    story = Story(database, org)
    await story.completed()
    return story


async def record(http: httpx.AsyncClient, headers: dict[str, str], **body: Any) -> httpx.Response:
    escaped = json.dumps(body)  # also what UTF-8 can't say
    headers = headers | {"Content-Type": "application/json"}
    return await http.post("/v1/admin/payments", headers=headers, content=escaped)


async def test_a_list_is_filtered_and_paged(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    names = ["Zoë Tremblay", "Émile 100 %_Net", "Anna Smith", "Anna Miller"]
    for name in names:
        await Story(database, org, client={"client_id": str(new_id()), "name": name}).completed()

    async def listed(**query: Any) -> dict[str, Any]:
        answer = await http.get("/v1/admin/invoices", headers=as_staff("viewer"), params=query)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    first = await listed(limit=3)
    rest = await listed(limit=3, cursor=first["next_cursor"])
    assert [item["client_name"] for item in first["items"] + rest["items"]] == names[::-1]
    assert rest["next_cursor"] is None
    assert [item["client_name"] for item in (await listed(q="anna"))["items"]] == ["Anna Miller", "Anna Smith"]
    assert [item["client_name"] for item in (await listed(q="100 %_n"))["items"]] == ["Émile 100 %_Net"]
    assert len((await listed(q="-000002"))["items"]) == 1
    assert (await listed(status="PAID"))["items"] == []
    assert len((await listed(status="SENT"))["items"]) == 4
    assert set(first["items"][0]) >= {
        *("id", "number", "status", "client_name", "issued_on", "due_on", "currency", "total_cents"),
        *("paid_cents", "due_cents", "booking_reference", "public_url", "pdf_url"),
    }


@pytest.mark.parametrize(
    "query", [{"status": "LOST"}, {"cursor": "x"}, {"limit": 0}, {"q": "a" * 101}, {"q": "\x00"}]
)
async def test_a_bad_query_is_refused(http: httpx.AsyncClient, as_staff: Headers, query: dict[str, Any]) -> None:
    answer = await http.get("/v1/admin/invoices", headers=as_staff(), params=query)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


async def test_another_organization_sees_nothing(
    http: httpx.AsyncClient, as_staff: Headers, invoiced: Story, database: Database
) -> None:
    stranger = as_staff(org_id=await add_organization(database))
    invoice = await invoiced.invoice()
    assert (await http.get("/v1/admin/invoices", headers=stranger)).json()["items"] == []
    assert (await http.get("/v1/admin/payments", headers=stranger)).json()["items"] == []
    for method, path, body in (
        ("GET", f"/v1/admin/invoices/{invoice.id}", None),
        ("GET", f"/v1/admin/invoices/{invoice.id}/pdf", None),
        ("POST", f"/v1/admin/invoices/{invoice.id}/void", {"reason": "not mine"}),
        ("POST", "/v1/admin/payments", {"invoice_id": str(invoice.id), "amount_cents": 1, "method": "cash"}),
    ):
        answer = await http.request(method, path, headers=stranger, json=body)
        assert answer.status_code == 404, path


async def test_every_tenant_table_forces_row_level_security(database: Database) -> None:
    async with database.unit_of_work() as uow:
        open_tables = await uow.session.execute(
            text(
                "SELECT relname FROM pg_class WHERE relnamespace = 'finance'::regnamespace AND relkind = 'r' "
                "AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname"
            )
        )
        assert [row.relname for row in open_tables] == ["alembic_version", "inbox", "organizations", "outbox"]


async def test_links_give_nothing_away_to_who_does_not_name_them(
    database: Database, invoiced: Story, org: UUID
) -> None:
    for entered in (None, org):
        async with database.unit_of_work(entered) as uow:
            assert (await uow.session.execute(text("SELECT count(*) FROM public_links"))).scalar_one() == 0
            changed = await uow.session.execute(text("UPDATE public_links SET org_id = org_id RETURNING 1"))
            assert changed.all() == []


async def test_money_in_hand_is_recorded(
    http: httpx.AsyncClient, as_staff: Headers, invoiced: Story, org: UUID, emitted: Emitted
) -> None:
    invoice = await invoiced.invoice()
    clerk = as_staff("accountant")
    about = {"invoice_id": str(invoice.id), "method": "etransfer"}
    part = await record(http, clerk, amount_cents=606, note="  réf. 12 🧾 ", **about)
    assert part.status_code == 201
    assert part.json()["note"] == "réf. 12 🧾"
    too_much = await record(http, clerk, amount_cents=20001, **about)
    assert too_much.status_code == 422
    assert "200.00 is due" in too_much.json()["detail"]
    assert (await record(http, clerk, amount_cents=20000, **about)).status_code == 201
    paid = await record(http, clerk, amount_cents=1, **about)
    assert paid.status_code == 409
    shown = await http.get(f"/v1/admin/invoices/{invoice.id}", headers=clerk)
    assert shown.json()["status"] == "PAID"
    assert [payment["amount_cents"] for payment in shown.json()["payments"]] == [606, 20000]
    assert shown.headers["etag"] == f'"{shown.json()["version"]}"'
    assert len(await emitted(org, "finance.invoice.paid.v1")) == 1
    audits = [event.data["action"] for event in await emitted(org, "platform.audit.recorded.v1")]
    assert audits == ["payment.record", "payment.record"]
    listed = await http.get("/v1/admin/payments", headers=clerk, params={"invoice_id": str(invoice.id)})
    assert [item["amount_cents"] for item in listed.json()["items"]] == [20000, 606]


async def test_two_who_record_the_same_payment_do_not_both_succeed(
    http: httpx.AsyncClient, as_staff: Headers, invoiced: Story
) -> None:
    invoice = await invoiced.invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": 20606, "method": "cheque"}
    answers = await asyncio.gather(*(record(http, as_staff(), **body) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]
    assert (await invoiced.invoice()).credit_cents == 0


@pytest.mark.parametrize(
    "change",
    [
        {"amount_cents": 0},
        {"amount_cents": 10**12},
        {"amount_cents": 1.5},
        {"method": "gold"},
        {"note": "bell\x07"},
        {"note": "\ud800"},
        {"note": "a" * 501},
        {"invoice_id": "1"},
    ],
)
async def test_a_bad_payment_is_refused(
    http: httpx.AsyncClient, as_staff: Headers, invoiced: Story, change: dict[str, Any]
) -> None:
    body = {"invoice_id": str((await invoiced.invoice()).id), "amount_cents": 1, "method": "cash"} | change
    answer = await record(http, as_staff(), **body)
    assert answer.status_code == 422
    assert await invoiced.payments() == []


async def test_an_unpaid_invoice_can_be_void(
    http: httpx.AsyncClient, as_staff: Headers, invoiced: Story, sandbox: Sandbox, org: UUID, emitted: Emitted
) -> None:
    invoice = await invoiced.invoice()
    page = f"/v1/pay/invoices/{invoice.token}"
    url = (await http.post(f"{page}/checkout")).json()["checkout_url"]
    path, headers = f"/v1/admin/invoices/{invoice.id}/void", as_staff("accountant")
    reason = {"reason": "Wrong client"}
    stale = await http.post(path, headers=headers | {"If-Match": '"7"'}, json=reason)
    assert stale.status_code == 412
    void = await http.post(path, headers=headers | {"If-Match": '"1"'}, json=reason)
    assert void.status_code == 200
    assert (void.json()["status"], void.json()["due_cents"]) == ("VOID", 0)
    assert void.json()["void_reason"] == "Wrong client"
    assert (await http.post(path, headers=headers, json=reason)).status_code == 409
    assert (await http.post(f"{page}/checkout")).status_code == 409
    assert await sandbox.pay(url) == 410
    paid = await record(http, headers, invoice_id=str(invoice.id), amount_cents=1, method="cash")
    assert paid.status_code == 409
    (audit,) = await emitted(org, "platform.audit.recorded.v1")
    assert audit.data["metadata"]["reason"] == "Wrong client"


async def test_a_paid_invoice_is_void_only_after_its_payments_went_back(
    http: httpx.AsyncClient, as_staff: Headers, invoiced: Story
) -> None:
    invoice, headers = await invoiced.invoice(), as_staff()
    made = await record(http, headers, invoice_id=str(invoice.id), amount_cents=500, method="cash")
    path = f"/v1/admin/invoices/{invoice.id}/void"
    refused = await http.post(path, headers=headers, json={"reason": "Wrong client"})
    assert refused.status_code == 409
    assert "5.00 paid" in refused.json()["detail"]
    assert "Refund" in refused.json()["detail"]
    back = await http.post(
        f"/v1/admin/payments/{made.json()['id']}/refund", headers=headers, json={"reason": "Wrong client"}
    )
    assert back.json()["status"] == "REFUNDED"
    shown = (await http.get(f"/v1/admin/invoices/{invoice.id}", headers=headers)).json()
    assert [(item["kind"], item["amount_cents"]) for item in shown["payments"]] == [
        ("payment", 500),
        ("refund", -500),
    ]
    assert shown["due_cents"] == 20606
    assert (await http.post(path, headers=headers, json={"reason": "Wrong client"})).status_code == 200


async def test_rights_and_modules_are_asked_for(
    http: httpx.AsyncClient, as_staff: Headers, invoiced: Story, database: Database
) -> None:
    invoice = await invoiced.invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": 1, "method": "cash"}
    assert (await http.get("/v1/admin/invoices")).status_code == 401
    assert (await http.get("/v1/admin/invoices", headers=as_staff("dispatcher"))).status_code == 403
    assert (await record(http, as_staff("viewer"), **body)).status_code == 403
    off = await add_organization(database, disabled_modules=["module.invoices"])
    answer = await http.get("/v1/admin/invoices", headers=as_staff(org_id=off))
    assert answer.json()["type"].endswith("/module-disabled")


async def test_a_repeated_request_with_its_key_records_once(
    http: httpx.AsyncClient, as_staff: Headers, invoiced: Story
) -> None:
    headers = as_staff() | {"Idempotency-Key": "once"}
    body = {"invoice_id": str((await invoiced.invoice()).id), "amount_cents": 100, "method": "cash"}
    answers = [await record(http, headers, **body) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert len(await invoiced.payments()) == 1


async def test_payments_are_searched_filtered_and_sorted(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    staff, ids = as_staff("owner"), {}
    for name, cents, method in (
        ("Zoë 100 %_Net", 300, "cash"),
        ("Anna Smith", 100, "cheque"),
        ("Bo", 200, "cash"),
    ):
        story = Story(database, org, client={"client_id": str(new_id()), "name": name})
        await story.completed()
        invoice = await story.invoice()
        body = {"invoice_id": str(invoice.id), "amount_cents": cents, "method": method, "note": f"By {method}"}
        assert (await record(http, staff, **body)).status_code == 201
        ids[name] = invoice

    async def amounts(**query: Any) -> list[int]:
        found: list[int] = []
        while True:
            answer = await http.get("/v1/admin/payments", headers=staff, params=query | {"limit": 2})
            assert answer.status_code == 200, answer.text
            found += [item["amount_cents"] for item in answer.json()["items"]]
            if (cursor := answer.json()["next_cursor"]) is None:
                return found
            query["cursor"] = cursor

    anna, today = ids["Anna Smith"], local_today("America/Edmonton")
    for query, expected in (
        ({}, [200, 100, 300]),
        ({"sort": "amount_cents"}, [100, 200, 300]),
        ({"sort": "-amount_cents"}, [300, 200, 100]),
        ({"sort": "occurred_at"}, [300, 100, 200]),
        ({"q": "100 %_n"}, [300]),
        ({"q": "by CHEQUE"}, [100]),
        ({"q": anna.number}, [100]),
        ({"client_id": str(anna.client_id)}, [100]),
        ({"invoice_id": str(anna.id)}, [100]),
        ({"method": "cash", "status": "SUCCEEDED", "purpose": "invoice"}, [200, 300]),
        ({"occurred_from": today, "occurred_to": today}, [200, 100, 300]),
        ({"occurred_to": today - timedelta(days=2)}, []),
    ):
        assert await amounts(**query) == expected, query
    for bad in ({"sort": "note"}, {"q": "\0"}, {"client_id": "1"}, {"cursor": "nonsense"}, {"method": "gold"}):
        assert (await http.get("/v1/admin/payments", headers=staff, params=bad)).status_code == 422
