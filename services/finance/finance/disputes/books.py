"""What a dispute comes to in the ledger. No I/O."""

from finance.disputes.models import Dispute
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.payments.models import Payment
from shared.clock import to_local


def dispute_document(dispute: Dispute, payment: Payment, zone: str) -> Document:
    """Return what the ledger keeps of a dispute: the money that the bank holds, and the fee.

    Once it is lost, its refund takes what the payment had left out of the disputed money; the rest had gone back
    before and is written off.
    """
    held, place = dispute.withdrawn_cents, Place(chart.DISPUTED, client_id=payment.client_id)
    twice = max(0, held - dispute.returned_cents) if dispute.status == "lost" else 0
    return Document(
        "dispute",
        dispute.id,
        to_local(dispute.opened_at, zone).date(),
        "Disputed card payment",
        sides(
            [
                (place, held - twice),
                (Place(chart.BAD_DEBTS), twice),
                (Place(chart.CARD_FEES), dispute.fee_cents),
                (Place(chart.STRIPE), -held - dispute.fee_cents),
            ]
        ),
    )
