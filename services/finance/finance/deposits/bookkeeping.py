"""Keep the ledger in line with a locked deposit whose booking has no invoice (yet)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from sqlmodel import col, select

from finance.deposits.models import Deposit
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.ledger.service import first_open_day, keep
from finance.payments.allocations import TaxAllocation
from finance.payments.books import money_documents
from finance.payments.models import Payment
from finance.payments.rules import RECEIVED
from finance.payments.service import refunds_of
from finance.taxes.rates import FEDERAL, Rate, rates_on
from shared.database import UnitOfWork
from shared.money import round_half_up
from shared.organizations import organization


def tax_within(amount_cents: int, rates: tuple[Rate, ...]) -> dict[str, int]:
    """Return the tax of each name in an amount that includes it.

    A deposit that is kept counts as paid for a supply, with the tax in it (Excise Tax Act, s. 182).
    """
    whole = 10_000 + sum(rate.rate_bp for rate in rates)
    return {rate.name: round_half_up(Decimal(amount_cents) * rate.rate_bp / whole) for rate in rates}


def _kept(deposit: Deposit, cents: int, taxes: dict[str, int]) -> Iterator[tuple[Place, int]]:
    about = {"client_id": deposit.client_id, "booking_id": deposit.booking_id}
    yield Place(chart.DEPOSITS, **about), cents
    for name, tax_cents in taxes.items():
        yield Place(chart.TAX_ACCOUNTS[name], **about), -tax_cents
    yield Place(chart.CANCELLATIONS, **about), sum(taxes.values()) - cents


async def book_deposit(uow: UnitOfWork, deposit: Deposit, *, invoiced: bool) -> None:
    """Book a deposit's payments and refunds, and as income what of it is kept."""
    await uow.session.flush()
    company = await organization(uow)
    statement = select(Payment).where(Payment.deposit_id == deposit.id, col(Payment.status).in_(RECEIVED))
    payments = (await uow.session.exec(statement.order_by(col(Payment.id)))).all()
    refunds = [row for row in await refunds_of(uow, [row.id for row in payments]) if row.status == "SUCCEEDED"]
    kept_on = None if invoiced else deposit.kept_on
    cents = min(deposit.kept_cents, deposit.paid_cents - deposit.refunded_cents) if kept_on else 0
    taxes = tax_within(cents, rates_on(company.province, kept_on)) if kept_on else {}
    document = Document(
        "deposit",
        deposit.id,
        kept_on or date.min,
        f"Deposit kept, booking {deposit.booking_reference}",
        sides(_kept(deposit, cents, taxes)),
    )
    money = [] if invoiced else money_documents(payments, refunds, company.timezone)
    await keep(uow, document, *money)
    if payments and (deposit.kept_on or kept_on):
        await _allocate(uow, payments[-1], cents, taxes, kept_on)


async def _allocate(
    uow: UnitOfWork, payment: Payment, cents: int, taxes: dict[str, int], kept_on: date | None
) -> None:
    statement = select(TaxAllocation).where(
        col(TaxAllocation.payment_id) == payment.id, col(TaxAllocation.invoice_id).is_(None)
    )
    present = (await uow.session.exec(statement)).all()
    federal = sum(tax_cents for name, tax_cents in taxes.items() if name in FEDERAL)
    missing = {
        "amount_cents": cents - sum(row.amount_cents for row in present),
        "tax_cents": federal - sum(row.tax_cents for row in present),
        "provincial_tax_cents": sum(taxes.values()) - federal - sum(row.provincial_tax_cents for row in present),
    }
    if any(missing.values()):
        day = await first_open_day(uow, None if present else kept_on)
        uow.session.add(
            TaxAllocation(
                org_id=uow.org_id,
                invoice_id=None,
                payment_id=payment.id,
                booked_on=day,
                **missing,  # type: ignore[arg-type] # the sums above, by name
            )
        )
        await uow.session.flush()
