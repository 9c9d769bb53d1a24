"""HTTP of tax returns."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.returns.filed import filed_page, shown
from finance.returns.filing import (
    PeriodFiled,
    PeriodNotOver,
    file_return,
    pay_return,
    reopen_return,
    return_of,
    take_payment_back,
)
from finance.returns.models import TaxReturn
from finance.returns.schemas import (
    FiledQuery,
    FiledReturn,
    FileRequest,
    PaymentInput,
    ReopenRequest,
    ReturnOut,
    ReturnQuery,
)
from finance.returns.service import check_range, prepare
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/taxes", tags=["taxes"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Filer = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]
Reopener = Annotated[StaffCaller, requires("finance.manage", module="module.finance", sensitive=True)]
CHANGED = responses(Conflict, PreconditionFailed)


@router.get("/return", summary="Work out a GST/HST return")
async def show_return(uow: Uow, query: Annotated[ReturnQuery, Query()], _: Viewer) -> ReturnOut:
    """Return the lines of form GST34 for a period, and what they are made of; a filed period's are those filed."""
    check_range(query.start, query.end)
    return await prepare(uow, query.start, query.end, query.basis, query.method, query.typed())


@router.get("/returns", summary="List the filed returns")
async def list_returns(uow: Uow, query: Annotated[FiledQuery, Query()], _: Viewer) -> Page[FiledReturn]:
    """Return the returns that were filed, reopened ones among them, the newest period first by default."""
    return await filed_page(uow, query)


@router.post("/returns", status_code=201, summary="File a return", responses=responses(PeriodFiled, PeriodNotOver))
async def post_return(uow: Uow, body: FileRequest, response: Response, _: Filer) -> FiledReturn:
    """Keep the return as it was handed in and close the books through its last day.

    Periods follow one another without a gap. Its lines move to what is owed to the tax office.
    """
    return await _answer(uow, await file_return(uow, body), response)


@router.get("/returns/{return_id}", summary="Show a filed return")
async def get_return(uow: Uow, return_id: UUID, response: Response, _: Viewer) -> FiledReturn:
    """Return the lines as they were filed, with the payments."""
    return await _answer(uow, await return_of(uow, return_id), response)


@router.post("/returns/{return_id}/reopen", summary="Reopen a filed return", responses=CHANGED)
async def post_reopening(
    uow: Uow, return_id: UUID, body: ReopenRequest, request: Request, response: Response, _: Reopener
) -> FiledReturn:
    """Take the newest return back, say why, and open its period: file it again once it is mended."""
    row = await return_of(uow, return_id, lock=True)
    check_if_match(request, row.version)
    await reopen_return(uow, row, body.reason)
    return await _answer(uow, row, response)


@router.post("/returns/{return_id}/payment", status_code=201, summary="Pay a return", responses=CHANGED)
async def post_payment(
    uow: Uow, return_id: UUID, body: PaymentInput, request: Request, response: Response, _: Filer
) -> FiledReturn:
    """Record what was paid to the tax office, or came from it; parts are fine."""
    row = await return_of(uow, return_id, lock=True)
    check_if_match(request, row.version)
    await pay_return(uow, row, body)
    return await _answer(uow, row, response)


@router.delete(
    "/returns/{return_id}/payments/{payment_id}", summary="Take a return's payment back", responses=CHANGED
)
async def delete_payment(
    uow: Uow, return_id: UUID, payment_id: UUID, request: Request, response: Response, _: Filer
) -> FiledReturn:
    """Undo a payment that was recorded by mistake."""
    row = await return_of(uow, return_id, lock=True)
    check_if_match(request, row.version)
    await take_payment_back(uow, row, payment_id)
    return await _answer(uow, row, response)


async def _answer(uow: UnitOfWork, row: TaxReturn, response: Response) -> FiledReturn:
    set_etag(response, row.version)
    return (await shown(uow, [row]))[0]
