"""The PDF of an invoice: complete, in the client's language, and deaf to markup."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx
import pytest
from pypdf import PdfReader

from finance.invoices import words
from finance.invoices.pdf import page_content
from finance.invoices.service import lock_invoice
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

from .desk import Story

Headers = Callable[..., dict[str, str]]


def client(name: str, locale: str = "en") -> dict[str, Any]:
    return {"client_id": str(new_id()), "name": name, "email": "zoe@example.com", "locale": locale}


async def text_of(http: httpx.AsyncClient, story: Story) -> str:
    invoice = await story.invoice()
    answer = await http.get(f"/v1/pay/invoices/{invoice.token}/pdf")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == f'inline; filename="{invoice.number}.pdf"'
    pages = PdfReader(BytesIO(answer.content)).pages
    text = "\n".join(page.extract_text() for page in pages)
    return " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())


@pytest.fixture
async def seller(database: Database) -> UUID:
    """Return a company with everything that an invoice shows."""
    return await add_organization(
        database,
        name="Ménage Étoilé & Fils",
        address="10020 100 St NW, Edmonton AB T5J 0N3",
        tax_number="123456789 RT0001",
        brand_color="#1d4ed8",
        settings=json.dumps({"qst_number": "1234567890 TQ 0001"}),
    )


async def test_in_english(http: httpx.AsyncClient, database: Database, seller: UUID, as_staff: Headers) -> None:
    story = Story(database, seller, client=client("Zoë Tremblay"))
    await story.completed()
    invoice = await story.invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": 606, "method": "cheque"}
    await http.post("/v1/admin/payments", headers=as_staff(org_id=seller), json=body)
    shown = await text_of(http, story)
    for part in (
        *(
            "Invoice",
            invoice.number or "?",
            "Ménage Étoilé & Fils",
            "Zoë Tremblay",
            "GST/HST no. 123456789 RT0001",
            "QST no. 1234567890 TQ 0001",
        ),
        *("Deep cleaning, 5.0 h", "$175.00", "−$8.75", "GST 5%", "$9.81", "Total (CAD)", "$206.06"),
        *(
            "(cheque)",
            "−$6.06",
            "Amount due",
            "$200.00",
            "B-7K3M9Q",
            words.day(invoice.due_on or date.max, "en").replace("\u00a0", " "),
        ),
        f"http://testserver/invoices/{invoice.token}",
    ):
        assert part in shown, part
    staff = await http.get(f"/v1/admin/invoices/{invoice.id}/pdf", headers=as_staff(org_id=seller))
    assert staff.content.startswith(b"%PDF-")


async def test_in_french(http: httpx.AsyncClient, database: Database, seller: UUID) -> None:
    story = Story(database, seller, client=client("Gaëtan Lefrançois-Bœuf", "fr-CA"))
    await story.completed()
    shown = await text_of(http, story)
    for part in (
        *("Facture", "Facturé à", "Gaëtan Lefrançois-Bœuf", "Nº TPS/TVH 123456789 RT0001", "TPS 5 %"),
        "Nº TVQ 1234567890 TQ 0001",
        *("175,00 $", "−8,75 $", "206,06 $", "Montant dû", "au plus tard le", "Sous-total"),
    ):
        assert part in shown, part


@pytest.mark.parametrize(
    "name",
    [
        "#panic() *bold* _it_ $x^2$ @ref <label> [a] `raw` // no /* no */",
        '"); #read("/etc/passwd") {{',
        "Maximiliane-Konstantinopolitanische Reinigungsgesellschaftsvertreterin " * 4,
        "安藤 🧹 Ωmega",
    ],
)
async def test_what_people_type_is_only_text(
    http: httpx.AsyncClient, database: Database, seller: UUID, name: str
) -> None:
    line = {"kind": "labour", "description": f"x {name}", "quantity": 1, "amount_cents": 19625}
    price = {
        "currency": "CAD",
        "lines": [line],
        "subtotal_cents": 19625,
        "taxes": [{"name": "GST", "rate_bp": "500", "amount_cents": 981}],
        "total_cents": 20606,
    }
    story = Story(database, seller, client=client(name), price=price, address=name)
    await story.completed(price=price)
    shown = await text_of(http, story)
    if name.isascii() and "-" not in name:
        assert "".join(name.split()) in "".join(shown.split())


async def test_by_the_hour_the_price_of_one_is_told_too(
    http: httpx.AsyncClient, database: Database, seller: UUID
) -> None:
    story = Story(database, seller)
    await story.completed()
    async with database.unit_of_work(seller) as uow:
        held = await lock_invoice(uow, invoice_id=(await story.invoice()).id)
        assert held is not None
        hourly = {"kind": "service", "description": "Windows", "unit_cents": 4_333, "taxes": [], "quantity": 2.5}
        held.lines = [
            held.lines[0] | {"taxes": ["GST"]},
            hourly | {"amount_cents": 10_833},
            hourly | {"amount_cents": 9_833, "discount_cents": 1_000},
            hourly | {"amount_cents": 4_333, "quantity": 1},
        ]
        notes = [line["note"] for line in page_content(held, [], "Etc/GMT")["lines"]]
        assert notes == [None, "at $43.33, no tax", "no tax", "no tax"]


async def test_credit_on_account_is_no_credit_card(
    http: httpx.AsyncClient, database: Database, seller: UUID, as_staff: Headers
) -> None:
    story = Story(database, seller, client=client("Gaëtan Bœuf", "fr-CA"))
    await story.completed()
    invoice = await story.invoice()
    staff = as_staff("owner", org_id=seller)
    grant = {"amount_cents": 2_500, "reason": "Merci"}
    await http.post(f"/v1/admin/finance/credits/{invoice.client_id}/grant", headers=staff, json=grant)
    body = {"invoice_id": str(invoice.id), "amount_cents": 2_500, "method": "credit"}
    assert (await http.post("/v1/admin/payments", headers=staff, json=body)).status_code == 201
    assert "(crédit au compte)" in await text_of(http, story)


async def test_a_long_invoice_has_its_totals_together(
    http: httpx.AsyncClient, database: Database, seller: UUID
) -> None:
    lines = [
        {"kind": "addon", "description": f"Extra number {n}", "quantity": n, "amount_cents": 100}
        for n in range(60)
    ]
    price = {"currency": "CAD", "lines": lines, "subtotal_cents": 6000, "taxes": [], "total_cents": 6000}
    story = Story(database, seller)
    await story.completed(price=price)
    invoice = await story.invoice()
    answer = await http.get(f"/v1/pay/invoices/{invoice.token}/pdf")
    pages = [page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages]
    assert len(pages) > 1
    assert "Subtotal" in pages[-1]
    assert "Amount due" in pages[-1]
    assert f"Page 1 of {len(pages)}" in pages[0].replace("\u00a0", " ")


def test_amounts_dates_and_rates_read_as_people_write_them() -> None:
    assert words.amount(-123456789, "en") == "−$1,234,567.89"
    assert words.amount(-123456789, "fr") == "−1\u202f234\u202f567,89\u00a0$"
    assert words.tax("QST", Decimal("997.5"), "fr") == "TVQ\u00a09,975\u00a0%"
    assert words.tax("GST", Decimal(500), "en") == "GST\u00a05%"


async def test_what_a_monthly_invoice_with_everything_shows(
    http: httpx.AsyncClient, database: Database, seller: UUID, as_staff: Headers
) -> None:
    story = Story(database, seller, client=client("Gaëtan Bœuf", "fr-CA"))
    await story.completed()
    invoice = await story.invoice()
    async with database.unit_of_work(seller) as uow:
        held = await lock_invoice(uow, invoice_id=invoice.id)
        assert held is not None
        first, second = str(new_id()), str(new_id())
        taxed = held.lines[0] | {"taxes": ["GST"], "quantity": 2.5}
        late = {"kind": "late_fee", "description": "Frais de retard", "quantity": 1, "amount_cents": 2500}
        held.lines = [
            taxed | {"booking_id": first, "served_on": "2026-11-03"},
            taxed | {"booking_id": second, "served_on": "2026-11-17"},
            late | {"taxes": [], "late_fee_id": str(new_id())},
        ]
        lines = page_content(held, [], "Etc/GMT")["lines"]
        assert [(line["day"] is not None, line["apart"]) for line in lines] == [
            (True, False),
            (True, False),
            (False, True),
        ]
        held.revision, held.tip_cents, held.credited_cents = 2, 1000, 500
        held.prices_include_tax, held.notes = True, "Merci de votre confiance."
    shown = await text_of(http, story)
    for part in (
        *("3 novembre 2026", "17 novembre 2026", "2,5", "(sans taxe)", "Révision", "Pourboire", "Notes de crédit"),
        *("taxes comprises", "Merci de votre confiance."),
    ):
        assert part in shown, part
