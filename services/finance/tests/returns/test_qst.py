"""QST beside GST: one filing settles both."""

from datetime import timedelta
from typing import Any

import httpx

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.ledger.service import keep
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

END = local_today("America/Toronto") - timedelta(days=2)
PERIOD = {"from": END.isoformat(), "to": END.isoformat()}


async def test_a_company_in_quebec_files_both(http: httpx.AsyncClient, as_staff: Any, database: Database) -> None:
    org = await add_organization(database, province="QC", timezone="America/Toronto")
    sale = sides(
        [
            (Place(chart.BANK), 114_975),
            (Place(chart.SALES), -100_000),
            (Place(chart.GST), -5_000),
            (Place(chart.QST), -9_975),
        ]
    )
    soap = sides([(Place(chart.QST_CREDITS), 998), (Place(chart.BANK), -998)])
    async with database.unit_of_work(org) as uow:
        await keep(uow, Document("journal", new_id(), END, "Sale", sale))
        await keep(uow, Document("journal", new_id(), END, "Soap", soap))
    headers = as_staff(org_id=org)
    filed = await http.post("/v1/admin/finance/taxes/returns", json=PERIOD, headers=headers)
    assert filed.status_code == 201
    assert filed.json()["qst"] == {
        "collected": 9_975,
        "credits": 998,
        "net": 8_977,
        "instalments": 0,
        "balance": 8_977,
    }
    assert filed.json()["balance_cents"] == 5_000 + 8_977


async def test_the_quick_method_leaves_the_rest_as_income(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: Any, ledger: Any
) -> None:
    sale = sides([(Place(chart.BANK), 105_000), (Place(chart.SALES), -100_000), (Place(chart.GST), -5_000)])
    async with database.unit_of_work(org) as uow:
        await keep(uow, Document("journal", new_id(), END, "Sale", sale))
    body = PERIOD | {"method": "quick"}
    filed = (await http.post("/v1/admin/finance/taxes/returns", json=body, headers=as_staff())).json()
    lines = {line["line"]: line["amount_cents"] for line in filed["lines"]}
    assert (lines["101"], lines["103"], lines["107"], lines["115"]) == (105_000, 3_780, 1_050, 2_730)
    balances = await ledger.balances()
    assert chart.GST not in balances
    assert (balances[chart.TAX_OWING], balances[chart.OTHER_INCOME]) == (-2_730, -2_270)


async def test_the_quick_method_claims_the_tax_on_equipment_alone(http: httpx.AsyncClient, as_staff: Any) -> None:
    listed = (await http.get("/v1/admin/finance/expense-categories", headers=as_staff())).json()["items"]
    categories = {item["code"]: item["id"] for item in listed}
    parts = {"equipment": 105_000, "supplies": 21_000}
    bought = {
        "occurred_on": END.isoformat(),
        "description": "Vacuum cleaner and bags",
        "lines": [{"category_id": categories[code], "amount_cents": cents} for code, cents in parts.items()],
        "payment_method": "bank",
    }
    made = await http.post("/v1/admin/finance/expenses", json=bought, headers=as_staff())
    assert made.json()["tax_cents"] == 6_000, made.text
    for method, claimed in (("quick", 5_000), ("regular", 6_000)):
        asked = PERIOD | {"method": method}
        shown = (await http.get("/v1/admin/finance/taxes/return", params=asked, headers=as_staff())).json()
        assert next(line["amount_cents"] for line in shown["lines"] if line["line"] == "106") == claimed
