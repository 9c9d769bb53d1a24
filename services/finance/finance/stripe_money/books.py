"""What a movement's fee comes to in the ledger. No I/O."""

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.stripe_money.models import StripeMovement
from finance.stripe_money.told import ACCOUNT_FEES, CHARGES, REFUNDS
from shared.clock import to_local


def fee_document(movement: StripeMovement, zone: str) -> Document | None:
    """Return what the ledger keeps of what Stripe took for a payment (negative: what it gave back) or for the
    account; None for a dispute, which books its own fee."""
    if movement.kind in ACCOUNT_FEES:
        taken = -movement.net_cents
    elif movement.kind in (*CHARGES, *REFUNDS):
        taken = movement.fee_cents
    else:
        return None
    return Document(
        "fee",
        movement.id,
        to_local(movement.occurred_at, zone).date(),
        "Card processing fee",
        sides([(Place(chart.CARD_FEES), taken), (Place(chart.STRIPE), -taken)]),
    )
