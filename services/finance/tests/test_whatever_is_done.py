"""Whatever is done to an invoice, in whatever order: the ledger balances, the status says what payments say.

No cent is lost.
"""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from finance.invoices.rules import invoice_status
from finance.ledger import chart
from finance.proof.service import prove
from shared.clock import local_today
from shared.database import Database

from .conftest import Ledger
from .test_editing import PATH, draft, known

Headers = Callable[..., dict[str, str]]
PROVINCES = ("AB", "ON", "QC")
CENTS = st.integers(1, 60_000)
STEPS = st.one_of(
    st.tuples(st.just("pay"), CENTS, st.sampled_from(("cash", "etransfer", "cheque"))),
    st.tuples(st.just("pay_all"), st.just(0), st.just("card")),
    st.tuples(st.just("refund"), CENTS, st.integers(0, 3)),
    st.tuples(st.just("refund_all"), st.just(0), st.integers(0, 3)),
    st.tuples(st.just("credit"), CENTS, st.sampled_from(("credit", "write_off"))),
    st.tuples(st.just("credit_all"), st.just(0), st.just("credit")),
    st.tuples(st.just("edit"), CENTS, st.just(None)),
    st.tuples(st.just("void"), st.just(0), st.just(None)),
)


class Desk:
    """One invoice and what staff do to it; a refusal is an answer like any other, a failure is not."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str], invoice: dict[str, Any]) -> None:
        self.http = http
        self.headers = headers
        self.invoice = invoice
        self.path = f"{PATH}/{invoice['id']}"
        self.payments: list[str] = []

    async def do(self, what: str, cents: int, how: Any) -> None:
        """Take one step."""
        if what in ("pay", "pay_all"):
            body = {"invoice_id": self.invoice["id"], "method": how}
            answer = await self._send("/v1/admin/payments", body | {"amount_cents": cents or self.due or 1})
            if answer.status_code == 201:
                self.payments.append(answer.json()["id"])
        elif what in ("refund", "refund_all") and self.payments:
            payment = self.payments[how % len(self.payments)]
            asked = {"amount_cents": cents} if cents else {}
            await self._send(f"/v1/admin/payments/{payment}/refund", asked | {"reason": "As agreed"})
        elif what in ("credit", "credit_all"):
            asked = {"amount_cents": cents} if cents else {}
            await self._send(f"{self.path}/credit-notes", asked | {"kind": how, "reason": "As agreed"})
        elif what == "edit":
            lines = [{"description": "Cleaning", "unit_cents": cents}]
            body = {"lines": lines, "reason": "It took longer"}
            answer = await self.http.patch(self.path, headers=self.headers, json=body)
            assert answer.status_code < 500, answer.text
        elif what == "void":
            await self._send(f"{self.path}/void", {"reason": "As agreed"})
        self.invoice = (await self.http.get(self.path, headers=self.headers)).json()

    @property
    def due(self) -> int:
        """What is still to be paid."""
        due: int = self.invoice["due_cents"]
        return due

    async def _send(self, path: str, body: dict[str, Any]) -> httpx.Response:
        answer = await self.http.post(path, headers=self.headers, json=body)
        assert answer.status_code < 500, answer.text
        return answer


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(PROVINCES),
    st.lists(st.integers(1, 30_000), min_size=1, max_size=4),
    st.lists(STEPS, max_size=9),
)
async def test_the_books_hold(
    http: httpx.AsyncClient,
    database: Database,
    org: UUID,
    ledger: Ledger,
    as_staff: Headers,
    province: str,
    prices: list[int],
    steps: list[tuple[str, int, Any]],
) -> None:
    staff = as_staff("owner", org_id=org)
    lines = [{"description": f"Room {index}", "unit_cents": cents} for index, cents in enumerate(prices)]
    made = await draft(http, staff, str(await known(database, org)), lines=lines, province=province)
    sent = await http.post(f"{PATH}/{made['id']}/send", headers=staff)
    assert sent.status_code == 200, sent.text
    desk = Desk(http, staff, sent.json())
    for step in steps:
        await desk.do(*step)
        await _holds(database, org, ledger, desk.invoice)
    async with database.unit_of_work(org) as uow:
        proof = await prove(uow)
    assert proof.differences == []
    assert sum((await ledger.balances()).values()) == 0


async def _holds(database: Database, org: UUID, ledger: Ledger, invoice: dict[str, Any]) -> None:
    void = invoice["status"] == "VOID"
    owed = 0 if void else invoice["total_cents"] - invoice["credited_cents"]
    assert sum(tax["amount_cents"] for tax in invoice["taxes"]) == (
        invoice["total_cents"] - invoice["subtotal_cents"] - invoice["tip_cents"]
    )
    paid = sum(moved["amount_cents"] for moved in invoice["payments"])
    assert invoice["paid_cents"] == paid
    assert (invoice["due_cents"], invoice["credit_cents"]) == (max(owed - paid, 0), max(paid - owed, 0))
    assert invoice["status"] == invoice_status(
        total_cents=invoice["total_cents"] - invoice["credited_cents"],
        paid_cents=paid,
        refunded_cents=0,
        due_on=date.fromisoformat(invoice["due_on"]),
        today=local_today("America/Edmonton"),
        void=void,
    )
    receivable = await ledger.balances(account=chart.RECEIVABLE, invoice_id=UUID(invoice["id"]))
    assert sum(receivable.values()) == owed - paid
    if invoice["status"] == "PAID" and paid > 0 and invoice["credit_cents"] == 0:
        async with database.unit_of_work(org) as uow:
            carried = await uow.session.execute(
                text("SELECT sum(tax_cents + provincial_tax_cents) FROM tax_allocations WHERE invoice_id = :id"),
                {"id": UUID(invoice["id"])},
            )
        booked = [
            sum((await ledger.balances(account=account, invoice_id=UUID(invoice["id"]))).values())
            for account in (chart.GST, chart.QST, chart.PST)
        ]
        assert carried.scalar_one() == -sum(booked)
