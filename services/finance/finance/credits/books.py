"""What credit comes to in the ledger.

Goodwill lowers income when it is granted, not when it is used: the company owes it from then on. No tax changes
with it, because credit pays an invoice and doesn't lower its price.
"""

from finance.credits.models import ClientCredit
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides

_AGAINST = {"grant": chart.DISCOUNTS, "referral": chart.REFERRALS, "taken_back": chart.DISCOUNTS}
MEMOS = {"grant": "Credit granted", "referral": "Credit for a recommendation", "taken_back": "Credit taken back"}


def credit_document(credit: ClientCredit) -> Document:
    """Return what the ledger keeps of credit that was given or taken back."""
    cents = -credit.amount_cents if credit.kind == "taken_back" else credit.amount_cents
    owed = Place(chart.CLIENT_CREDIT, client_id=credit.client_id)
    against = Place(_AGAINST[credit.kind], client_id=credit.client_id)
    return Document(
        "credit", credit.id, credit.booked_on, MEMOS[credit.kind], sides([(against, cents), (owed, -cents)])
    )
