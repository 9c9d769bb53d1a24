"""What a payout comes to in the ledger. No I/O."""

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.payouts.models import Payout


def payout_document(payout: Payout) -> Document:
    """Return what the ledger keeps of a payout: nothing until it arrived, nor where it came back."""
    cents = payout.amount_cents if payout.status == "paid" else 0
    return Document(
        "payout",
        payout.id,
        payout.arrives_on,
        f"Payout {payout.stripe_id}",
        sides([(Place(chart.BANK), cents), (Place(chart.STRIPE), -cents)]),
    )
