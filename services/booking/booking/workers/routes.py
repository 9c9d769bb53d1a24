"""HTTP of workers."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.inputs import Words
from booking.workers.schemas import WorkerChange, WorkerInput, WorkerOut
from booking.workers.service import change_worker, create_worker, list_workers, show, worker_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Cursor, Page, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/workers", tags=["workers"], responses=responses(Unauthorized, Forbidden))

Reader = Annotated[StaffCaller, requires("bookings.view", module="module.teams")]
Manager = Annotated[StaffCaller, requires("users.manage", module="module.teams")]


@router.get("", summary="List the workers")
async def list_the_workers(
    uow: Uow,
    _: Reader,
    page: Cursor,
    q: Annotated[Words | None, Query(max_length=100, description="Part of a name or a phone number.")] = None,
    active: Annotated[bool | None, Query(description="Only those who are, or are not, sent to visits.")] = None,
) -> Page[WorkerOut]:
    """Return the workers in the order of their names, each with the working week."""
    return await list_workers(uow, page, q=q, active=active)


@router.post("", status_code=201, summary="Add a worker", responses=responses(Conflict))
async def add_worker(uow: Uow, _: Manager, wanted: WorkerInput, response: Response) -> WorkerOut:
    """Add a worker. The phone number is the name under which the worker signs in, so it must be new."""
    worker = await create_worker(uow, wanted)
    set_etag(response, worker.version)
    response.headers["Location"] = f"/v1/admin/workers/{worker.id}"
    return (await show(uow, [worker]))[0]


@router.get("/{worker_id}", summary="Show a worker", responses=responses(NotFound))
async def get_worker(uow: Uow, _: Reader, worker_id: UUID, response: Response) -> WorkerOut:
    """Return one worker; the `ETag` is for `If-Match` at a change."""
    worker = await worker_of(uow, worker_id)
    set_etag(response, worker.version)
    return (await show(uow, [worker]))[0]


@router.patch(
    "/{worker_id}", summary="Change a worker", responses=responses(NotFound, Conflict, PreconditionFailed)
)
async def update_worker(
    request: Request, uow: Uow, _: Manager, worker_id: UUID, change: WorkerChange, response: Response
) -> WorkerOut:
    """Change what the body names. A worker who is assigned to visits ahead can't be deactivated."""
    worker = await worker_of(uow, worker_id, lock=True)
    check_if_match(request, worker.version)
    await change_worker(uow, worker, change)
    set_etag(response, worker.version)
    return (await show(uow, [worker]))[0]
