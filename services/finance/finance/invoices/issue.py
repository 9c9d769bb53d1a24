"""Invoice a completed visit by itself."""

from uuid import UUID

from sqlmodel import col, select

from contracts.booking import VisitCompleted
from finance.invoices.create import NewInvoice, create_invoice
from finance.invoices.lines import NewLine
from finance.invoices.models import Invoice
from shared.clock import to_local
from shared.database import UnitOfWork


async def has_invoice(uow: UnitOfWork, booking_id: UUID) -> bool:
    """Tell whether a booking has an invoice of its own that isn't void."""
    statement = select(Invoice.id).where(col(Invoice.booking_id) == booking_id, col(Invoice.voided_at).is_(None))
    return (await uow.session.exec(statement)).one_or_none() is not None


async def issue_invoice(uow: UnitOfWork, visit: VisitCompleted) -> Invoice | None:
    """Invoice a completed visit at the price that was promised; a booking that has its invoice gets no other.

    The deposit's payments count at once. The caller holds the booking's deposit, so none slips in between.
    """
    if await has_invoice(uow, visit.booking_id):
        return None
    price = visit.price
    new = NewInvoice(
        client=visit.client,
        lines=[
            NewLine(line.description, line.amount_cents, line.quantity, kind=line.kind) for line in price.lines
        ],
        taxes=price.taxes,
        source="visit",
        currency=price.currency,
        booking_id=visit.booking_id,
        booking_reference=visit.reference,
        service_address=visit.address,
        served_on=to_local(visit.starts_at, visit.timezone).date(),
    )
    return await create_invoice(uow, new, send=True)
