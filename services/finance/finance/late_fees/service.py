"""Put late fees on invoices and take them off again."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from contracts.finance_automation import LateFeeCharged, LateFeeWaived
from contracts.identity import OrganizationSettings
from finance.invoices.models import Invoice
from finance.invoices.service import refresh_invoice, standing
from finance.late_fees.models import LateFee
from finance.late_fees.rules import Policy
from finance.late_fees.schemas import LateFeeOut, LateFeeQuery
from finance.revisions.service import record_revision, snapshot
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, NotFound
from shared.language import language_of
from shared.organizations import Organization

SORTS = {"created_at": Sort(col(LateFee.created_at), datetime)}
NAMES = {"en": "Late fee, {days} days overdue", "fr": "Frais de retard, {days} jours de retard"}


class LateFeeWaivedAlready(Conflict):
    """The fee was taken off before."""

    slug = "late-fee-waived"
    title = "The late fee was waived already"


class LateFeeOfVoidInvoice(Conflict):
    """The invoice is void, and its fees with it."""

    slug = "late-fee-of-void-invoice"
    title = "The invoice is void"


class LateFeeCredited(Conflict):
    """The invoice has credit notes, which may have taken the fee off already."""

    slug = "late-fee-credited"
    title = "The invoice has credit notes"


def policy_of(company: Organization) -> Policy:
    """Return a company's policy."""
    terms = OrganizationSettings.model_validate(company.settings)
    return Policy(
        terms.late_fee_cents, Decimal(terms.late_fee_rate_bp), terms.late_fee_after_days, terms.late_fee_limit
    )


async def charge(
    uow: UnitOfWork, invoice: Invoice, *, number: int, overdue_cents: int, cents: int, today: date
) -> LateFee:
    """Put a late fee on a held invoice, which becomes its next revision, and tell of it."""
    fee = LateFee(
        org_id=uow.org_id,
        invoice_id=invoice.id,
        number=number,
        charged_on=today,
        overdue_cents=overdue_cents,
        amount_cents=cents,
    )
    uow.session.add(fee)
    name = NAMES[language_of(str(invoice.client.get("locale", "en")))]
    line = {
        "kind": "late_fee",
        "description": name.format(days=(today - (invoice.due_on or today)).days),
        "quantity": 1,
        "amount_cents": cents,
        "taxes": [],
        "late_fee_id": str(fee.id),
    }
    await _revise(uow, invoice, [*invoice.lines, line], cents)
    uow.publish(LateFeeCharged(**_picture(invoice, fee)), version=invoice.version)
    return fee


async def waive(uow: UnitOfWork, invoice: Invoice, fee_id: UUID, reason: str) -> LateFee:
    """Take a late fee off a held invoice; what was paid of it becomes the client's credit.

    Raises:
        NotFound: the invoice has no such fee.
        LateFeeWaivedAlready, LateFeeOfVoidInvoice: there is nothing to take off.
        LateFeeCredited: credit notes follow the invoice's lines.
    """
    fee = await fee_of(uow, invoice.id, fee_id)
    if invoice.voided_at is not None:
        raise LateFeeOfVoidInvoice(f"{invoice.number} is void: its late fees are gone with it.")
    if fee.waived_at is not None:
        raise LateFeeWaivedAlready(f"This late fee of {invoice.number} was waived before.")
    if invoice.credited_cents:
        raise LateFeeCredited(
            f"{invoice.number} has credit notes, which follow its lines. Credit the fee, or void them first."
        )
    fee.waived_at, fee.waive_reason = now(), reason
    left = [line for line in invoice.lines if line.get("late_fee_id") != str(fee.id)]
    await _revise(uow, invoice, left, -fee.amount_cents, reason)
    uow.publish(LateFeeWaived(**_picture(invoice, fee), reason=reason), version=invoice.version)
    uow.audit("late_fee.waive", "invoice", invoice.id, fee_cents=fee.amount_cents, number=invoice.number)
    return fee


async def fee_of(uow: UnitOfWork, invoice_id: UUID, fee_id: UUID) -> LateFee:
    """Return a late fee of an invoice.

    Raises:
        NotFound: the invoice has no such fee.
    """
    missing = "This invoice has no such late fee."
    fee = await row_of(uow, LateFee, fee_id, missing, lock=True)
    if fee.invoice_id != invoice_id:
        raise NotFound(missing)
    return fee


async def list_late_fees(uow: UnitOfWork, query: LateFeeQuery, invoice_id: UUID | None = None) -> Page[LateFeeOut]:
    """Return a page of late fees, of one invoice or of all."""
    statement = select(LateFee)
    if invoice_id is not None:
        statement = statement.where(col(LateFee.invoice_id) == invoice_id)
    if query.waived is not None:
        statement = statement.where(col(LateFee.waived_at).is_not(None) == query.waived)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(LateFee.id))
    return Page(items=[shown(row) for row in rows], next_cursor=cursor)


def shown(fee: LateFee) -> LateFeeOut:
    """Return the wire shape of a late fee."""
    return LateFeeOut.model_validate(fee.model_dump())


async def _revise(
    uow: UnitOfWork, invoice: Invoice, lines: list[dict[str, Any]], cents: int, reason: str | None = None
) -> None:
    before = snapshot(invoice)
    invoice.lines = lines
    invoice.subtotal_cents += cents
    invoice.total_cents += cents
    record_revision(uow, invoice, before, reason=reason)
    await refresh_invoice(uow, invoice)


def _picture(invoice: Invoice, fee: LateFee) -> dict[str, Any]:
    return standing(invoice) | {
        "late_fee_id": fee.id,
        "fee_number": fee.number,
        "fee_cents": fee.amount_cents,
    }
