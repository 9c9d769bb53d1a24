"""HTTP of quality issues."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.quality.models import QualityIssue
from booking.quality.rules import IssueMoveNotAllowed
from booking.quality.schemas import (
    Comment,
    IssueChange,
    IssueInput,
    IssueOut,
    IssueQuery,
    IssueWithHistory,
    Reopening,
    Resolution,
)
from booking.quality.service import change_issue, close, comment, enter_issue, issue_of, reopen, resolve, take
from booking.quality.views import list_issues, show_issue
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/quality/issues", tags=["quality"], responses=responses(Unauthorized, Forbidden, NotFound)
)

MODULE = "module.quality"
Reader = Annotated[StaffCaller, requires("quality.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("quality.manage", module=MODULE)]
MOVES = responses(IssueMoveNotAllowed, PreconditionFailed)


@router.get("", summary="List the issues")
async def get_issues(uow: Uow, _: Reader, query: Annotated[IssueQuery, Query()]) -> Page[IssueOut]:
    """Return the issues that match; `sort=resolve_before` is what presses most."""
    return await list_issues(uow, query)


@router.post("", status_code=201, summary="Open an issue")
async def create_issue(uow: Uow, _: Manager, wanted: IssueInput, response: Response) -> IssueWithHistory:
    """Open an issue; its severity sets the clocks for the first response and the resolution."""
    issue = await enter_issue(uow, wanted)
    response.headers["Location"] = f"/v1/admin/quality/issues/{issue.id}"
    return await _answer(uow, issue, response)


@router.get("/{issue_id}", summary="Show an issue")
async def get_issue(uow: Uow, _: Reader, issue_id: UUID, response: Response) -> IssueWithHistory:
    """Return one issue with its history; the `ETag` is for `If-Match` at a change."""
    return await _answer(uow, await issue_of(uow, issue_id), response)


@router.patch("/{issue_id}", summary="Change an issue", responses=responses(PreconditionFailed))
async def patch_issue(
    uow: Uow, _: Manager, issue_id: UUID, change: IssueChange, request: Request, response: Response
) -> IssueWithHistory:
    """Change what the body names."""
    issue = await _to_change(uow, issue_id, request)
    await change_issue(uow, issue, change)
    return await _answer(uow, issue, response)


@router.post("/{issue_id}/comments", status_code=201, summary="Say something about an issue")
async def post_comment(
    uow: Uow, _: Manager, issue_id: UUID, said: Comment, response: Response
) -> IssueWithHistory:
    """Add a word; with `to_client` it was the answer to the client, which stops the first clock."""
    issue = await issue_of(uow, issue_id, lock=True)
    await comment(uow, issue, said)
    return await _answer(uow, issue, response)


@router.post("/{issue_id}/take", summary="Take an issue in hand", responses=MOVES)
async def post_taken(
    uow: Uow, _: Manager, issue_id: UUID, request: Request, response: Response
) -> IssueWithHistory:
    """Begin to look into it."""
    issue = await _to_change(uow, issue_id, request)
    await take(uow, issue)
    return await _answer(uow, issue, response)


@router.post("/{issue_id}/resolve", summary="Resolve an issue", responses=MOVES)
async def post_resolved(
    uow: Uow, _: Manager, issue_id: UUID, how: Resolution, request: Request, response: Response
) -> IssueWithHistory:
    """Note how it was put right."""
    issue = await _to_change(uow, issue_id, request)
    await resolve(uow, issue, how.resolution)
    return await _answer(uow, issue, response)


@router.post("/{issue_id}/close", summary="Close an issue", responses=MOVES)
async def post_closed(
    uow: Uow, _: Manager, issue_id: UUID, request: Request, response: Response
) -> IssueWithHistory:
    """Close what was resolved."""
    issue = await _to_change(uow, issue_id, request)
    await close(uow, issue)
    return await _answer(uow, issue, response)


@router.post("/{issue_id}/reopen", summary="Open an issue again", responses=MOVES)
async def post_reopened(
    uow: Uow, _: Manager, issue_id: UUID, why: Reopening, request: Request, response: Response
) -> IssueWithHistory:
    """Say that it is not over after all."""
    issue = await _to_change(uow, issue_id, request)
    await reopen(uow, issue, why.reason)
    return await _answer(uow, issue, response)


async def _to_change(uow: UnitOfWork, issue_id: UUID, request: Request) -> QualityIssue:
    issue = await issue_of(uow, issue_id, lock=True)
    check_if_match(request, issue.version)
    return issue


async def _answer(uow: UnitOfWork, issue: QualityIssue, response: Response) -> IssueWithHistory:
    set_etag(response, issue.version)
    return await show_issue(uow, issue)
