"""HTTP of scheduled exports."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from fastapi.responses import StreamingResponse

from finance.scheduled_exports.schemas import (
    RunOut,
    RunQuery,
    ScheduleInput,
    ScheduleOut,
    ScheduleQuery,
)
from finance.scheduled_exports.service import (
    ExportFileGone,
    ExportNotDead,
    add_schedule,
    change_schedule,
    delete_schedule,
    file_key_of,
    retry_run,
    run_by_id,
    run_now,
    runs_page,
    schedule_by_id,
    schedules_page,
    shown,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.storage import Files, content_type, disposition
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/exports", tags=["exports"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Exporter = Annotated[StaffCaller, requires("exports.run", module="module.finance")]


@router.get("/schedules", summary="List scheduled exports")
async def list_schedules(uow: Uow, query: Annotated[ScheduleQuery, Query()], _: Exporter) -> Page[ScheduleOut]:
    """Return one page of what is exported by itself."""
    return await schedules_page(uow, query)


@router.post("/schedules", status_code=201, summary="Schedule an export")
async def post_schedule(uow: Uow, body: ScheduleInput, response: Response, _: Exporter) -> ScheduleOut:
    """Have a report or the journal of each week, month or quarter made by itself."""
    added = await add_schedule(uow, body)
    set_etag(response, added.version)
    return ScheduleOut.model_validate(added)


@router.get("/schedules/{schedule_id}", summary="Show a scheduled export")
async def get_schedule(uow: Uow, schedule_id: UUID, response: Response, _: Exporter) -> ScheduleOut:
    """Return one scheduled export and when it is next due."""
    found = await schedule_by_id(uow, schedule_id)
    set_etag(response, found.version)
    return ScheduleOut.model_validate(found)


@router.put(
    "/schedules/{schedule_id}", summary="Change a scheduled export", responses=responses(PreconditionFailed)
)
async def put_schedule(
    uow: Uow, schedule_id: UUID, body: ScheduleInput, request: Request, response: Response, _: Exporter
) -> ScheduleOut:
    """Make a scheduled export what the body says."""
    held = await schedule_by_id(uow, schedule_id, lock=True)
    check_if_match(request, held.version)
    await change_schedule(uow, held, body)
    set_etag(response, held.version)
    return ScheduleOut.model_validate(held)


@router.delete(
    "/schedules/{schedule_id}",
    status_code=204,
    summary="Take a scheduled export off",
    responses=responses(PreconditionFailed),
)
async def remove_schedule(uow: Uow, schedule_id: UUID, request: Request, _: Exporter) -> None:
    """Stop exporting, also what waits to be made; files that were made stay for their month."""
    held = await schedule_by_id(uow, schedule_id, lock=True)
    check_if_match(request, held.version)
    await delete_schedule(uow, held)


@router.post("/schedules/{schedule_id}/run", status_code=202, summary="Export now")
async def run_export_now(uow: Uow, schedule_id: UUID, _: Exporter) -> RunOut:
    """Queue the last whole period; the file is there within a minute."""
    return shown(await run_now(uow, await schedule_by_id(uow, schedule_id)))


@router.get("/runs", summary="List exports that were made, wait or died")
async def list_export_runs(uow: Uow, query: Annotated[RunQuery, Query()], _: Exporter) -> Page[RunOut]:
    """Return one page of runs, newest first unless asked otherwise."""
    return await runs_page(uow, query)


@router.get("/runs/{run_id}", summary="Show an export")
async def get_export_run(uow: Uow, run_id: UUID, _: Exporter) -> RunOut:
    """Return one run."""
    return shown(await run_by_id(uow, run_id))


@router.post("/runs/{run_id}/retry", summary="Try a dead export again", responses=responses(ExportNotDead))
async def retry_export_run(uow: Uow, run_id: UUID, _: Exporter) -> RunOut:
    """Queue an export anew that was given up on."""
    return shown(await retry_run(uow, run_id))


@router.get(
    "/runs/{run_id}/file",
    summary="Download an export",
    response_class=StreamingResponse,
    responses=responses(ExportFileGone) | {200: {"description": "The file, CSV or a workbook."}},
)
async def download_export(uow: Uow, run_id: UUID, files: Files, _: Exporter) -> StreamingResponse:
    """Return the file of a run while it is kept."""
    key = await file_key_of(uow, run_id)
    headers = {"Content-Disposition": disposition(key)}
    return StreamingResponse(await files.stream(key), media_type=content_type(key), headers=headers)
