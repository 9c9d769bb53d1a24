"""Visits completed again at another price: the invoice follows, whatever was paid on it meanwhile."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import col, select

from contracts.booking import VisitCompleted
from finance.credit_notes.models import CreditNote
from finance.invoices.models import Invoice
from finance.ledger import chart
from finance.proof.service import prove
from shared.clock import local_today
from shared.database import Database
from shared.messaging.envelope import Envelope

from .conftest import Ledger
from .desk import Story, redeliver

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]


def price(labour_cents: int) -> dict[str, Any]:
    tax = (labour_cents + 10) // 20
    known: dict[str, Any] = VisitCompleted.EXAMPLE["price"]
    return known | {
        "lines": [{"kind": "labour", "description": "Cleaning", "quantity": 1, "amount_cents": labour_cents}],
        "taxes": [{"name": "GST", "rate_bp": "500", "amount_cents": tax}],
        "subtotal_cents": labour_cents,
        "total_cents": labour_cents + tax,
    }


async def all_of(database: Database, org: UUID) -> tuple[list[Invoice], list[CreditNote]]:
    async with database.unit_of_work(org) as uow:
        assert (await prove(uow)).differences == []
        invoices = (await uow.session.exec(select(Invoice).order_by(col(Invoice.id)))).all()
        return list(invoices), list((await uow.session.exec(select(CreditNote))).all())


async def pay(http: httpx.AsyncClient, headers: dict[str, str], invoice: Invoice) -> None:
    body = {"invoice_id": str(invoice.id), "amount_cents": invoice.due_cents, "method": "cash"}
    assert (await http.post("/v1/admin/payments", headers=headers, json=body)).status_code == 201


@pytest.mark.parametrize("cents", [8_000, 14_000])
async def test_an_unpaid_invoice_is_revised(
    database: Database, org: UUID, ledger: Ledger, emitted: Emitted, cents: int
) -> None:
    story = Story(database, org)
    await story.completed(price=price(10_000))
    await story.completed(6, revision=2, price=price(cents))
    ((invoice,), notes) = await all_of(database, org)
    assert (invoice.total_cents, invoice.revision, notes) == (cents * 105 // 100, 2, [])
    assert (await ledger.balances())[chart.RECEIVABLE] == invoice.total_cents
    assert len(await emitted(org, "finance.invoice.changed.v1")) == 1


async def test_the_same_price_again_changes_nothing(database: Database, org: UUID, emitted: Emitted) -> None:
    story = Story(database, org)
    await story.completed(price=price(10_000))
    await story.completed(6, revision=2, price=price(10_000))
    ((invoice,), _) = await all_of(database, org)
    assert invoice.revision == 1
    assert await emitted(org, "finance.invoice.changed.v1") == []


async def test_a_paid_one_gets_a_supplement_then_credit_notes(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, ledger: Ledger
) -> None:
    story = Story(database, org)
    await story.completed(price=price(10_000))
    await pay(http, as_staff(), await story.invoice())
    envelope = await story.completed(6, revision=2, price=price(12_000))
    await redeliver(database, envelope)
    ((first, more), _) = await all_of(database, org)
    assert (first.total_cents, more.total_cents, more.supplements) == (10_500, 2_100, first.id)
    assert more.number is not None
    await story.completed(7, revision=3, price=price(9_000))
    ((first, more), notes) = await all_of(database, org)
    assert sorted((note.invoice_id == more.id, note.total_cents) for note in notes) == [
        (False, 1_050),
        (True, 2_100),
    ]
    assert (first.credit_cents, more.due_cents) == (1_050, 0)
    await story.completed(8, revision=4, price=price(9_500))
    ((first, more, last), _) = await all_of(database, org)
    assert (last.total_cents, last.supplements) == (525, first.id)
    assert (await ledger.balances())[chart.SALES] == -9_500


async def test_closed_books_get_a_supplement(database: Database, org: UUID, ledger: Ledger) -> None:
    story = Story(database, org)
    await story.completed(price=price(10_000))
    await ledger.lock(local_today("America/Edmonton"))
    await story.completed(6, revision=2, price=price(12_000))
    (invoices, _) = await all_of(database, org)
    assert [invoice.total_cents for invoice in invoices] == [10_500, 2_100]


async def add_line(http: httpx.AsyncClient, headers: dict[str, str], invoice: Invoice, cents: int) -> None:
    """Add a line before tax to a visit's invoice, as people do: the whole of it is typed again."""
    lines = [{"description": line["description"], "unit_cents": line["amount_cents"]} for line in invoice.lines]
    lines.append({"description": "Oven", "unit_cents": cents})
    body = {"lines": lines, "prices_include_tax": False}
    answer = await http.patch(f"/v1/admin/invoices/{invoice.id}", headers=headers, json=body)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("cents", [8_000, 14_000])
async def test_lines_added_by_hand_stay_on_a_revised_invoice(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, cents: int
) -> None:
    story = Story(database, org)
    await story.completed(price=price(10_000))
    await add_line(http, as_staff("admin"), await story.invoice(), 5_000)
    for revision in (2, 3):
        await story.completed(4 + revision, revision=revision, price=price(cents))
        ((invoice,), _) = await all_of(database, org)
        assert [line["amount_cents"] for line in invoice.lines] == [cents, 5_000]
        assert (invoice.subtotal_cents, invoice.total_cents) == (cents + 5_000, (cents + 5_000) * 105 // 100)


async def test_a_discount_by_hand_is_dropped_where_the_new_price_is_below_it(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = Story(database, org)
    await story.completed(price=price(10_000))
    await add_line(http, as_staff("admin"), await story.invoice(), -5_000)
    for revision, cents, total in ((2, 8_000, 3_150), (3, 4_000, 4_200)):
        await story.completed(4 + revision, revision=revision, price=price(cents))
        ((invoice,), _) = await all_of(database, org)
        assert invoice.total_cents == total


async def test_lines_added_by_hand_are_not_the_price_that_was_paid(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, ledger: Ledger
) -> None:
    story = Story(database, org)
    await story.completed(price=price(10_000))
    await add_line(http, as_staff("admin"), await story.invoice(), 5_000)
    await pay(http, as_staff(), await story.invoice())
    await story.completed(6, revision=2, price=price(12_000))
    ((first, more), notes) = await all_of(database, org)
    assert (first.total_cents, more.total_cents, notes) == (15_750, 2_100, [])
    await story.completed(7, revision=3, price=price(9_000))
    (_, notes) = await all_of(database, org)
    assert sorted(note.total_cents for note in notes) == [1_050, 2_100]
    assert (await ledger.balances())[chart.SALES] == -14_000


async def test_what_took_the_place_of_a_line_is_not_asked_for_beside_it(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = Story(database, org)
    await story.completed(price=price(10_000))
    body = {"lines": [{"description": "Cleaning, four hours", "unit_cents": 11_000}]}
    address = f"/v1/admin/invoices/{(await story.invoice()).id}"
    assert (await http.patch(address, headers=as_staff("admin"), json=body)).status_code == 200
    await story.completed(6, revision=2, price=price(12_000))
    ((invoice,), _) = await all_of(database, org)
    assert (len(invoice.lines), invoice.total_cents) == (1, 12_600)


@pytest.mark.parametrize("more_is_paid", [False, True])
async def test_the_supplement_of_an_invoice_that_is_void_counts_for_the_next_one(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, ledger: Ledger, more_is_paid: bool
) -> None:
    admin, story = as_staff("admin"), Story(database, org)
    await story.completed(price=price(10_000))
    first = await story.invoice()
    await pay(http, admin, first)
    await story.completed(6, revision=2, price=price(12_000))
    ((_, more), _) = await all_of(database, org)
    if more_is_paid:
        await pay(http, admin, more)
    (payment,) = await story.payments()
    back = {"amount_cents": 10_500, "reason": "Billed to the wrong person"}
    assert (await http.post(f"/v1/admin/payments/{payment.id}/refund", headers=admin, json=back)).is_success
    void = {"reason": "Billed to the wrong person"}
    assert (await http.post(f"/v1/admin/invoices/{first.id}/void", headers=admin, json=void)).status_code == 200
    await story.completed(7, revision=3, price=price(12_000))
    ((_, more, second), notes) = await all_of(database, org)
    assert (second.supplements, second.total_cents) == (None, 12_600)
    assert [(note.invoice_id, note.total_cents) for note in notes] == [(more.id, 2_100)]
    assert (more.due_cents, more.credit_cents) == (0, 2_100 if more_is_paid else 0)
    assert (await ledger.balances())[chart.SALES] == -12_000
    await story.completed(8, revision=4, price=price(13_000))
    (invoices, _) = await all_of(database, org)
    assert sum(invoice.owed_cents for invoice in invoices if not invoice.voided_at) == 13_650
