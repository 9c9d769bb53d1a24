"""Make a report by its name."""

from collections.abc import Awaitable, Callable

from finance.reports.ageing import payables_ageing, receivables_ageing
from finance.reports.cash_flow import cash_flow
from finance.reports.clients import clients, cohorts
from finance.reports.making import Making
from finance.reports.periods import Span, compared_with
from finance.reports.revenue import revenue
from finance.reports.schemas import Report, ReportName, ReportQuery
from finance.reports.statements import balance_sheet, profit_and_loss, trial_balance
from finance.reports.taxes import tax_collected
from finance.reports.words import Words
from shared.database import UnitOfWork
from shared.organizations import organization

_MAKERS: dict[str, Callable[[Making], Awaitable[Report]]] = {
    "profit-and-loss": profit_and_loss,
    "cash-flow": cash_flow,
    "balance-sheet": balance_sheet,
    "trial-balance": trial_balance,
    "receivables-ageing": receivables_ageing,
    "payables-ageing": payables_ageing,
    "tax-collected": tax_collected,
    "clients": clients,
    "cohorts": cohorts,
}
_COMPARABLE = frozenset({"profit-and-loss", "cash-flow", "balance-sheet", "revenue", "tax-collected"})


async def make_report(uow: UnitOfWork, name: ReportName, query: ReportQuery) -> Report:
    """Return a report; where there is nothing to compare, `compare` changes nothing."""
    company = await organization(uow)
    span = Span(query.start, query.end)
    compared = compared_with(span, query.compare) if name in _COMPARABLE else None
    basis = query.basis if name == "profit-and-loss" else "accrual"
    making = Making(uow, company, Words(company.locale), span, compared, basis)
    return await revenue(making, query.by) if name == "revenue" else await _MAKERS[name](making)
