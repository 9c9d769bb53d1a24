"""Invoices made by hand: priced to the cent, numbered when sent, changed with a trail."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.booking import ClientCreated
from finance.editing.schemas import Discount, LineInput
from finance.editing.typed import spread, typed_lines
from finance.invoices.lines import price_lines
from finance.ledger import chart
from finance.taxes.rates import RATES
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .conftest import Ledger
from .desk import Story, deliver

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]
PATH = "/v1/admin/invoices"


async def known(database: Database, org: UUID) -> UUID:
    client_id = new_id()
    await deliver(database, ClientCreated.model_validate(ClientCreated.EXAMPLE | {"client_id": client_id}), org)
    return client_id


def line(unit_cents: int = 10_000, **changes: Any) -> dict[str, Any]:
    return {"description": "Window cleaning", "unit_cents": unit_cents} | changes


@pytest.fixture
async def client_id(database: Database, org: UUID) -> str:
    """Return a client of the test's organization."""
    return str(await known(database, org))


async def draft(
    http: httpx.AsyncClient, headers: dict[str, str], client_id: str, **changes: Any
) -> dict[str, Any]:
    body = {"client_id": client_id, "lines": [line()], "province": "AB"} | changes
    answer = await http.post(PATH, headers=headers, json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def sent(http: httpx.AsyncClient, headers: dict[str, str], client_id: str, **changes: Any) -> dict[str, Any]:
    made = await draft(http, headers, client_id, **changes)
    answer = await http.post(f"{PATH}/{made['id']}/send", headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


amounts = st.integers(-100_000, 1_000_000)


@given(st.lists(amounts, min_size=1, max_size=8), st.floats(0, 1))
def test_a_discount_is_spread_to_the_cent(parts: list[int], share: float) -> None:
    cents = int(sum(max(part, 0) for part in parts) * share)
    off = spread(cents, parts)
    assert sum(off) == cents
    assert all(0 <= part <= max(amount, 0) for part, amount in zip(off, parts, strict=True))


@given(
    st.lists(
        st.tuples(st.decimals("0.001", "50", places=3), st.integers(-5_000, 500_000)), min_size=1, max_size=6
    ),
    st.sampled_from(sorted(RATES)),
    st.booleans(),
    st.one_of(st.none(), st.integers(1, 100), st.integers(101, 100_000)),
)
def test_lines_and_taxes_sum_to_the_total(
    typed: list[tuple[Decimal, int]], province: str, inclusive: bool, off: int | None
) -> None:
    rates = RATES[province][-2:] if province == "QC" else RATES[province][-1:]
    discount = None if off is None else Discount(percent=off) if off <= 100 else Discount(amount_cents=off)
    lines = typed_lines([LineInput(description="x", quantity=q, unit_cents=c) for q, c in typed], discount)
    prices = price_lines(lines, rates, includes_tax=inclusive)
    assert prices.subtotal_cents == sum(row["amount_cents"] for row in prices.lines)
    for tax in prices.taxes:
        assert tax["amount_cents"] == sum(row["tax_cents"][tax["name"]] for row in prices.lines)
    if inclusive:
        assert prices.total_cents == sum(each.amount_cents for each in lines)


async def test_a_draft_is_priced_changed_and_thrown_away(
    http: httpx.AsyncClient, as_staff: Headers, client_id: str, ledger: Ledger
) -> None:
    made = await draft(
        http,
        as_staff(),
        client_id,
        lines=[line(3333, quantity="2.5", discount={"percent": "10"}), line(1000, taxes=[])],
        discount={"amount_cents": 500},
        province="QC",
        tip_cents=700,
    )
    assert (made["status"], made["number"], made["issued_on"]) == (
        "DRAFT",
        "",
        str(local_today("America/Edmonton")),
    )
    net = 8333 - 833 + 1000 - 500
    assert made["subtotal_cents"] == net
    assert [tax["name"] for tax in made["taxes"]] == ["GST", "QST"]
    assert made["total_cents"] == net + 700 + sum(tax["amount_cents"] for tax in made["taxes"])
    assert made["client_name"] == ClientCreated.EXAMPLE["name"]
    assert await ledger.balances() == {}
    path = f"{PATH}/{made['id']}"
    stale = await http.patch(path, headers=as_staff() | {"If-Match": '"99"'}, json={"notes": "x"})
    assert stale.status_code == 412
    changed = await http.patch(
        path, headers=as_staff(), json={"lines": [line()], "province": "ON", "tip_cents": 0}
    )
    assert changed.json()["total_cents"] == 11_300
    assert (await http.delete(path, headers=as_staff())).status_code == 204
    assert (await http.get(path, headers=as_staff())).status_code == 404


async def test_prices_with_tax_stay_what_was_typed(
    http: httpx.AsyncClient, as_staff: Headers, client_id: str
) -> None:
    body = {"lines": [line(10_001), line(333)], "province": "QC", "prices_include_tax": True}
    shown = (await http.post(f"{PATH}/preview", headers=as_staff(), json=body)).json()
    assert shown["total_cents"] == 10_334
    made = await sent(http, as_staff(), client_id, **body)
    assert made["total_cents"] == 10_334
    copied = await http.post(f"{PATH}/{made['id']}/copy", headers=as_staff())
    assert (copied.status_code, copied.json()["status"], copied.json()["total_cents"]) == (201, "DRAFT", 10_334)


async def test_sending_numbers_books_and_tells(
    http: httpx.AsyncClient, as_staff: Headers, client_id: str, ledger: Ledger, emitted: Emitted, org: UUID
) -> None:
    made = await sent(http, as_staff(), client_id, tip_cents=500)
    year = local_today("America/Edmonton").year
    assert (made["number"], made["status"], made["total_cents"]) == (f"INV-{year}-000001", "SENT", 11_000)
    expected = {chart.RECEIVABLE: 11_000, chart.SALES: -10_000, chart.GST: -500, chart.TIPS_PAYABLE: -500}
    assert await ledger.balances() == expected
    again = await http.post(f"{PATH}/{made['id']}/send", headers=as_staff())
    assert (again.status_code, again.json()["type"].rsplit("/", 1)[-1]) == (409, "invoice-already-sent")
    assert (await http.delete(f"{PATH}/{made['id']}", headers=as_staff())).status_code == 409
    assert (await http.post(f"{PATH}/{made['id']}/resend", headers=as_staff())).status_code == 200
    assert len(await emitted(org, "finance.invoice.sent.v1")) == 2
    waiting = await draft(http, as_staff(), client_id)
    assert (await http.post(f"{PATH}/{waiting['id']}/resend", headers=as_staff())).status_code == 409


async def test_fifty_drafts_sent_at_once_are_numbered_without_gaps(
    http: httpx.AsyncClient, as_staff: Headers, client_id: str
) -> None:
    made = [await draft(http, as_staff(), client_id) for _ in range(25)]
    paths = [f"{PATH}/{row['id']}/send" for row in made] * 2
    answers = await asyncio.gather(*(http.post(path, headers=as_staff()) for path in paths))
    numbers = sorted(answer.json()["number"] for answer in answers if answer.status_code == 200)
    assert [int(number[-6:]) for number in numbers] == list(range(1, 26))


async def test_a_draft_whose_due_day_is_over_gets_another_before_it_is_sent(
    http: httpx.AsyncClient, as_staff: Headers, client_id: str
) -> None:
    made = await draft(http, as_staff(), client_id, due_on="2026-01-19")
    refused = await http.post(f"{PATH}/{made['id']}/send", headers=as_staff())
    assert refused.json()["type"].rsplit("/", 1)[1] == "due-before-sent"
    assert (await http.patch(f"{PATH}/{made['id']}", headers=as_staff(), json={"due_on": None})).status_code == 200
    assert (await http.post(f"{PATH}/{made['id']}/send", headers=as_staff())).json()["status"] == "SENT"


async def test_a_sent_invoice_changes_with_a_trail(
    http: httpx.AsyncClient, as_staff: Headers, client_id: str, ledger: Ledger, emitted: Emitted, org: UUID
) -> None:
    made = await sent(http, as_staff(), client_id)
    path = f"{PATH}/{made['id']}"
    body = {"lines": [line(8_000)], "reason": "Two windows less."}
    changed = (await http.patch(path, headers=as_staff(), json=body)).json()
    assert (changed["number"], changed["revision"], changed["total_cents"]) == (made["number"], 2, 8_400)
    assert (await ledger.balances())[chart.RECEIVABLE] == 8_400
    (told,) = await emitted(org, "finance.invoice.changed.v1")
    assert (told.data["former_total_cents"], told.data["reason"]) == (10_500, "Two windows less.")
    same = (await http.patch(path, headers=as_staff(), json=body)).json()
    assert same["revision"] == 2
    for refused in ({"client_id": client_id}, {"issued_on": "2026-01-01"}):
        assert (await http.patch(path, headers=as_staff(), json=refused)).status_code == 409
    assert (await http.patch(path, headers=as_staff(), json={"due_on": None})).status_code == 422
    assert (await http.patch(path, headers=as_staff(), json={"due_on": "2020-01-01"})).status_code == 422
    paid = {"invoice_id": made["id"], "amount_cents": 8_400, "method": "cash"}
    assert (await http.post("/v1/admin/payments", headers=as_staff(), json=paid)).status_code == 201
    final = await http.patch(path, headers=as_staff(), json={"lines": [line(7_000)]})
    assert final.status_code == 409
    assert "credit note" in final.json()["detail"]


async def test_closed_books_allow_another_due_day_but_no_other_amount(
    http: httpx.AsyncClient, as_staff: Headers, client_id: str, ledger: Ledger
) -> None:
    made = await sent(http, as_staff(), client_id)
    today = local_today("America/Edmonton")
    await ledger.lock(today)
    path = f"{PATH}/{made['id']}"
    locked = await http.patch(path, headers=as_staff(), json={"lines": [line(1)]})
    assert (locked.status_code, locked.json()["type"].rsplit("/", 1)[-1]) == (409, "period-locked")
    later = str(today + timedelta(days=60))
    assert (await http.patch(path, headers=as_staff(), json={"due_on": later})).json()["due_on"] == later
    body = {"client_id": client_id, "lines": [line()], "issued_on": str(today)}
    assert (await http.post(PATH, headers=as_staff(), json=body)).status_code == 409


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "01980a57-2000-7000-8000-0000000000aa"},
        {"lines": []},
        {"lines": [line(unit_cents=-1)]},
        {"lines": [line(unit_cents=99_999_999, quantity="9999")]},
        {"lines": [line(quantity="0")]},
        {"lines": [line(quantity="1.0001")]},
        {"lines": [line(description="a\0b")]},
        {"lines": [line(booking_id="01980a57-2000-7000-8000-0000000000aa")]},
        {"lines": [line(discount={"percent": "5", "amount_cents": 5})]},
        {"province": "XX"},
        {"tip_cents": -1},
        {"issued_on": "2099-01-01"},
        {"issued_on": "2026-02-02", "due_on": "2026-02-01"},
    ],
    ids=lambda changes: "-".join(changes) + str(len(str(changes))),
)
async def test_what_makes_no_sense_is_refused(
    http: httpx.AsyncClient, as_staff: Headers, client_id: str, changes: dict[str, Any]
) -> None:
    body = {"client_id": client_id, "lines": [line()]} | changes
    assert (await http.post(PATH, headers=as_staff(), json=body)).status_code == 422


async def test_viewers_and_other_organizations_are_refused(
    database: Database, http: httpx.AsyncClient, as_staff: Headers, client_id: str
) -> None:
    made = await draft(http, as_staff(), client_id)
    viewer = as_staff(permissions=["invoices.view"])
    assert (await http.post(PATH, headers=viewer, json={})).status_code == 403
    other = as_staff(org_id=await add_organization(database))
    for method, path in (("PATCH", ""), ("DELETE", ""), ("POST", "/send"), ("POST", "/resend"), ("POST", "/copy")):
        answer = await http.request(
            method, f"{PATH}/{made['id']}{path}", headers=other, json={} if method == "PATCH" else None
        )
        assert answer.status_code == 404, (method, path)


async def test_lines_of_a_visit_can_be_changed_and_keep_their_booking(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    body = {"lines": [line(5_000, booking_id=str(story.booking_id))]}
    changed = await http.patch(f"{PATH}/{invoice.id}", headers=as_staff(), json=body)
    assert changed.json()["total_cents"] == 5_250
