"""Invoices as staff and as payers see them."""

from collections.abc import Sequence
from typing import Any

from contracts.identity import OrganizationSettings
from finance.branding.service import branding_of
from finance.invoices.models import Invoice
from finance.invoices.schemas import InvoiceDetail, InvoiceOut, Movement, PublicInvoice, StaffMovement
from finance.invoices.service import Moved, movements
from finance.runtime import runtime
from shared.clock import to_local
from shared.database import UnitOfWork
from shared.language import language_of
from shared.organizations import organization


async def listed(uow: UnitOfWork, invoices: Sequence[Invoice]) -> list[InvoiceOut]:
    """Return invoices as the lines of a list."""
    zone = (await organization(uow)).timezone
    return [InvoiceOut.model_validate(_common(invoice, zone)) for invoice in invoices]


def _common(invoice: Invoice, zone: str) -> dict[str, Any]:
    issued_on = invoice.issued_on or to_local(invoice.created_at, zone).date()
    return {
        **{name: getattr(invoice, name) for name in InvoiceOut.model_fields if hasattr(invoice, name)},
        "number": invoice.number or "",
        "issued_on": issued_on,
        "due_on": invoice.due_on or issued_on,
        "paid_cents": invoice.net_paid_cents,
        "public_url": runtime().invoice_page(invoice.token),
        "pdf_url": runtime().invoice_pdf(invoice.token),
    }


def _movement(moved: Moved, zone: str) -> dict[str, Any]:
    refund, payment = moved.refund, moved.payment
    kind = "refund" if refund else ("deposit" if payment.purpose == "deposit" else "payment")
    return {
        "kind": kind,
        "amount_cents": -refund.amount_cents if refund else payment.amount_cents,
        "paid_on": to_local(moved.at, zone).date(),
        "method": payment.means,
    }


async def detailed(uow: UnitOfWork, invoice: Invoice) -> InvoiceDetail:
    """Return an invoice whole, for staff."""
    zone = (await organization(uow)).timezone
    payments = [
        StaffMovement(
            **_movement(moved, zone),
            id=moved.refund.id if moved.refund else moved.payment.id,
            payment_id=moved.payment.id,
            status=moved.refund.status if moved.refund else moved.payment.status,
            refundable_cents=0 if moved.refund else moved.payment.amount_cents - moved.payment.refunded_cents,
            note=moved.refund.reason if moved.refund else moved.payment.note,
        )
        for moved in await movements(uow, invoice)
    ]
    return InvoiceDetail.model_validate(
        {
            **_common(invoice, zone),
            **{name: getattr(invoice, name) for name in ("version", "lines", "taxes", "subtotal_cents", "notes")},
            **{name: getattr(invoice, name) for name in ("service_address", "served_on", "void_reason")},
            **{name: getattr(invoice, name) for name in ("tip_cents", "credited_cents", "prices_include_tax")},
            "client_email": invoice.client.get("email"),
            "client_phone": invoice.client.get("phone"),
            "payments": payments,
        }
    )


async def public_view(uow: UnitOfWork, invoice: Invoice, *, account_credit_cents: int) -> PublicInvoice:
    """Return an invoice as its payer sees it."""
    company = await organization(uow)
    terms = OrganizationSettings.model_validate(company.settings)
    zone = company.timezone
    logo = runtime().invoice_logo(invoice.token) if await branding_of(uow) else None
    return PublicInvoice.model_validate(
        {
            **{name: getattr(invoice, name) for name in PublicInvoice.model_fields if hasattr(invoice, name)},
            "organization": invoice.seller | {"logo_url": logo},
            "foot_note": terms.invoice_note,
            "tips_enabled": terms.tips_enabled,
            "account_credit_cents": max(0, account_credit_cents),
            "locale": language_of(str(invoice.client.get("locale", "en"))),
            "payments": [Movement(**_movement(moved, zone)) for moved in await movements(uow, invoice)],
            "paid_cents": invoice.net_paid_cents,
            "pdf_url": runtime().invoice_pdf(invoice.token),
        }
    )
