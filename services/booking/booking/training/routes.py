"""HTTP of courses and assignments, for the office."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.training.courses import (
    TitleTaken,
    add_course,
    change_course,
    course_of,
    list_courses,
    show_course,
)
from booking.training.overview import matrix
from booking.training.rules import TrainingMoveNotAllowed
from booking.training.schemas import (
    AssignInput,
    AssignmentChange,
    AssignmentOut,
    AssignmentQuery,
    CourseChange,
    CourseInput,
    CourseOut,
    CourseQuery,
    MatrixQuery,
    MatrixRow,
)
from booking.training.service import CourseArchived, assign, assignment_of, change, list_assignments, show
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/training", tags=["training"], responses=responses(Unauthorized, Forbidden, NotFound)
)

MODULE = "module.training"
Reader = Annotated[StaffCaller, requires("training.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("training.manage", module=MODULE)]


@router.get("/courses", summary="List the courses")
async def get_courses(uow: Uow, _: Reader, query: Annotated[CourseQuery, Query()]) -> Page[CourseOut]:
    """Return the courses that match."""
    return await list_courses(uow, query)


@router.post("/courses", status_code=201, summary="Write a course", responses=responses(TitleTaken))
async def create_course(uow: Uow, _: Manager, wanted: CourseInput, response: Response) -> CourseOut:
    """Write a course, with a quiz or without; without one, a worker passes by finishing it."""
    course = await add_course(uow, wanted)
    set_etag(response, course.version)
    response.headers["Location"] = f"/v1/admin/training/courses/{course.id}"
    return show_course(course)


@router.get("/courses/{course_id}", summary="Show a course")
async def get_course(uow: Uow, _: Reader, course_id: UUID, response: Response) -> CourseOut:
    """Return one course with the right answers; the `ETag` is for `If-Match` at a change."""
    course = await course_of(uow, course_id)
    set_etag(response, course.version)
    return show_course(course)


@router.put("/courses/{course_id}", summary="Change a course", responses=responses(TitleTaken, PreconditionFailed))
async def put_course(
    uow: Uow, _: Manager, course_id: UUID, wanted: CourseChange, request: Request, response: Response
) -> CourseOut:
    """Write a course anew; `archived` puts it away and brings it back."""
    course = await course_of(uow, course_id, lock=True)
    check_if_match(request, course.version)
    await change_course(uow, course, wanted)
    set_etag(response, course.version)
    return show_course(course)


@router.get("/assignments", summary="List who has to take what")
async def get_assignments(uow: Uow, _: Reader, query: Annotated[AssignmentQuery, Query()]) -> Page[AssignmentOut]:
    """Return the assignments that match."""
    return await list_assignments(uow, query)


@router.post("/assignments", status_code=201, summary="Assign a course", responses=responses(CourseArchived))
async def post_assignments(uow: Uow, _: Manager, wanted: AssignInput) -> list[AssignmentOut]:
    """Have workers or a team take a course. Returns what was opened; who has it open already is left alone."""
    return await assign(uow, wanted)


@router.get("/assignments/{assignment_id}", summary="Show an assignment")
async def get_assignment(uow: Uow, _: Reader, assignment_id: UUID, response: Response) -> AssignmentOut:
    """Return one assignment; the `ETag` is for `If-Match` at a change."""
    assignment = await assignment_of(uow, assignment_id)
    set_etag(response, assignment.version)
    return (await show(uow, [assignment.id]))[0]


@router.patch(
    "/assignments/{assignment_id}",
    summary="Change an assignment",
    responses=responses(TrainingMoveNotAllowed, PreconditionFailed),
)
async def patch_assignment(
    uow: Uow, _: Manager, assignment_id: UUID, wanted: AssignmentChange, request: Request, response: Response
) -> AssignmentOut:
    """Move the day, enter a result that the office saw for itself, or cancel."""
    assignment = await assignment_of(uow, assignment_id)
    check_if_match(request, assignment.version)
    await change(uow, assignment, wanted)
    set_etag(response, assignment.version)
    return (await show(uow, [assignment.id]))[0]


@router.get("/matrix", summary="Show who stands where")
async def get_matrix(uow: Uow, _: Reader, query: Annotated[MatrixQuery, Query()]) -> Page[MatrixRow]:
    """Return the active workers by name, each with the newest assignment of every course."""
    return await matrix(uow, query)
