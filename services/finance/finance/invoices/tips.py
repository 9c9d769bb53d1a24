"""Tips that payers add on the invoice's page."""

from decimal import Decimal

from contracts.identity import OrganizationSettings
from finance.invoices.models import Invoice
from finance.invoices.schemas import CheckoutRequest
from shared.database import UnitOfWork
from shared.errors import Conflict
from shared.money import round_half_up
from shared.organizations import organization


class TipsOff(Conflict):
    """The company takes no tips."""

    slug = "tips-off"
    title = "Tips can't be given here"


async def tip_of(uow: UnitOfWork, invoice: Invoice, request: CheckoutRequest) -> int:
    """Return the tip that a payer wants to add, in cents; there is no tax on it, and no share of late fees in it.

    Raises:
        TipsOff: there is one, and the company takes none.
    """
    late = sum(line["amount_cents"] for line in invoice.lines if line.get("late_fee_id"))
    share = Decimal(invoice.subtotal_cents - late) * (request.tip_percent or 0) / 100
    cents = request.tip_cents if request.tip_cents is not None else round_half_up(share)
    if cents and not OrganizationSettings.model_validate((await organization(uow)).settings).tips_enabled:
        raise TipsOff("This company takes no tips online. Pay without one.")
    return cents
