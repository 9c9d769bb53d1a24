"""`tax-deadlines`: tell companies that collect tax of returns and instalments that fall due, each once."""

from datetime import date, timedelta

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from contracts.base import Event
from contracts.finance_taxes import TaxInstalmentDue, TaxReturnDue
from finance.instalments.models import TaxInstalment
from finance.instalments.schemas import ScheduleQuery
from finance.instalments.service import schedule_of
from finance.locks.service import filed_through
from finance.returns.models import TaxNotice
from finance.returns.periods import due_day, fiscal_year, last_period, quarter_ends
from finance.returns.service import terms_of
from finance.taxes.rates import rates_on
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization

AHEAD = timedelta(days=14)


async def tell_deadlines(context: JobContext) -> int:
    """Announce what falls due within two weeks; return how many notices went out."""
    return await context.each_organization(_tell, module="module.finance")


async def _tell(company: Organization, uow: UnitOfWork) -> int:
    if not company.tax_number:
        return 0
    today = local_today(company.timezone)
    return await _planned(company, uow, today) + await _asked(company, uow, today) + await _return(uow, today)


async def _return(uow: UnitOfWork, today: date) -> int:
    terms = await terms_of(uow)
    start, end = last_period(today, terms.tax_filing, terms.fiscal_year_starts)
    due = due_day(end, terms.tax_filing)
    filed = await filed_through(uow)
    if not today <= due <= today + AHEAD or (filed is not None and filed >= end):
        return 0
    event = TaxReturnDue(
        organization_id=uow.org_id, from_date=start.isoformat(), to_date=end.isoformat(), due_on=due.isoformat()
    )
    return await _once(uow, "return", due, event)


async def _planned(company: Organization, uow: UnitOfWork, today: date) -> int:
    statement = select(TaxInstalment).where(
        col(TaxInstalment.deleted_at).is_(None),
        col(TaxInstalment.paid_on).is_(None),
        col(TaxInstalment.due_on).between(today, today + AHEAD),
    )
    told = 0
    for row in (await uow.session.exec(statement.order_by(col(TaxInstalment.due_on)))).all():
        event = _instalment(company, row.tax_type, row.due_on, row.amount_cents)
        told += await _once(uow, _kind(row.tax_type), row.due_on, event)
    return told


async def _asked(company: Organization, uow: UnitOfWork, today: date) -> int:
    terms = await terms_of(uow)
    ended = [day for day in _quarters(today, terms.fiscal_year_starts) if today <= due_day(day, "quarterly")]
    near = [day for day in ended if due_day(day, "quarterly") <= today + AHEAD]
    if terms.tax_filing != "annual" or not near:
        return 0
    tax_type = next((rate.name for rate in rates_on(company.province, today)), "GST")
    told = 0
    for day in near:
        for item in (await schedule_of(uow, ScheduleQuery(on=day))).items:
            if item.quarter_end == day and item.left_cents:
                event = _instalment(company, tax_type, item.due_on, item.left_cents)
                told += await _once(uow, _kind(tax_type), item.due_on, event)
    return told


def _quarters(today: date, first_month: int) -> list[date]:
    """Return the quarter ends of this fiscal year and of the one before that are past."""
    start = fiscal_year(today, first_month)[0]
    before = fiscal_year(start - timedelta(days=1), first_month)[0]
    return [day for day in (*quarter_ends(before), *quarter_ends(start)) if day < today]


def _kind(tax_type: str) -> str:
    return "instalment:QST" if tax_type == "QST" else "instalment"


def _instalment(company: Organization, tax_type: str, due: date, cents: int) -> TaxInstalmentDue:
    return TaxInstalmentDue(
        organization_id=company.id,
        tax_type=tax_type,
        due_on=due.isoformat(),
        amount_cents=cents,
        currency=company.currency,
    )


async def _once(uow: UnitOfWork, kind: str, due: date, event: Event) -> int:
    notice = insert(TaxNotice).values(org_id=uow.org_id, kind=kind, due_on=due, told_at=now())
    first = await uow.session.execute(notice.on_conflict_do_nothing().returning(col(TaxNotice.kind)))
    if first.first() is None:
        return 0
    uow.publish(event)
    return 1
