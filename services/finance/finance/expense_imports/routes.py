"""HTTP of the import of expenses."""

from typing import Annotated, Any

from fastapi import Query, Request

from finance.expense_imports.schemas import ExpenseImportOut, ImportQuery
from finance.expense_imports.service import MOST_BYTES, FileImported, LinesInvalid, import_expenses
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.uploads import BodyTooLarge, read_body
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/expenses", tags=["expenses"], responses=responses(Unauthorized, Forbidden)
)
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]
FILE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"text/csv": {"schema": {"type": "string", "format": "binary", "description": "2 MiB."}}},
    }
}


@router.post(
    "/import",
    summary="Import expenses from a CSV file",
    responses=responses(BodyTooLarge, FileImported, LinesInvalid),
    openapi_extra=FILE,
)
async def post_import(
    request: Request, uow: Uow, _: Manager, query: Annotated[ImportQuery, Query()]
) -> ExpenseImportOut:
    """Record the expenses of a file (up to 2 MiB and 2,000 lines; UTF-8 or Windows-1252; comma, semicolon or tab).

    Its first line names the columns, in English or French: date, amount (taxes included) and vendor or description
    are needed; category, tax (or GST/HST and PST/QST), payment method, due, reference and notes are understood.
    Where the file has no column of taxes, the province's are taken out of the amounts; where it has one, an empty
    cell means that there was none. Nothing is kept when a line is wrong, unless `skip_invalid` is sent. With
    `dry_run` nothing is kept at all, and the answer says what would be.
    """
    return await import_expenses(uow, await read_body(request, MOST_BYTES), query)
