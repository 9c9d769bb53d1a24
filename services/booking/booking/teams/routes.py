"""HTTP of teams."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.teams.models import Team
from booking.teams.schemas import TeamChange, TeamInput, TeamOut, TeamQuery
from booking.teams.service import (
    TeamNameTaken,
    TeamNotEmpty,
    change_team,
    create_team,
    delete_team,
    list_teams,
    show_teams,
    team_of,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/teams", tags=["teams"], responses=responses(Unauthorized, Forbidden))

Reader = Annotated[StaffCaller, requires("bookings.view", module="module.teams")]
Manager = Annotated[StaffCaller, requires("users.manage", module="module.teams")]


@router.get("", summary="List the teams")
async def list_the_teams(uow: Uow, _: Reader, query: Annotated[TeamQuery, Query()]) -> Page[TeamOut]:
    """Return the teams that match, each with its week and its members."""
    return await list_teams(uow, query)


@router.post("", status_code=201, summary="Add a team", responses=responses(TeamNameTaken))
async def add_team(uow: Uow, _: Manager, wanted: TeamInput, response: Response) -> TeamOut:
    """Add a team; its members and its lead are chosen afterwards."""
    team = await create_team(uow, wanted)
    response.headers["Location"] = f"/v1/admin/teams/{team.id}"
    return await _answer(uow, team, response)


@router.get("/{team_id}", summary="Show a team", responses=responses(NotFound))
async def get_team(uow: Uow, _: Reader, team_id: UUID, response: Response) -> TeamOut:
    """Return one team; the `ETag` is for `If-Match` at a change."""
    return await _answer(uow, await team_of(uow, team_id), response)


@router.patch(
    "/{team_id}", summary="Change a team", responses=responses(NotFound, TeamNameTaken, PreconditionFailed)
)
async def update_team(
    request: Request, uow: Uow, _: Manager, team_id: UUID, change: TeamChange, response: Response
) -> TeamOut:
    """Change what the body names. The team's week holds for its members without an own one."""
    team = await _to_change(uow, team_id, request)
    await change_team(uow, team, change)
    return await _answer(uow, team, response)


@router.delete(
    "/{team_id}",
    status_code=204,
    summary="Delete a team",
    responses=responses(NotFound, TeamNotEmpty, PreconditionFailed),
)
async def remove_team(request: Request, uow: Uow, _: Manager, team_id: UUID) -> None:
    """Delete a team that has no members, with the blocks that were its own."""
    await delete_team(uow, await _to_change(uow, team_id, request))


async def _to_change(uow: UnitOfWork, team_id: UUID, request: Request) -> Team:
    team = await team_of(uow, team_id, lock=True)
    check_if_match(request, team.version)
    return team


async def _answer(uow: UnitOfWork, team: Team, response: Response) -> TeamOut:
    set_etag(response, team.version)
    return (await show_teams(uow, [team]))[0]
