"""Who is in which team: a fact of the worker, changed from the team's side."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, or_, select

from booking.teams.models import Team
from booking.workers.models import Worker
from booking.workers.service import announce, picture
from shared.database import UnitOfWork
from shared.errors import Invalid


async def set_members(uow: UnitOfWork, team: Team, worker_ids: Sequence[UUID]) -> None:
    """Let exactly these workers be in the locked team; a lead who leaves leads it no more.

    Raises:
        Invalid: somebody is named who doesn't work here.
    """
    wanted = set(worker_ids)
    statement = (
        select(Worker)
        .where(or_(col(Worker.team_id) == team.id, col(Worker.id).in_(wanted)))
        .order_by(col(Worker.id))
        .with_for_update()
    )
    workers = (await uow.session.exec(statement)).all()
    if wanted - {worker.id for worker in workers}:
        raise Invalid.field("body.worker_ids", "Somebody here is no worker of the company.")
    moved = [worker for worker in workers if (worker.id in wanted) != (worker.team_id == team.id)]
    for worker in moved:
        before = await picture(uow, worker)
        worker.team_id = team.id if worker.id in wanted else None
        worker.touch()
        await announce(uow, worker, before)
    if team.lead_id is not None and team.lead_id not in wanted:
        team.lead_id = None
    if moved:
        team.touch()
        uow.audit("team.members", "team", team.id, worker_ids=sorted(str(worker_id) for worker_id in wanted))
    await uow.session.flush()
