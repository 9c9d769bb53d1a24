"""What a movement's fee comes to in the ledger. No I/O."""

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.stripe_money.models import StripeMovement
from shared.clock import to_local


def fee_document(movement: StripeMovement, zone: str) -> Document:
    """Return what the ledger keeps of what Stripe took for a payment (negative: what it gave back)."""
    return Document(
        "fee",
        movement.id,
        to_local(movement.occurred_at, zone).date(),
        "Card processing fee",
        sides([(Place(chart.CARD_FEES), movement.fee_cents), (Place(chart.STRIPE), -movement.fee_cents)]),
    )
