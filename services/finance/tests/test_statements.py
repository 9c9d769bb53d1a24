"""Statements: what the ledger says a client owes, movement by movement."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from uuid import UUID, uuid4

import httpx
from pypdf import PdfReader

from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

from .desk import Story

Headers = Callable[..., dict[str, str]]


async def test_a_statement_adds_up(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    client = {"client_id": str(new_id()), "name": "Gaëtan Bœuf", "email": "g@example.com", "locale": "fr"}
    stories = [Story(database, org, client=client) for _ in range(2)]
    for story in stories:
        await story.completed()
    await Story(database, org, client=client | {"client_id": str(new_id())}).completed()
    invoice = await stories[0].invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": 5000, "method": "cash"}
    assert (await http.post("/v1/admin/payments", headers=as_staff("owner"), json=body)).status_code == 201
    path = f"/v1/admin/finance/clients/{client['client_id']}/statement"
    shown = (await http.get(path, headers=as_staff("owner"))).json()
    assert (shown["opening_cents"], shown["closing_cents"]) == (0, 2 * 20606 - 5000)
    assert (shown["charged_cents"], shown["settled_cents"]) == (2 * 20606, 5000)
    assert [line["kind"] for line in shown["lines"]] == ["invoice", "invoice", "payment"]
    assert shown["lines"][2]["document"] == invoice.number
    assert shown["lines"][-1]["balance_cents"] == shown["closing_cents"]
    assert sum(shown["ages"].values()) == shown["closing_cents"] == shown["ages"]["not_due_cents"]
    today = local_today("America/Edmonton")
    later = {"from": str(today + timedelta(days=1)), "to": str(today + timedelta(days=30))}
    after = (await http.get(path, headers=as_staff("owner"), params=later)).json()
    assert (after["opening_cents"], after["lines"], after["closing_cents"]) == (36212, [], 36212)
    assert after["ages"]["days_1_30_cents"] == 36212
    pdf = await http.get(f"{path}.pdf", headers=as_staff("owner"))
    text = PdfReader(BytesIO(pdf.content)).pages[0].extract_text()
    for part in ("Relevé de compte", "Gaëtan Bœuf", invoice.number or "?", "Solde d’ouverture"):
        assert part in text


async def test_what_changed_on_an_invoice_is_told_as_that(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    void = f"/v1/admin/invoices/{invoice.id}/void"
    assert (await http.post(void, headers=as_staff(), json={"reason": "Made twice"})).status_code == 200
    path = f"/v1/admin/finance/clients/{invoice.client_id}/statement.pdf"
    pdf = await http.get(path, headers=as_staff("owner"))
    text = PdfReader(BytesIO(pdf.content)).pages[0].extract_text()
    for part in (f"Invoice · {invoice.number}", f"Invoice changed · {invoice.number}"):
        assert text.count(part) == 1, part


async def test_refusals(database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers) -> None:
    story = Story(database, org)
    await story.completed()
    path = f"/v1/admin/finance/clients/{(await story.invoice()).client_id}/statement"
    for query in ("from=2026-02-01&to=2026-01-01", "from=2001-01-01&to=2026-01-01", "from=x"):
        assert (await http.get(f"{path}?{query}", headers=as_staff("owner"))).status_code == 422
    unknown = f"/v1/admin/finance/clients/{uuid4()}/statement"
    assert (await http.get(unknown, headers=as_staff("owner"))).status_code == 404
    assert (await http.get(path, headers=as_staff("owner", permissions=["finance.view"]))).status_code == 403
    stranger = as_staff("owner", org_id=await add_organization(database))
    assert (await http.get(path, headers=stranger)).status_code == 404
