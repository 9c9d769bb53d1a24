"""A visit's money through the gateway: deposit, invoice, tip, refund, credit note, an expense, and the books."""

import csv
import io
import zipfile
from typing import Any

import pytest

from infra.demo.acts import booking, invoice, visit
from infra.demo.product import SANDBOX_CHECKOUT, until
from infra.demo.story import TOTAL_CENTS, Story

pytestmark = [pytest.mark.stack, pytest.mark.timeout(180)]
FINANCE = "/v1/admin/finance"
PERIOD = {"from": "2020-01-01", "to": "2029-12-31"}
TIP = 1_000


def test_the_money_of_a_visit_ends_in_books_that_prove_themselves(booked: Story) -> None:
    for step in (
        *(booking.receive_deposit_link, booking.pay_deposit, booking.get_confirmed),
        *(visit.sign_in_as_cleaner, visit.check_in, visit.complete_checklist, visit.check_out),
        invoice.receive_invoice,
    ):
        step(booked)
    shown = _pay_with_tip(booked)
    _give_some_back(booked, shown)
    _spend(booked)
    _prove(booked)


def _pay_with_tip(story: Story) -> dict[str, Any]:
    """Pay what is due and a tip for the crew on the hosted page."""
    path = f"/v1/pay/invoices/{story.facts['invoice_token']}"
    url = story.stranger.call("POST", f"{path}/checkout", json={"tip_cents": TIP})["checkout_url"]
    found = SANDBOX_CHECKOUT.search(url)
    assert story.stranger.pay(found[1] if found else "").status_code == 303

    def paid() -> dict[str, Any] | None:
        seen: dict[str, Any] = story.stranger.call("GET", path)
        return seen if seen["status"] == "PAID" else None

    seen = until(paid, "the invoice to be paid")
    assert (seen["total_cents"], seen["due_cents"]) == (TOTAL_CENTS + TIP, 0)
    return seen


def _give_some_back(story: Story, shown: dict[str, Any]) -> None:
    """Credit a part of the invoice, then refund what is over; the client is told of both."""
    (listed,) = story.owner.call("GET", "/v1/admin/invoices")["items"]
    path = f"/v1/admin/invoices/{listed['id']}"
    note = {"kind": "credit", "amount_cents": 2_100, "reason": "The oven was forgotten."}
    credited = story.owner.call("POST", f"{path}/credit-notes", json=note)
    assert (credited["number"].startswith("CN-"), credited["total_cents"]) == (True, 2_100)
    detail = story.owner.call("GET", path)
    assert (detail["status"], detail["credit_cents"]) == ("PAID", 2_100)
    payment = next(moved for moved in detail["payments"] if moved["kind"] == "payment")
    back = {"amount_cents": 2_100, "reason": "The oven was forgotten."}
    story.owner.call("POST", f"/v1/admin/payments/{payment['payment_id']}/refund", json=back)
    detail = story.owner.call("GET", path)
    assert (detail["status"], detail["credit_cents"], detail["due_cents"]) == ("PAID", 0, 0)


def _spend(story: Story) -> None:
    """Record what the cleaning took, with the tax in it."""
    categories = story.owner.call("GET", f"{FINANCE}/expense-categories")["items"]
    supplies = next(item["id"] for item in categories if item["code"] == "supplies")
    body = {
        "occurred_on": story.facts["invoice"]["issued_on"],
        "vendor": "Épicerie =Café",
        "description": "Éponges",
        "lines": [{"category_id": supplies, "amount_cents": 2_100}],
        "payment_method": "cash",
    }
    made = story.owner.call("POST", f"{FINANCE}/expenses", json=body)
    assert made["tax_cents"] == 100


def _prove(story: Story) -> None:
    """The proof holds, reports agree with the journal, and the tax export adds up to the cent."""
    proof = story.owner.call("POST", f"{FINANCE}/ledger/proof")
    assert proof["proven"], proof["differences"]
    for name in ("profit-and-loss", "balance-sheet", "tax-collected", "revenue"):
        report = story.owner.call("GET", f"{FINANCE}/reports/{name}", params=PERIOD)
        assert report["reconciliation"]["difference_cents"] == 0, name
    answer = story.owner.send("GET", f"{FINANCE}/taxes/export", params=PERIOD)
    assert answer.headers["content-type"] == "application/zip"
    files = zipfile.ZipFile(io.BytesIO(answer.content))
    rows = {
        name: list(csv.DictReader(io.StringIO(files.read(name).decode("utf-8-sig"))))
        for name in files.namelist()
        if name.endswith(".csv")
    }
    (summary,) = rows["gst_summary.csv"]
    carried = sum(int(row["allocated_tax_cents"]) for row in rows["gst_payments.csv"])
    claimed = sum(int(row["tax_cents"]) for row in rows["gst_expenses.csv"])
    assert int(summary["tax_collected_cents"]) == carried == 981 - 100
    assert int(summary["tax_paid_cents"]) == claimed == 100
    assert int(summary["tax_owed_cents"]) == carried - claimed
    assert sum(int(row["amount_cents"]) for row in rows["gst_payments.csv"]) == TOTAL_CENTS + TIP - 2_100
    assert [row["vendor"] for row in rows["gst_expenses.csv"]] == ["Épicerie =Café"]
