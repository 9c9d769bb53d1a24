"""What a pay run comes to in the ledger."""

from collections.abc import Iterable
from datetime import date
from uuid import uuid5

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.pay_runs.models import PayLine, PayRun
from finance.pay_runs.rules import gross


def owed_document(run: PayRun, lines: Iterable[PayLine]) -> Document:
    """Return what an approved run adds to wages, and moves from tips, to what is owed to workers."""
    lines = list(lines) if run.status in ("approved", "paid") else []
    wages = gross((line.code, line.amount_cents) for line in lines)
    tips = [
        (Place(chart.TIPS_PAYABLE, booking_id=line.booking_id), line.amount_cents)
        for line in lines
        if line.code == "tips"
    ]
    owed = wages + sum(cents for _, cents in tips)
    return Document(
        "pay_run",
        run.id,
        run.ends_on,
        f"Pay from {run.starts_on} to {run.ends_on}",
        sides([(Place(chart.WAGES), wages), *tips, (Place(chart.WAGES_PAYABLE), -owed)]),
    )


def paid_document(run: PayRun) -> Document:
    """Return what the payment of a run takes from the bank."""
    cents = run.gross_cents + run.tips_cents if run.status == "paid" else 0
    return Document(
        "pay_run",
        uuid5(run.id, "paid"),
        run.paid_on or date.min,
        f"Pay from {run.starts_on} to {run.ends_on}, paid",
        sides([(Place(chart.WAGES_PAYABLE), cents), (Place(chart.BANK), -cents)]),
    )
