"""What an expense comes to: the taxes in it, what comes back of them, and where it is booked. No I/O.

PST on goods: British Columbia 7 % since 2013-04-01 (Provincial Sales Tax Act), Saskatchewan 6 % since 2017-03-23,
Manitoba 7 % since 2019-07-01. It is never claimed back and so part of the cost; GST, HST and QST come back.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from finance.categories.defaults import TaxTreatment
from finance.deposits.bookkeeping import tax_within
from finance.expenses.models import Expense, ExpenseLine, ExpensePayment
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.taxes.rates import FEDERAL, Rate, rates_on
from shared.money import round_half_up

TaxMode = Literal["included", "typed", "none"]
PaidBy = Literal["cash", "bank", "etransfer", "debit", "cheque", "credit_card"]
Method = Literal["cash", "bank", "etransfer", "debit", "cheque", "credit_card", "payable", "personal"]
LATER = ("payable", "personal")
"""Methods that leave something owed."""

ACCOUNTS: dict[str, str] = {
    "cash": chart.CASH,
    "bank": chart.BANK,
    "etransfer": chart.BANK,
    "debit": chart.BANK,
    "cheque": chart.BANK,
    "credit_card": chart.CREDIT_CARD,
    "payable": chart.PAYABLE,
    "personal": chart.REIMBURSABLE,
}

_PST: dict[str, Rate] = {
    "BC": Rate("PST", Decimal(700), date(2013, 4, 1)),
    "SK": Rate("PST", Decimal(600), date(2017, 3, 23)),
    "MB": Rate("PST", Decimal(700), date(2019, 7, 1)),
}


@dataclass(frozen=True, slots=True)
class Taxes:
    """The taxes on a receipt and what is claimed back of them, in cents."""

    tax_paid_cents: int = 0
    provincial_tax_paid_cents: int = 0
    tax_cents: int = 0
    provincial_tax_cents: int = 0


def purchase_rates(province: str, day: date, treatment: TaxTreatment) -> tuple[Rate, ...]:
    """Return the taxes that a shop of the province adds on `day`."""
    if treatment == "none":
        return ()
    pst = _PST.get(province)
    goods = (pst,) if treatment == "goods" and pst is not None and pst.holds_on(day) else ()
    return rates_on(province, day) + goods


def included_taxes(amount_cents: int, rates: tuple[Rate, ...]) -> tuple[int, int]:
    """Return the GST/HST and the provincial tax in an amount that includes them."""
    taxes = tax_within(amount_cents, rates)
    federal = sum(cents for name, cents in taxes.items() if name in FEDERAL)
    return federal, sum(taxes.values()) - federal


def claimed(tax_paid_cents: int, provincial_tax_paid_cents: int, province: str, percent: int) -> Taxes:
    """Return taxes with the share that comes back; of provincial ones only Québec's does."""

    def share(cents: int) -> int:
        return round_half_up(Decimal(cents) * percent / 100)

    back = share(provincial_tax_paid_cents) if province == "QC" else 0
    return Taxes(tax_paid_cents, provincial_tax_paid_cents, share(tax_paid_cents), back)


def open_cents(expense: Expense) -> int:
    """Return what is still owed of an expense."""
    owed = expense.payment_method in LATER and expense.status == "recorded" and expense.deleted_at is None
    return expense.amount_cents - expense.paid_cents if owed else 0


def _sides(expense: Expense, lines: Iterable[ExpenseLine]) -> Iterator[tuple[Place, int]]:
    for line in lines:
        yield Place(line.account, booking_id=expense.booking_id), line.cost_cents
    yield Place(chart.GST_CREDITS), expense.tax_cents
    yield Place(chart.QST_CREDITS), expense.provincial_tax_cents
    yield Place(ACCOUNTS[expense.payment_method]), -expense.amount_cents


def expense_document(expense: Expense, lines: Sequence[ExpenseLine]) -> Document:
    """Return what the ledger keeps of an expense: nothing of a draft or a deleted one."""
    counts = expense.status == "recorded" and expense.deleted_at is None
    return Document(
        "expense",
        expense.id,
        expense.occurred_on,
        f"Expense: {expense.category}",
        sides(_sides(expense, lines)) if counts else {},
        redate=True,
    )


def payment_document(expense: Expense, payment: ExpensePayment) -> Document:
    """Return what the ledger keeps of a paid bill or a reimbursement: nothing once it was undone."""
    cents = payment.amount_cents if payment.undone_at is None else 0
    return Document(
        "expense",
        payment.id,
        payment.paid_on,
        "Bill paid" if expense.payment_method == "payable" else "Expense reimbursed",
        sides([(Place(ACCOUNTS[expense.payment_method]), cents), (Place(ACCOUNTS[payment.method]), -cents)]),
        redate=True,
    )
