"""What a filed return, and a payment on it, come to in the ledger."""

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.returns.models import TaxReturn, TaxReturnPayment
from finance.returns.schemas import ReturnOut


def settlement(out: ReturnOut) -> dict[str, int]:
    """Return what filing moves, by account: what was collected, credited and paid ahead becomes what is owed.

    What staff typed on the form, and what the quick method leaves with the company, is income or a cost.
    """
    lines = {line.line: line.amount_cents for line in out.lines}
    moved = {
        chart.GST: out.made_of["collected_cents"],
        chart.GST_CREDITS: -out.made_of["credits_cents"],
        chart.INSTALMENTS: -lines["110"] - (out.qst.instalments if out.qst else 0),
        chart.TAX_OWING: -balance(out),
    }
    if out.qst:
        moved |= {chart.QST: out.qst.collected, chart.QST_CREDITS: -out.qst.credits}
    rest = -sum(moved.values())
    moved[chart.OTHER_EXPENSES if rest > 0 else chart.OTHER_INCOME] = rest
    return {account: cents for account, cents in moved.items() if cents}


def balance(out: ReturnOut) -> int:
    """Return what is to be paid with a return, QST included; negative comes back."""
    return next(line.amount_cents for line in out.lines if line.line == "113C") + (
        out.qst.balance if out.qst else 0
    )


def return_document(row: TaxReturn) -> Document:
    """Return what the ledger keeps of a filed return: nothing any more of one that was reopened."""
    moved = {} if row.reopened_at else row.settlement
    return Document(
        "tax_return",
        row.id,
        row.to_date,
        f"Tax return {row.from_date} to {row.to_date}",
        sides((Place(account), cents) for account, cents in moved.items()),
        redate=True,
    )


def payment_document(payment: TaxReturnPayment) -> Document:
    """Return what the ledger keeps of money paid on a return, or received for it."""
    cents = 0 if payment.deleted_at else payment.amount_cents
    return Document(
        "tax_return",
        payment.id,
        payment.paid_on,
        "Tax return paid" if payment.amount_cents > 0 else "Tax refund received",
        sides([(Place(chart.TAX_OWING), cents), (Place(chart.BANK), -cents)]),
        redate=True,
    )
