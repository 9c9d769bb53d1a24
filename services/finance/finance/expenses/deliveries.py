"""Goods that were delivered become a draft: the bill is still to be compared with it."""

from decimal import Decimal

from sqlmodel import col, exists, select

from contracts.booking_stock import PurchaseOrderReceived
from finance.categories.service import category_by_code
from finance.expenses.models import Expense
from finance.expenses.rules import purchase_rates
from finance.expenses.schemas import MOST_CENTS, ExpenseInput, LineInput
from finance.expenses.service import record_expense
from finance.vendors.service import vendor_named
from shared.clock import to_local
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.money import round_half_up
from shared.organizations import organization


async def draft_of_delivery(uow: UnitOfWork, event: Received[PurchaseOrderReceived]) -> None:
    """Draft the expense of a delivery, once per event: what it cost with the province's usual taxes on top."""
    data, source_id = event.data, event.envelope.id
    known = exists().where(col(Expense.source) == "delivery", col(Expense.source_id) == source_id)
    company = await organization(uow)
    if not company.enabled("module.finance") or (await uow.session.exec(select(known))).one():
        return
    category = await category_by_code(uow, "supplies")
    day = to_local(data.received_at, company.timezone).date()
    rates = purchase_rates(company.province, day, category.tax_treatment)  # type: ignore[arg-type] # as we wrote it
    taxes = sum(round_half_up(Decimal(data.total_cents) * rate.rate_bp / 10_000) for rate in rates)
    if not 0 < data.total_cents + taxes <= MOST_CENTS:
        return
    vendor = await vendor_named(uow, data.supplier_name[:120], data.supplier_id)
    draft = ExpenseInput(
        status="draft",
        occurred_on=day,
        vendor_id=vendor.id,
        description=f"Delivery of {data.reference}"[:200],
        reference=data.reference[:60],
        payment_method="payable",
        lines=[LineInput(category_id=category.id, amount_cents=data.total_cents + taxes)],
        notes="The order's prices with the usual taxes on top. Compare with the vendor's bill.",
    )
    await record_expense(uow, draft, source="delivery", source_id=source_id)
