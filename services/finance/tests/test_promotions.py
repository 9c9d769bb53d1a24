"""The report on promo codes sums to the ledger's account of promotions."""

from collections.abc import Callable
from uuid import UUID

import httpx

from contracts.booking import VisitCompleted
from shared.database import Database

from .conftest import Ledger
from .desk import Story


async def test_codes_sum_to_the_ledger(
    http: httpx.AsyncClient, as_staff: Callable[..., dict[str, str]], database: Database, org: UUID, ledger: Ledger
) -> None:
    price = VisitCompleted.EXAMPLE["price"]
    promo = {"kind": "promo", "description": "SPRING", "quantity": 1, "amount_cents": -1_000}
    less = {name: price[name] - 1_000 for name in ("subtotal_cents", "total_cents") if name in price}
    for _ in range(2):
        await Story(database, org).completed(price=price | less | {"lines": [*price["lines"], promo]})
    address, viewer = "/v1/admin/finance/promotions", as_staff("admin")
    found = (await http.get(address, headers=viewer)).json()
    assert [(row["code"], row["uses"], row["discount_cents"]) for row in found] == [("SPRING", 2, 2_000)]
    assert (await ledger.balances())["4810"] == 2_000
    assert (await http.get(address, headers=viewer, params={"last": "2001-01-01"})).json() == []
    assert (await http.get(address)).status_code == 401


async def test_a_code_on_two_lines_of_an_invoice_counts_its_revenue_once(
    http: httpx.AsyncClient, as_staff: Callable[..., dict[str, str]], database: Database, org: UUID
) -> None:
    price = VisitCompleted.EXAMPLE["price"]
    promo = {"kind": "promo", "description": "SPRING", "quantity": 1, "amount_cents": -1_000}
    less = {name: price[name] - 2_000 for name in ("subtotal_cents", "total_cents")}
    story = Story(database, org)
    await story.completed(price=price | less | {"lines": [*price["lines"], promo, promo]})
    (found,) = (await http.get("/v1/admin/finance/promotions", headers=as_staff("admin"))).json()
    subtotal = (await story.invoice()).subtotal_cents
    assert found == {"code": "SPRING", "uses": 1, "discount_cents": 2_000, "revenue_cents": subtotal}
