"""HTTP of the tax export."""

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from finance.returns.schemas import PeriodQuery
from finance.returns.service import check_range
from finance.tax_export.log import exports_page
from finance.tax_export.schemas import ExportOut, ExportQuery
from finance.tax_export.service import begin, stream_export
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/taxes", tags=["taxes"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]


@router.get(
    "/export",
    summary="Export a period's taxes",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/zip": {}}, "description": "The ZIP, while it is made."}},
)
async def export_taxes(
    request: Request, uow: Uow, query: Annotated[PeriodQuery, Query()], _: Viewer
) -> StreamingResponse:
    """Return a ZIP of CSV files: summary, payments with their tax, expenses, instalments and the return's lines.

    All files show one moment, so that the summary is the sum of the rows. Each export is logged.
    """
    check_range(query.start, query.end)
    wanted = await begin(uow, query.start, query.end, query.basis)
    name = f"gst_export_{query.start}_{query.end}.zip"
    return StreamingResponse(
        stream_export(request.app.state.database, wanted),
        media_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@router.get("/exports", summary="List the tax exports that were run")
async def list_exports(uow: Uow, query: Annotated[ExportQuery, Query()], _: Viewer) -> Page[ExportOut]:
    """Return who took which period out, newest first unless asked otherwise."""
    return await exports_page(uow, query)
