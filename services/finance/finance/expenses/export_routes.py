"""HTTP of the export of expenses."""

from typing import Annotated, Any

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from finance.expenses.export import export_csv, export_xlsx
from finance.expenses.schemas import ExpenseQuery
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.clock import local_today
from shared.database import Database, UnitOfWork, Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.organizations import organization
from shared.storage import CONTENT_TYPES
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/expenses", tags=["expenses"], responses=responses(Unauthorized, Forbidden)
)
Exporter = Annotated[StaffCaller, requires("exports.run", module="module.finance")]
Wanted = Annotated[ExpenseQuery, Query()]


def _file(kind: str) -> dict[int | str, dict[str, Any]]:
    return {200: {"content": {CONTENT_TYPES[kind].partition(";")[0]: {}}, "description": "The file."}}


@router.get(
    "/export.csv", summary="Export expenses as CSV", response_class=StreamingResponse, responses=_file("csv")
)
async def export_expenses_csv(request: Request, uow: Uow, query: Wanted, _: Exporter) -> StreamingResponse:
    """Return the expenses of a query, a line for each part, in UTF-8; `limit` and `cursor` don't matter."""
    company = await organization(uow)
    return await _sent(uow, query, "csv", export_csv(_database(request), company, query))


@router.get(
    "/export.xlsx",
    summary="Export expenses as a workbook",
    response_class=StreamingResponse,
    responses=_file("xlsx"),
)
async def export_expenses_xlsx(request: Request, uow: Uow, query: Wanted, _: Exporter) -> StreamingResponse:
    """Return the expenses of a query, a line for each part; `limit` and `cursor` don't matter."""
    company = await organization(uow)
    return await _sent(uow, query, "xlsx", export_xlsx(_database(request), company, query))


def _database(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


async def _sent(uow: UnitOfWork, query: ExpenseQuery, kind: str, pieces: Any) -> StreamingResponse:
    filters = query.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    uow.audit("expense.export", "expense", kind=kind, filters=filters)
    day = local_today((await organization(uow)).timezone)
    return StreamingResponse(
        pieces,
        media_type=CONTENT_TYPES[kind],
        headers={"Content-Disposition": f'attachment; filename="expenses-{day}.{kind}"'},
    )
