"""Rules of teams. Their members are read by the table's name: workers stand on this slice."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from uuid import UUID

from sqlalchemy import delete, insert, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.teams.models import Team, TeamHours
from booking.teams.schemas import TeamChange, TeamInput, TeamMember, TeamOut, TeamQuery
from booking.weeks import Hours
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid

SORTS = {"name": Sort(col(Team.name), str), "created_at": Sort(col(Team.created_at), datetime)}

_MEMBERS = text(
    "SELECT team_id, id AS worker_id, name, color, active FROM workers "
    "WHERE team_id = ANY (CAST(:teams AS uuid[])) ORDER BY name, id"
)


class TeamNameTaken(Conflict):
    """Another team of the company has this name."""

    slug = "team-name-taken"


class TeamNotEmpty(Conflict):
    """The team still has members."""

    slug = "team-not-empty"


async def team_of(uow: UnitOfWork, team_id: UUID, *, lock: bool = False) -> Team:
    """Return a team, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such team.
    """
    return await row_of(uow, Team, team_id, "There is no such team.", lock=lock)


async def list_teams(uow: UnitOfWork, query: TeamQuery) -> Page[TeamOut]:
    """Return a page of the teams that match."""
    statement = select(Team)
    if query.q:
        statement = statement.where(col(Team.name).icontains(query.q, autoescape=True))
    teams, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Team.id))
    return Page(items=await show_teams(uow, teams), next_cursor=cursor)


async def show_teams(uow: UnitOfWork, teams: Sequence[Team]) -> list[TeamOut]:
    """Return the wire shape of teams; hours and members are read in one statement each."""
    ids = [team.id for team in teams]
    weeks = await _weeks_of(uow, ids)
    members = await _members_of(uow, ids)
    return [
        TeamOut.model_validate({**team.model_dump(), "working_hours": weeks[team.id], "members": members[team.id]})
        for team in teams
    ]


async def create_team(uow: UnitOfWork, wanted: TeamInput) -> Team:
    """Add a team without members.

    Raises:
        TeamNameTaken: another team has the name.
    """
    team = Team(org_id=uow.org_id, **wanted.model_dump(exclude={"working_hours"}))
    uow.session.add(team)
    await _flush(uow, team.name)
    await _write_week(uow, team.id, wanted.working_hours)
    uow.audit("team.create", "team", team.id, name=team.name)
    return team


async def change_team(uow: UnitOfWork, team: Team, change: TeamChange) -> None:
    """Carry out a change of a locked team; what is the same already is no change.

    Raises:
        TeamNameTaken: another team has the new name.
        Invalid: the new lead is no member.
    """
    wanted = change.model_dump(exclude_unset=True, exclude={"working_hours"})
    different = {name for name, value in wanted.items() if getattr(team, name) != value}
    if change.working_hours is not None and change.working_hours != (await _weeks_of(uow, [team.id]))[team.id]:
        different.add("working_hours")
        await _write_week(uow, team.id, change.working_hours)
    if not different:
        return
    if change.lead_id is not None and change.lead_id not in {
        member.worker_id for member in (await _members_of(uow, [team.id]))[team.id]
    }:
        raise Invalid.field("body.lead_id", "The lead must be one of the team's members.")
    for name in different & set(wanted):
        setattr(team, name, wanted[name])
    team.touch()
    await _flush(uow, team.name)
    uow.audit("team.update", "team", team.id, changed=sorted(different))


async def delete_team(uow: UnitOfWork, team: Team) -> None:
    """Delete a locked team and the blocks that were its own.

    Raises:
        TeamNotEmpty: it has members.
    """
    if (await _members_of(uow, [team.id]))[team.id]:
        raise TeamNotEmpty(f"“{team.name}” still has members. Move them to another team first.")
    await uow.session.delete(team)
    await uow.session.flush()
    uow.audit("team.delete", "team", team.id, name=team.name)


async def _flush(uow: UnitOfWork, name: str) -> None:
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise TeamNameTaken(f"There is a team named “{name}” already. Choose another name.") from error


async def _write_week(uow: UnitOfWork, team_id: UUID, week: Sequence[Hours]) -> None:
    await uow.session.exec(delete(TeamHours).where(col(TeamHours.team_id) == team_id))
    rows = [
        {
            "org_id": uow.org_id,
            "team_id": team_id,
            "weekday": hours.weekday,
            "starts": time.fromisoformat(hours.start),
            "ends": time.fromisoformat(hours.end),
        }
        for hours in week
    ]
    if rows:
        await uow.session.exec(insert(TeamHours).values(rows))


async def _weeks_of(uow: UnitOfWork, team_ids: Iterable[UUID]) -> dict[UUID, list[Hours]]:
    weeks: dict[UUID, list[Hours]] = defaultdict(list)
    statement = (
        select(TeamHours)
        .where(col(TeamHours.team_id).in_(team_ids))
        .order_by(col(TeamHours.weekday), col(TeamHours.starts))
    )
    for row in (await uow.session.exec(statement)).all():
        weeks[row.team_id].append(Hours.of(row.weekday, row.starts, row.ends))
    return weeks


async def _members_of(uow: UnitOfWork, team_ids: Sequence[UUID]) -> dict[UUID, list[TeamMember]]:
    members: dict[UUID, list[TeamMember]] = defaultdict(list)
    for row in (await uow.session.execute(_MEMBERS, {"teams": list(team_ids)})).all():
        members[row.team_id].append(TeamMember.model_validate(row, from_attributes=True))
    return members
