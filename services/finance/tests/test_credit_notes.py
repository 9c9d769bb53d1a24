"""Credit notes: never more than was invoiced, taxes to the cent, and the ledger follows."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finance.credit_notes.rules import Credit, TooMuchError, left_of, of_amount, of_lines, whole
from finance.ledger import chart
from finance.proof.service import prove
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .conftest import Ledger
from .desk import Story
from .test_editing import PATH, client_id, line, sent

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]
NOTES = "/v1/admin/finance/credit-notes"
__all__ = ["client_id"]


@given(
    st.lists(st.integers(1, 100_000), min_size=1, max_size=5),
    st.integers(0, 20_000),
    st.integers(0, 5_000),
    st.lists(st.integers(1, 60_000), max_size=6),
)
def test_credits_sum_to_what_was_invoiced(amounts: list[int], tax: int, tip: int, asked: list[int]) -> None:
    lines = [{"amount_cents": cents, "taxes": ["GST"]} for cents in amounts]
    notes: list[Credit] = []
    for cents in asked:
        left = left_of(lines, {"GST": tax}, tip, notes)
        if cents > left.total_cents:
            with pytest.raises(TooMuchError):
                of_amount(left, cents)
            continue
        notes.append(of_amount(left, cents))
        assert notes[-1].total_cents == cents
        assert notes[-1].subtotal_cents >= 0
        assert 0 <= notes[-1].taxes["GST"] <= left.taxes["GST"]
    rest = whole(left_of(lines, {"GST": tax}, tip, notes))
    everything = [*notes, rest]
    assert sum(credit.total_cents for credit in everything) == sum(amounts) + tax + tip
    assert sum(credit.taxes["GST"] for credit in everything) == tax


@given(st.lists(st.integers(1, 100_000), min_size=1, max_size=5))
def test_lines_credited_one_by_one_take_all_of_the_tax(amounts: list[int]) -> None:
    lines = [
        {"amount_cents": cents, "taxes": ["GST"], "tax_cents": {"GST": (cents + 10) // 20}} for cents in amounts
    ]
    tax = sum(row["tax_cents"]["GST"] for row in lines)  # type: ignore[index]
    notes: list[Credit] = []
    for place in range(len(lines)):
        notes.append(of_lines(left_of(lines, {"GST": tax}, 0, notes), {place: None}))
    assert sum(credit.taxes["GST"] for credit in notes) == tax
    with pytest.raises(TooMuchError):
        of_lines(left_of(lines, {"GST": tax}, 0, notes), {0: None})


@given(st.lists(st.integers(1, 100_000), min_size=1, max_size=5), st.floats(0, 1), st.data())
def test_lines_of_a_discounted_invoice_are_never_credited_beyond_its_sum(
    amounts: list[int], share: float, data: Any
) -> None:
    off = int(sum(amounts) * share)
    lines = [{"amount_cents": cents, "taxes": ["GST"]} for cents in (*amounts, -off)]
    left = left_of(lines, {"GST": (sum(amounts) - off) // 20}, 0, [])
    asked = {place: data.draw(st.integers(1, cents)) for place, cents in enumerate(amounts)}
    if sum(asked.values()) > left.subtotal_cents:
        with pytest.raises(TooMuchError):
            of_lines(left, asked)
    else:
        assert 0 < of_lines(left, asked).total_cents <= left.total_cents


def test_lines_that_come_to_more_than_is_left_are_refused_at_the_first_one_too_many() -> None:
    lines = [{"amount_cents": cents, "taxes": ["GST"]} for cents in (17_500, -875, 3_000)]
    left = left_of(lines, {"GST": 981}, 0, [])
    with pytest.raises(TooMuchError) as refused:
        of_lines(left, {0: None, 2: None})
    assert (refused.value.left_cents, refused.value.line) == (2_125, 2)


async def credit(http: httpx.AsyncClient, headers: dict[str, str], invoice_id: str, **body: Any) -> httpx.Response:
    return await http.post(
        f"{PATH}/{invoice_id}/credit-notes", headers=headers, json={"reason": "Not done."} | body
    )


async def proven(database: Database, org: UUID) -> list[Any]:
    async with database.unit_of_work(org) as uow:
        return list((await prove(uow)).differences)


async def test_lines_amounts_and_the_rest(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    as_staff: Headers,
    client_id: str,
    ledger: Ledger,
    emitted: Emitted,
) -> None:
    made = await sent(http, as_staff(), client_id, lines=[line(10_000), line(3_333)], tip_cents=500, province="QC")
    first = (await credit(http, as_staff(), made["id"], lines=[{"line": 1}])).json()
    year = local_today("America/Edmonton").year
    assert (first["number"], first["subtotal_cents"]) == (f"CN-{year}-000001", 3_333)
    assert [tax["amount_cents"] for tax in first["taxes"]] == [167, 332]
    second = (await credit(http, as_staff(), made["id"], amount_cents=1_000)).json()
    assert (second["number"], second["total_cents"]) == (f"CN-{year}-000002", 1_000)
    again = await credit(http, as_staff(), made["id"], lines=[{"line": 1, "amount_cents": 1}])
    assert again.status_code == 422
    assert (await credit(http, as_staff(), made["id"], amount_cents=99_999_999)).status_code == 422
    shown = (await http.get(f"{PATH}/{made['id']}", headers=as_staff())).json()
    assert shown["due_cents"] == made["total_cents"] - first["total_cents"] - 1_000
    assert (await ledger.balances())[chart.RECEIVABLE] == shown["due_cents"]
    rest = (await credit(http, as_staff(), made["id"])).json()
    assert rest["total_cents"] == shown["due_cents"]
    assert await ledger.balances() == {}
    assert (await credit(http, as_staff(), made["id"])).status_code == 409
    assert len(await emitted(org, "finance.credit_note.issued.v1")) == 3
    assert await proven(database, org) == []
    listed = await http.get(f"{PATH}/{made['id']}/credit-notes?sort=total_cents&kind=credit", headers=as_staff())
    assert listed.json()["items"][0]["total_cents"] == 1_000
    found = await http.get(f"{NOTES}?q={first['number']}&client_id={made['client_id']}", headers=as_staff())
    assert [row["number"] for row in found.json()["items"]] == [first["number"]]
    pdf = await http.get(f"{NOTES}/{first['id']}/pdf", headers=as_staff())
    assert pdf.content.startswith(b"%PDF")


async def test_a_paid_invoice_that_is_credited_leaves_the_client_credit(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    as_staff: Headers,
    client_id: str,
    ledger: Ledger,
) -> None:
    made = await sent(http, as_staff(), client_id)
    paid = {"invoice_id": made["id"], "amount_cents": 10_500, "method": "cash"}
    payment = (await http.post("/v1/admin/payments", headers=as_staff(), json=paid)).json()
    note = (await credit(http, as_staff(), made["id"], amount_cents=2_100)).json()
    shown = (await http.get(f"{PATH}/{made['id']}", headers=as_staff())).json()
    assert (shown["status"], shown["credit_cents"], shown["due_cents"]) == ("PAID", 2_100, 0)
    assert await proven(database, org) == []
    back = {"amount_cents": 2_100, "reason": "Credited."}
    refunded = await http.post(f"/v1/admin/payments/{payment['id']}/refund", headers=as_staff(), json=back)
    assert refunded.status_code == 200
    assert await ledger.balances() == {chart.CASH: 8_400, chart.SALES: -8_000, chart.GST: -400}
    assert await proven(database, org) == []
    path = f"{NOTES}/{note['id']}/void"
    stale = await http.post(path, headers=as_staff() | {"If-Match": '"9"'}, json={"reason": "A mistake."})
    assert stale.status_code == 412
    undone = await http.post(path, headers=as_staff(), json={"reason": "A mistake."})
    assert undone.json()["voided_at"] is not None
    assert (await http.post(path, headers=as_staff(), json={"reason": "A mistake."})).status_code == 409
    shown = (await http.get(f"{PATH}/{made['id']}", headers=as_staff())).json()
    assert (shown["status"], shown["due_cents"]) == ("PARTIAL", 2_100)
    assert await proven(database, org) == []


async def test_a_bad_debt_is_written_off_with_its_tax(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    as_staff: Headers,
    client_id: str,
    ledger: Ledger,
) -> None:
    made = await sent(http, as_staff(), client_id)
    paid = {"invoice_id": made["id"], "amount_cents": 4_200, "method": "cash"}
    await http.post("/v1/admin/payments", headers=as_staff(), json=paid)
    over = await credit(http, as_staff(), made["id"], kind="write_off", amount_cents=6_301)
    assert over.status_code == 422
    assert (await credit(http, as_staff(), made["id"], kind="write_off", lines=[{"line": 0}])).status_code == 422
    note = (await credit(http, as_staff(), made["id"], kind="write_off")).json()
    assert (note["total_cents"], note["taxes"][0]["amount_cents"]) == (6_300, 300)
    assert await ledger.balances() == {
        chart.CASH: 4_200,
        chart.SALES: -10_000,
        chart.BAD_DEBTS: 6_000,
        chart.GST: -200,
    }
    assert (await credit(http, as_staff(), made["id"], kind="write_off")).status_code == 409
    assert await proven(database, org) == []
    voided = await http.post(f"{PATH}/{made['id']}/void", headers=as_staff(), json={"reason": "Wrong."})
    assert voided.status_code == 409
    assert "credit notes" in voided.json()["detail"]
    edited = await http.patch(f"{PATH}/{made['id']}", headers=as_staff(), json={"lines": [line()]})
    assert edited.status_code == 409


async def test_a_visits_invoice_is_credited_whole(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, ledger: Ledger
) -> None:
    story = Story(database, org)
    await story.completed()
    note = await credit(http, as_staff(), str((await story.invoice()).id))
    assert (note.status_code, note.json()["total_cents"]) == (201, 20_606)
    assert await ledger.balances() == {}


async def test_a_tax_that_an_invoice_has_at_two_rates_is_credited_at_both(
    http: httpx.AsyncClient, as_staff: Headers, database: Database
) -> None:
    client = str(new_id())
    org = await add_organization(database, settings='{"invoice_per": "month"}')
    owner = as_staff("owner", org_id=org)
    for rate, cents in ((1500, 3000), (1400, 2800)):
        await Story(database, org, client={"client_id": client, "name": "Ada"}).completed(
            price={
                "currency": "CAD",
                "lines": [{"kind": "service", "description": "Cleaning", "quantity": 1, "amount_cents": 20000}],
                "subtotal_cents": 20000,
                "taxes": [{"name": "HST", "rate_bp": rate, "amount_cents": cents}],
                "total_cents": 20000 + cents,
            }
        )
    wanted = {"client_id": client, "until": "2099-01-01"}
    made = (await http.post(f"{PATH}/from-visits", headers=owner, json=wanted)).json()
    assert [tax["amount_cents"] for tax in made["taxes"]] == [3000, 2800]
    note = (await credit(http, owner, made["id"])).json()
    assert (note["total_cents"], note["subtotal_cents"]) == (45800, 40000)
    assert await Ledger(database, org).balances() == {}


async def test_who_may_not(
    database: Database,
    http: httpx.AsyncClient,
    as_staff: Headers,
    client_id: str,
) -> None:
    made = await sent(http, as_staff(), client_id)
    viewer = as_staff(permissions=["invoices.view"])
    assert (await credit(http, viewer, made["id"])).status_code == 403
    other = as_staff(org_id=await add_organization(database))
    assert (await credit(http, other, made["id"])).status_code == 404
    note = (await credit(http, as_staff(), made["id"])).json()
    for path in ("", "/pdf"):
        assert (await http.get(f"{NOTES}/{note['id']}{path}", headers=other)).status_code == 404
    stale = await http.post(
        f"{PATH}/{made['id']}/credit-notes", headers=as_staff() | {"If-Match": '"99"'}, json={"reason": "xyz"}
    )
    assert stale.status_code == 412
