"""HTTP of tax returns."""

from typing import Annotated

from fastapi import Query

from finance.returns.schemas import ReturnOut, ReturnQuery
from finance.returns.service import check_range, prepare
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/taxes", tags=["taxes"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]


@router.get("/return", summary="Work out a GST/HST return")
async def show_return(uow: Uow, query: Annotated[ReturnQuery, Query()], _: Viewer) -> ReturnOut:
    """Return the lines of form GST34 for a period, and what they are made of; a filed period's are those filed."""
    check_range(query.start, query.end)
    return await prepare(uow, query.start, query.end, query.basis, query.method, query.typed())
