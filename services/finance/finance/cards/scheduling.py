"""Charge invoices by themselves when they are sent, where company and client agreed on that."""

from uuid import UUID

from sqlmodel import select

from contracts.identity import OrganizationSettings
from finance.billing.models import ClientBilling
from finance.cards.service import default_card
from finance.dunning.service import schedule
from finance.invoices.service import lock_invoice
from finance.subscriptions.service import agreed_to_charges
from shared.database import UnitOfWork
from shared.organizations import organization

SOURCES = ("visit", "monthly", "recurring", "subscription")
"""Invoices that nobody looks at before they go out: the client agreed to those beforehand."""


async def schedule_charge(uow: UnitOfWork, invoice_id: UUID) -> bool:
    """Have the job `dunning` charge a sent invoice, where it may; return whether it will."""
    invoice = await lock_invoice(uow, invoice_id=invoice_id)
    if invoice is None or invoice.source not in SOURCES or invoice.due_cents == 0:
        return False
    statement = select(ClientBilling.auto_charge).where(ClientBilling.client_id == invoice.client_id)
    agreed = (await uow.session.exec(statement)).one_or_none()
    if agreed is None:
        settings = OrganizationSettings.model_validate((await organization(uow)).settings)
        agreed = settings.charge_saved_cards
    agreed = agreed or await agreed_to_charges(uow, invoice.client_id)
    if not agreed or await default_card(uow, invoice.client_id) is None:
        return False
    await schedule(uow, invoice)
    return True
