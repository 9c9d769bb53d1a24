"""HTTP of budgets."""

from typing import Annotated

from fastapi import Path

from finance.budgets.schemas import BudgetsInput, BudgetYear, CopyInput
from finance.budgets.service import budget_year, copy_budgets, set_budgets
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/budgets", tags=["expenses"], responses=responses(Unauthorized, Forbidden)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]
Year = Annotated[int, Path(ge=2000, le=2100)]


@router.get("/{year}", summary="Show a year's budgets")
async def get_budgets(uow: Uow, _: Viewer, year: Year) -> BudgetYear:
    """Return planned and actual spending by category and month; the actual comes from the books."""
    return await budget_year(uow, year)


@router.put("/{year}", summary="Set budgets")
async def put_budgets(uow: Uow, _: Manager, year: Year, wanted: BudgetsInput) -> BudgetYear:
    """Set or take away (0) the budgets that are named, and return the year."""
    await set_budgets(uow, year, wanted)
    return await budget_year(uow, year)


@router.post("/{year}/copy", summary="Take over last year's budgets")
async def copy_last_budgets(uow: Uow, _: Manager, year: Year, wanted: CopyInput) -> BudgetYear:
    """Plan this year as the one before; what is planned already stays."""
    await copy_budgets(uow, year, wanted.percent)
    return await budget_year(uow, year)
