"""HTTP of the accountant's exports."""

from typing import Annotated, Any

from fastapi import Query, Request, Response
from fastapi.responses import StreamingResponse

from finance.exports.journal import chart_of_accounts, stream_journal
from finance.reports.files import csv_of
from finance.reports.schemas import Period, ReportQuery
from finance.reports.service import make_report
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.organizations import organization
from shared.storage import CONTENT_TYPES
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/exports", tags=["exports"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Exporter = Annotated[StaffCaller, requires("exports.run", module="module.finance")]
Days = Annotated[Period, Query()]
_CSV: dict[int | str, dict[str, Any]] = {200: {"content": {"text/csv": {}}, "description": "CSV in UTF-8."}}


@router.get("/journal.csv", summary="Export the journal", response_class=StreamingResponse, responses=_CSV)
async def export_journal(request: Request, uow: Uow, days: Days, _: Exporter) -> StreamingResponse:
    """Return every line of the journal in a period, by day; it is sent while it is read."""
    uow.audit("journal.export", "journal", None, start=days.start.isoformat(), end=days.end.isoformat())
    pieces = stream_journal(request.app.state.database, uow.org_id, days.start, days.end)
    name = f"journal_{days.start.isoformat()}_{days.end.isoformat()}.csv"
    return StreamingResponse(pieces, media_type=CONTENT_TYPES["csv"], headers=_attached(name))


@router.get(
    "/chart-of-accounts.csv", summary="Export the chart of accounts", response_class=Response, responses=_CSV
)
async def export_chart(_: Exporter) -> Response:
    """Return the accounts with their names in both languages and their GIFI codes."""
    return Response(
        chart_of_accounts(), media_type=CONTENT_TYPES["csv"], headers=_attached("chart-of-accounts.csv")
    )


@router.get("/trial-balance.csv", summary="Export the trial balance", response_class=Response, responses=_CSV)
async def export_trial_balance(uow: Uow, days: Days, _: Exporter) -> Response:
    """Return opening balance, debits, credits and closing balance of each account."""
    query = ReportQuery.model_validate({"from": days.start, "to": days.end})
    content = csv_of(await make_report(uow, "trial-balance", query), (await organization(uow)).locale)
    return Response(content, media_type=CONTENT_TYPES["csv"], headers=_attached("trial-balance.csv"))


def _attached(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
