"""HTTP of reports."""

from typing import Annotated

from fastapi import Query, Response

from finance.reports.account import account_page
from finance.reports.files import file_of, name_of
from finance.reports.schemas import AccountLine, AccountQuery, Report, ReportName, ReportQuery, Summary
from finance.reports.service import make_report
from finance.reports.summary import summarize
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.organizations import organization
from shared.storage import CONTENT_TYPES
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance", tags=["reports"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Asked = Annotated[ReportQuery, Query()]


@router.get("/summary", summary="Show how the company stands")
async def show_summary(uow: Uow, _: Viewer) -> Summary:
    """Return this month's figures, what is owed, the cash at hand and the last twelve months."""
    return await summarize(uow)


@router.get("/reports/general-ledger/{account}", summary="List what moved an account")
async def show_account(
    uow: Uow, account: str, query: Annotated[AccountQuery, Query()], _: Viewer
) -> Page[AccountLine]:
    """Return one page of an account's entries in a period, by day."""
    return await account_page(uow, account, query)


@router.get(
    "/reports/{name}.csv",
    summary="Download a report as CSV",
    response_class=Response,
    responses={200: {"content": {"text/csv": {}}, "description": "The table, with two decimals."}},
)
async def download_csv(uow: Uow, name: ReportName, query: Asked, _: Viewer) -> Response:
    """Return a report for a spreadsheet, in UTF-8; nothing in it runs as a formula."""
    return await _file(uow, name, query, "csv")


@router.get(
    "/reports/{name}.xlsx",
    summary="Download a report as a workbook",
    response_class=Response,
    responses={200: {"content": {CONTENT_TYPES["xlsx"]: {}}, "description": "A workbook of one sheet."}},
)
async def download_xlsx(uow: Uow, name: ReportName, query: Asked, _: Viewer) -> Response:
    """Return a report for Excel; amounts are numbers, headings stay while one scrolls."""
    return await _file(uow, name, query, "xlsx")


@router.get("/reports/{name}", summary="Show a report")
async def show_report(uow: Uow, name: ReportName, query: Asked, _: Viewer) -> Report:
    """Return a report of a period, or as of its last day, with the proof that it agrees with the journal."""
    return await make_report(uow, name, query)


async def _file(uow: Uow, name: ReportName, query: ReportQuery, kind: str) -> Response:
    report = await make_report(uow, name, query)
    content = await file_of(report, kind, (await organization(uow)).locale)
    named = {"Content-Disposition": f'attachment; filename="{name_of(report, kind)}"'}
    return Response(content, media_type=CONTENT_TYPES[kind], headers=named)
