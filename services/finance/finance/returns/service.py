"""Work a return out from the books, and show those that were filed."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlmodel import col, select

from contracts.identity import OrganizationSettings
from finance.returns.figures import figures_of
from finance.returns.models import TaxReturn
from finance.returns.periods import LONGEST_YEARS, add_months, due_day
from finance.returns.rules import LINES, Basis, Method, gst34, qst
from finance.returns.schemas import LineOut, QstOut, ReturnOut
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import organization


def check_range(start: date, end: date, where: str = "query") -> None:
    """Refuse days that make no period.

    Raises:
        Invalid: the last comes before the first, or it is more than ten years.
    """
    if start > end:
        raise Invalid.field(f"{where}.to", f"The last day, {end}, comes before the first, {start}.")
    if end >= add_months(start, 12 * LONGEST_YEARS):
        raise Invalid.field(f"{where}.to", f"A period is {LONGEST_YEARS} years at most; choose a later first day.")


async def terms_of(uow: UnitOfWork) -> OrganizationSettings:
    """Return the organization's own terms of money."""
    return OrganizationSettings.model_validate((await organization(uow)).settings)


def shown_lines(lines: dict[str, int]) -> list[LineOut]:
    """Return the lines of the form with their names, in its order."""
    return [LineOut(line=line, name=name, amount_cents=lines.get(line, 0)) for line, name in LINES.items()]


async def filed_for(uow: UnitOfWork, start: date, end: date) -> TaxReturn | None:
    """Return the filed return of exactly these days."""
    statement = select(TaxReturn).where(
        TaxReturn.from_date == start, TaxReturn.to_date == end, col(TaxReturn.reopened_at).is_(None)
    )
    return (await uow.session.exec(statement)).one_or_none()


async def prepare(
    uow: UnitOfWork, start: date, end: date, basis: Basis | None, method: Method | None, typed: dict[str, int]
) -> ReturnOut:
    """Return what the return of a period says: as it was filed, or as the books have it now."""
    filed = await filed_for(uow, start, end)
    if filed is not None and basis in (None, filed.basis) and method in (None, filed.method):
        return ReturnOut.model_validate(of_filed(filed))
    return await work_out(uow, start, end, basis, method, typed)


async def work_out(
    uow: UnitOfWork, start: date, end: date, basis: Basis | None, method: Method | None, typed: dict[str, int]
) -> ReturnOut:
    """Return what the return of a period says by the books as they are."""
    company, terms = await organization(uow), await terms_of(uow)
    basis, method = basis or terms.tax_basis, method or terms.tax_method
    figures, made_of = await figures_of(
        uow, start, end, basis, first_month=terms.fiscal_year_starts, quick=method == "quick"
    )
    provincial = qst(figures)
    return ReturnOut(
        start=start,
        end=end,
        due_on=due_day(end, terms.tax_filing),
        basis=basis,
        method=method,
        currency=company.currency,
        lines=shown_lines(gst34(figures, typed, method=method, quick_rate_bp=Decimal(terms.quick_method_rate_bp))),
        qst=QstOut(**provincial) if company.province == "QC" or any(provincial.values()) else None,
        made_of=made_of,
    )


def of_filed(row: TaxReturn) -> dict[str, Any]:
    """Return the members that a filed return shares with one that is worked out."""
    return {
        "start": row.from_date,
        "end": row.to_date,
        "due_on": row.due_on,
        "basis": row.basis,
        "method": row.method,
        "currency": row.currency,
        "lines": [line.model_dump() for line in shown_lines(row.lines)],
        "qst": row.qst,
        "made_of": row.made_of,
        "filed_return_id": row.id,
    }
