"""HTTP of pay runs for the office."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.pay_runs.export import csv_of, xlsx_of
from finance.pay_runs.models import PayRun
from finance.pay_runs.paper import statement_pdf
from finance.pay_runs.schemas import (
    PaidRequest,
    PayLineRequest,
    PayRunDetail,
    PayRunOut,
    PayRunQuery,
    PayRunRequest,
    VoidPayRun,
)
from finance.pay_runs.service import (
    DraftExists,
    HoursChanged,
    WrongState,
    add_line,
    approve_run,
    draft_run,
    hold_runs,
    lines_of,
    pay_run,
    recalculate,
    remove_line,
    run_by_id,
    runs_page,
    void_run,
)
from finance.pay_runs.views import detailed, listed, statement_of
from finance.workers.models import Worker
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.storage import CONTENT_TYPES, Files, Storage
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/pay-runs", tags=["pay"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]
CHANGES = responses(WrongState, PreconditionFailed)


async def _held(uow: UnitOfWork, request: Request, run_id: UUID) -> PayRun:
    await hold_runs(uow)
    run = await run_by_id(uow, run_id, lock=True)
    check_if_match(request, run.version)
    return run


async def _shown(uow: UnitOfWork, response: Response, run: PayRun) -> PayRunDetail:
    set_etag(response, run.version)
    return await detailed(uow, run)


@router.get("", summary="List pay runs")
async def list_runs(uow: Uow, query: Annotated[PayRunQuery, Query()], _: Viewer) -> Page[PayRunOut]:
    """Return one page of pay runs, the newest period first."""
    rows, cursor = await runs_page(uow, query)
    return Page(items=[listed(run) for run in rows], next_cursor=cursor)


@router.post("", status_code=201, summary="Draft a pay run", responses=responses(DraftExists))
async def create_run(uow: Uow, response: Response, body: PayRunRequest, _: Manager) -> PayRunDetail:
    """Work out what approved hours and tips come to until the end of a period, those approved late included."""
    await hold_runs(uow)
    return await _shown(uow, response, await draft_run(uow, body))


@router.get("/{run_id}", summary="Show a pay run")
async def show_run(uow: Uow, response: Response, run_id: UUID, _: Viewer) -> PayRunDetail:
    """Return a run with what each worker gets."""
    return await _shown(uow, response, await run_by_id(uow, run_id))


@router.post("/{run_id}/recalculate", summary="Work a draft out again", responses=CHANGES)
async def recalculate_run(
    uow: Uow, request: Request, response: Response, run_id: UUID, _: Manager
) -> PayRunDetail:
    """Take in what was approved since; bonuses and deductions stay."""
    run = await _held(uow, request, run_id)
    await recalculate(uow, run)
    return await _shown(uow, response, run)


@router.post("/{run_id}/lines", status_code=201, summary="Add a bonus or a deduction", responses=CHANGES)
async def create_line(
    uow: Uow, request: Request, response: Response, run_id: UUID, body: PayLineRequest, _: Manager
) -> PayRunDetail:
    """Add something that isn't time to a draft."""
    run = await _held(uow, request, run_id)
    await add_line(uow, run, body)
    return await _shown(uow, response, run)


@router.delete("/{run_id}/lines/{line_id}", summary="Take a bonus or a deduction off", responses=CHANGES)
async def delete_line(
    uow: Uow, request: Request, response: Response, run_id: UUID, line_id: UUID, _: Manager
) -> PayRunDetail:
    """Take what was added by hand off a draft."""
    run = await _held(uow, request, run_id)
    await remove_line(uow, run, line_id)
    return await _shown(uow, response, run)


@router.post("/{run_id}/approve", summary="Approve a pay run", responses=CHANGES | responses(HoursChanged))
async def approve(uow: Uow, request: Request, response: Response, run_id: UUID, _: Manager) -> PayRunDetail:
    """Make a draft final; refused where hours changed since it was worked out."""
    run = await _held(uow, request, run_id)
    await approve_run(uow, run)
    return await _shown(uow, response, run)


@router.post("/{run_id}/pay", summary="Note that a pay run was paid", responses=CHANGES)
async def note_paid(
    uow: Uow, request: Request, response: Response, run_id: UUID, body: PaidRequest, _: Manager
) -> PayRunDetail:
    """Book the payment from the bank."""
    run = await _held(uow, request, run_id)
    await pay_run(uow, run, body.paid_on)
    return await _shown(uow, response, run)


@router.post("/{run_id}/void", summary="Make a pay run void", responses=CHANGES)
async def make_void(
    uow: Uow, request: Request, response: Response, run_id: UUID, body: VoidPayRun, _: Manager
) -> PayRunDetail:
    """Take a run that wasn't paid back; its hours go into the next one."""
    run = await _held(uow, request, run_id)
    await void_run(uow, run, body.reason)
    return await _shown(uow, response, run)


def _file(content: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return Response(content, media_type=media_type, headers=headers)


@router.get(
    "/{run_id}/export.csv",
    summary="Export a pay run for a payroll program",
    response_class=Response,
    responses={200: {"content": {"text/csv": {}}}},
)
async def export_csv(
    uow: Uow, run_id: UUID, _: Annotated[StaffCaller, requires("exports.run", module="module.finance")]
) -> Response:
    """Return a line per worker, pay code and rate."""
    run = await run_by_id(uow, run_id)
    lines = await lines_of(uow, run.id)
    return _file(csv_of(run, lines), CONTENT_TYPES["csv"], f"pay_{run.starts_on}_{run.ends_on}.csv")


@router.get(
    "/{run_id}/export.xlsx",
    summary="Export a pay run as a workbook",
    response_class=Response,
    responses={200: {"content": {CONTENT_TYPES["xlsx"]: {}}}},
)
async def export_xlsx(
    uow: Uow, run_id: UUID, _: Annotated[StaffCaller, requires("exports.run", module="module.finance")]
) -> Response:
    """Return a line per worker, pay code and rate, with numbers as numbers."""
    run = await run_by_id(uow, run_id)
    content = await asyncio.to_thread(xlsx_of, run, await lines_of(uow, run.id))
    return _file(content, CONTENT_TYPES["xlsx"], f"pay_{run.starts_on}_{run.ends_on}.xlsx")


@router.get(
    "/{run_id}/statements/{worker_id}",
    summary="Download a worker's pay statement",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}},
)
async def download_pay_statement(uow: Uow, files: Files, run_id: UUID, worker_id: UUID, _: Viewer) -> Response:
    """Return the statement as PDF, in the worker's language."""
    run = await run_by_id(uow, run_id)
    return await statement_file(uow, files, run, worker_id)


async def statement_file(uow: UnitOfWork, files: Storage, run: PayRun, worker_id: UUID) -> Response:
    """Return a worker's statement of a run as PDF.

    Raises:
        NotFound: the run pays them nothing.
    """
    name, pay = await statement_of(uow, run, worker_id)
    worker = await uow.session.get(Worker, (uow.org_id, worker_id))
    locale = worker.locale if worker else "en"
    content = await statement_pdf(uow, files, name, locale, run, pay)
    return _file(content, "application/pdf", f"pay_{run.starts_on}_{run.ends_on}.pdf")
