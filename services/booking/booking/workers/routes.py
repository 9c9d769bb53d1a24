"""HTTP of workers, their rates and their teams."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.teams.schemas import TeamOut
from booking.teams.service import show_teams, team_of
from booking.workers.membership import set_members
from booking.workers.models import Worker
from booking.workers.rates import LastRate, drop_rate, rates_of, set_rate, show_rates
from booking.workers.schemas import (
    MembersInput,
    RateInput,
    RateOut,
    WorkerChange,
    WorkerInput,
    WorkerOut,
    WorkerQuery,
)
from booking.workers.service import announce, change_worker, create_worker, list_workers, picture, show, worker_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.clock import local_today
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.inputs import Day
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(tags=["workers"], responses=responses(Unauthorized, Forbidden))

WORKERS = "/v1/admin/workers"
Reader = Annotated[StaffCaller, requires("bookings.view", module="module.teams")]
Manager = Annotated[StaffCaller, requires("users.manage", module="module.teams")]


@router.get(WORKERS, summary="List the workers")
async def list_the_workers(uow: Uow, _: Reader, query: Annotated[WorkerQuery, Query()]) -> Page[WorkerOut]:
    """Return the workers that match, each with the working week; in the order of their names unless asked."""
    return await list_workers(uow, query)


@router.post(WORKERS, status_code=201, summary="Add a worker", responses=responses(Conflict))
async def add_worker(uow: Uow, _: Manager, wanted: WorkerInput, response: Response) -> WorkerOut:
    """Add a worker. The phone number is the name under which the worker signs in, so it must be new."""
    worker = await create_worker(uow, wanted)
    set_etag(response, worker.version)
    response.headers["Location"] = f"{WORKERS}/{worker.id}"
    return (await show(uow, [worker]))[0]


@router.get(f"{WORKERS}/{{worker_id}}", summary="Show a worker", responses=responses(NotFound))
async def get_worker(uow: Uow, _: Reader, worker_id: UUID, response: Response) -> WorkerOut:
    """Return one worker; the `ETag` is for `If-Match` at a change."""
    worker = await worker_of(uow, worker_id)
    set_etag(response, worker.version)
    return (await show(uow, [worker]))[0]


@router.patch(
    f"{WORKERS}/{{worker_id}}",
    summary="Change a worker",
    responses=responses(NotFound, Conflict, PreconditionFailed),
)
async def update_worker(
    request: Request, uow: Uow, _: Manager, worker_id: UUID, change: WorkerChange, response: Response
) -> WorkerOut:
    """Change what the body names. A worker who is assigned to visits ahead can't be deactivated."""
    worker = await _to_change(uow, worker_id, request)
    await change_worker(uow, worker, change)
    set_etag(response, worker.version)
    return (await show(uow, [worker]))[0]


@router.get(f"{WORKERS}/{{worker_id}}/rates", summary="List a worker's rates", responses=responses(NotFound))
async def list_rates(uow: Uow, _: Manager, worker_id: UUID) -> list[RateOut]:
    """Return what an hour of the worker cost, costs and will cost, the latest first; there are at most 100."""
    return await _rates(uow, await worker_of(uow, worker_id))


@router.put(
    f"{WORKERS}/{{worker_id}}/rates",
    summary="Set a worker's rate from a day on",
    responses=responses(NotFound, Conflict, PreconditionFailed),
)
async def put_rate(
    request: Request, uow: Uow, _: Manager, worker_id: UUID, wanted: RateInput, response: Response
) -> list[RateOut]:
    """Let a rate hold from a day on; a day ahead comes into force by itself."""
    worker = await _to_change(uow, worker_id, request)
    before = await picture(uow, worker)
    await set_rate(uow, worker, wanted.effective_from, wanted.hourly_rate_cents)
    await _rate_changed(uow, worker, before, wanted.effective_from, response)
    return await _rates(uow, worker)


@router.delete(
    f"{WORKERS}/{{worker_id}}/rates/{{effective_from}}",
    summary="Delete a worker's rate",
    responses=responses(NotFound, LastRate, PreconditionFailed),
)
async def delete_rate(
    request: Request, uow: Uow, _: Manager, worker_id: UUID, effective_from: Day, response: Response
) -> list[RateOut]:
    """Forget the rate that begins on a day; the one before it holds on."""
    worker = await _to_change(uow, worker_id, request)
    before = await picture(uow, worker)
    await drop_rate(uow, worker, effective_from)
    await _rate_changed(uow, worker, before, effective_from, response)
    return await _rates(uow, worker)


@router.put(
    "/v1/admin/teams/{team_id}/members",
    tags=["teams"],
    summary="Choose a team's members",
    responses=responses(NotFound, PreconditionFailed),
)
async def put_members(
    request: Request, uow: Uow, _: Manager, team_id: UUID, wanted: MembersInput, response: Response
) -> TeamOut:
    """Let exactly these workers be in the team. Who was in another one leaves it."""
    team = await team_of(uow, team_id, lock=True)
    check_if_match(request, team.version)
    await set_members(uow, team, wanted.worker_ids)
    set_etag(response, team.version)
    return (await show_teams(uow, [team]))[0]


async def _to_change(uow: UnitOfWork, worker_id: UUID, request: Request) -> Worker:
    worker = await worker_of(uow, worker_id, lock=True)
    check_if_match(request, worker.version)
    return worker


async def _rates(uow: UnitOfWork, worker: Worker) -> list[RateOut]:
    return show_rates(await rates_of(uow, worker), local_today((await organization(uow)).timezone))


async def _rate_changed(
    uow: UnitOfWork, worker: Worker, before: dict[str, object], effective_from: date, response: Response
) -> None:
    worker.touch()
    await uow.session.flush()
    await announce(uow, worker, before)
    uow.audit("worker.rate", "worker", worker.id, effective_from=effective_from.isoformat())
    set_etag(response, worker.version)
