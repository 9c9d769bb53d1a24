"""Charge the late fees that the policy asks for."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, and_, func, or_, text, true
from sqlmodel import col, exists, select

from finance.billing.models import ClientBilling
from finance.invoices.listing import UNPAID, due_of
from finance.invoices.models import Invoice
from finance.invoices.service import lock_invoice
from finance.late_fees.models import LateFee
from finance.late_fees.rules import Policy
from finance.late_fees.service import charge, policy_of
from shared.database import UnitOfWork
from shared.database.parts import part_of
from shared.logging import get_logger
from shared.organizations import Organization

log = get_logger(__name__)
BATCH = 100
_MONTH = text("interval '1 month'")


async def charge_late_fees(uow: UnitOfWork, company: Organization, today: date) -> int:
    """Charge up to a batch of a company's late invoices, each in a part of its own; return how many."""
    policy = policy_of(company)
    if not policy.charges:
        return 0
    done = 0
    for found in await _late(uow, policy, today):
        try:
            async with part_of(uow) as part:
                done += await _charge(part, policy, found, today)
        except Exception as error:  # noqa: BLE001 - the next run tries again; the others must go on
            log.warning("no late fee", invoice_id=str(found.id), error=repr(error))
    return done


async def _charge(uow: UnitOfWork, policy: Policy, found: Row[Any], today: date) -> bool:
    invoice = await lock_invoice(uow, invoice_id=found.id)
    if invoice is None or invoice.due_on is None or invoice.due_cents == 0:
        return False
    if not policy.is_due(due_on=invoice.due_on, charged=found.charged, last_on=found.last_on, today=today):
        return False
    overdue_cents = invoice.due_cents - int(found.fees_cents)
    cents = policy.fee_cents(overdue_cents)
    if cents == 0:
        return False
    await charge(uow, invoice, number=found.charged + 1, overdue_cents=overdue_cents, cents=cents, today=today)
    return True


async def _late(uow: UnitOfWork, policy: Policy, today: date) -> list[Row[Any]]:
    fees = (
        select(
            func.count().label("charged"),
            func.max(LateFee.charged_on).label("last_on"),
            func.coalesce(func.sum(LateFee.amount_cents).filter(col(LateFee.waived_at).is_(None)), 0).label(
                "fees_cents"
            ),
        )
        .where(col(LateFee.invoice_id) == col(Invoice.id))
        .lateral("fees")
    )
    exempt = exists().where(
        col(ClientBilling.client_id) == col(Invoice.client_id), col(ClientBilling.late_fees).is_(False)
    )
    latest = today - timedelta(days=policy.after_days)
    first = and_(fees.c.charged == 0, col(Invoice.due_on) <= latest, col(Invoice.due_on) + _MONTH > latest)
    further = and_(fees.c.charged.between(1, policy.limit - 1), fees.c.last_on + _MONTH <= today)
    statement = (
        select(Invoice.id, fees.c.charged, fees.c.last_on, fees.c.fees_cents)
        .join(fees, true())
        .where(
            col(Invoice.status).in_(UNPAID),
            col(Invoice.due_on) <= latest,
            due_of() > fees.c.fees_cents,
            or_(first, further),
            ~exempt,
        )
        .order_by(col(Invoice.due_on), col(Invoice.id))
        .limit(BATCH)
    )
    return list((await uow.session.execute(statement)).all())
