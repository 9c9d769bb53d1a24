"""HTTP of problem reports."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.problems.models import ProblemReport
from booking.problems.schemas import ProblemChange, ProblemIn, ProblemOut, ProblemQuery
from booking.problems.service import change_problem, list_problems, problem_of, report_problem, show_problems
from shared.auth.callers import StaffCaller, WorkerCaller
from shared.auth.guards import requires, signed_in_worker
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(tags=["problems"], responses=responses(Unauthorized))

MODULE = "module.quality"
Cleaner = Annotated[WorkerCaller, signed_in_worker]
Viewer = Annotated[StaffCaller, requires("quality.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("quality.manage", module=MODULE)]


@router.post(
    "/v1/worker/jobs/{booking_id}/problems",
    status_code=201,
    summary="Report a problem",
    responses=responses(NotFound),
)
async def post_problem(uow: Uow, cleaner: Cleaner, booking_id: UUID, wanted: ProblemIn) -> ProblemOut:
    """Tell the office at once that something is wrong. The same id again gives the first answer."""
    problem = await report_problem(uow, cleaner.person_id, booking_id, wanted)
    return (await show_problems(uow, [problem]))[0]


@router.get("/v1/admin/problems", summary="List problems", responses=responses(Forbidden))
async def get_problems(uow: Uow, _: Viewer, query: Annotated[ProblemQuery, Query()]) -> Page[ProblemOut]:
    """Return the problems that match, the newest first unless asked otherwise."""
    return await list_problems(uow, query)


@router.get("/v1/admin/problems/{problem_id}", summary="Show a problem", responses=responses(Forbidden, NotFound))
async def get_problem(uow: Uow, _: Viewer, problem_id: UUID, response: Response) -> ProblemOut:
    """Return one problem; the `ETag` is for `If-Match` at a change."""
    return await _answer(uow, await problem_of(uow, problem_id), response)


@router.patch(
    "/v1/admin/problems/{problem_id}",
    summary="Resolve a problem",
    responses=responses(Forbidden, NotFound, PreconditionFailed),
)
async def patch_problem(
    uow: Uow, _: Manager, problem_id: UUID, change: ProblemChange, request: Request, response: Response
) -> ProblemOut:
    """Resolve a problem with a sentence how, open it again, or weigh it anew."""
    problem = await problem_of(uow, problem_id, lock=True)
    check_if_match(request, problem.version)
    await change_problem(uow, problem, change)
    return await _answer(uow, problem, response)


async def _answer(uow: UnitOfWork, problem: ProblemReport, response: Response) -> ProblemOut:
    set_etag(response, problem.version)
    return (await show_problems(uow, [problem]))[0]
