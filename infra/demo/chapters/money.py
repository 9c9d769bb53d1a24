"""What the company spends, owes and is owed beside its visits."""

from typing import Any

from infra.demo.office import Office
from infra.demo.product import Refused, until

FINANCE = "/v1/admin/finance"
SPENT: tuple[tuple[int, str, str, str, int, dict[str, Any]], ...] = (
    (-24, "Prairie Janitorial", "Cloths and glass cleaner", "supplies", 18_690, {"payment_method": "credit_card"}),
    (-19, "Co-op Gas Bar", "Fuel, van 2", "vehicle", 7_350, {"payment_method": "credit_card"}),
    (-12, "TELUS", "Phones", "phone", 12_600, {"payment_method": "bank"}),
    (-6, "Bloc Assurances", "Liability insurance, November", "insurance", 21_000, {"payment_method": "bank"}),
    (-3, "Café Étoile", "Team lunch", "meals", 8_925, {"payment_method": "cash"}),
)
"""Days from today, vendor, what for, category, cents with tax, how it was paid."""

BILL = (-10, "Prairie Janitorial", "Vacuum, repaired", "repairs", 15_750)
RENT = {"vendor": "Whyte Avenue Properties", "description": "Storage, unit 14", "payment_method": "bank"}
BUDGETS = {"supplies": 40_000, "vehicle": 30_000, "advertising": 25_000}


def tell(office: Office) -> None:
    """Spend, plan, count, and be good to a client; what was told before isn't told again."""
    if not office.has_any(f"{FINANCE}/expenses"):
        _spend(office)
    if not office.has_any(f"{FINANCE}/cash-snapshots"):
        till = {"account": "1000", "taken_on": office.day(-1), "balance_cents": 15_000, "note": "Petty cash"}
        office.post(f"{FINANCE}/cash-snapshots", till)
    if not office.has_any(f"{FINANCE}/gift-cards"):
        _favour(office)


def _spend(office: Office) -> None:
    """Record expenses, a bill, the rent that comes back, a drive and budgets."""
    listed = office.get(f"{FINANCE}/expense-categories")["items"]
    categories = {category["code"]: category["id"] for category in listed}

    def expense(ahead: int, vendor: str, what: str, code: str, cents: int, **how: Any) -> dict[str, Any]:
        lines = [{"category_id": categories[code], "amount_cents": cents}]
        about = {"occurred_on": office.day(ahead), "vendor": vendor, "description": what, "lines": lines}
        made: dict[str, Any] = office.post(f"{FINANCE}/expenses", about | how)
        return made

    for ahead, vendor, what, code, cents, how in SPENT:
        expense(ahead, vendor, what, code, cents, **how)
    expense(*BILL, payment_method="payable", due_on=office.day(20))
    office.post(
        f"{FINANCE}/recurring-expenses",
        {
            "name": "Storage",
            "template": RENT | {"lines": [{"category_id": categories["rent"], "amount_cents": 26_250}]},
            "every": "month",
            "starts_on": office.day(5),
        },
    )
    drive = {"person_id": office.workers["Maria"], "person": "Maria Santos", "km": "18.4"}
    office.post(f"{FINANCE}/mileage", drive | {"travelled_on": office.day(-2), "purpose": "Keys to a new client"})
    today = office.date(0)
    plans = [
        {"category_id": categories[code], "month": today.month, "amount_cents": cents}
        for code, cents in BUDGETS.items()
    ]
    office.put(f"{FINANCE}/budgets/{today.year}", {"items": plans})


def _favour(office: Office) -> None:
    """Bill something beside the visits, be generous, and sell a gift card."""
    client = next(iter(office.clients.values()))
    lines = [
        {"description": "Carpet shampoo, living room", "unit_cents": 12_000},
        {"description": "Balcony, swept and washed", "quantity": "1.5", "unit_cents": 4_000},
    ]
    draft = until(lambda: _known(office, {"client_id": client, "lines": lines}), "the client in the books")
    office.post(f"/v1/admin/invoices/{draft['id']}/send")
    note = {"kind": "credit", "amount_cents": 2_000, "reason": "The balcony was still wet."}
    office.post(f"/v1/admin/invoices/{draft['id']}/credit-notes", note)
    office.post(f"{FINANCE}/credits/{client}/grant", {"amount_cents": 2_500, "reason": "Thank you for waiting"})
    card = {"amount_cents": 10_000, "buyer_name": "Amélie Côté", "method": "etransfer"}
    office.post(f"{FINANCE}/gift-cards", card)


def _known(office: Office, body: dict[str, Any]) -> dict[str, Any] | None:
    try:
        made: dict[str, Any] = office.post("/v1/admin/invoices", body)
    except Refused as refused:
        if refused.answer is not None and refused.answer.status_code in (404, 422):
            return None
        raise
    return made
