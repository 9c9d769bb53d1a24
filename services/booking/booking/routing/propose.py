"""Looking for a better plan of a day and keeping what was found."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import col, select

from booking.routing.facts import Facts, day_of
from booking.routing.models import RouteProposal
from booking.routing.plan import Figures, Place, Plan, Stop, changed, figures, present, ways
from booking.routing.schemas import MOST_WORKERS, OptimizationRequest, PlanPoint, RouteFigures, RouteMove
from booking.routing.solver import improve
from booking.workers.models import Worker
from shared.clock import day_bounds, local_today, now, to_local
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import Organization

LIFE = timedelta(hours=12)
MOST_VISITS = 200


async def propose(uow: UnitOfWork, company: Organization, wanted: OptimizationRequest) -> RouteProposal:
    """Look for a better plan of a day and keep what was found.

    Raises:
        Invalid: the day is over, nobody is meant, or there is too much to plan at once.
    """
    if wanted.date < local_today(company.timezone):
        raise Invalid.field("body.date", "This day is over. Choose today or a later one.")
    workers = await _workers(uow, wanted)
    facts = await day_of(uow, company, wanted.date, workers, wanted.shift_minutes, MOST_VISITS)
    if len(facts.day.stops) > MOST_VISITS:
        raise Invalid.field("body.team_id", f"The day has more than {MOST_VISITS} visits. Choose a team.")
    found = await asyncio.to_thread(improve, facts.day)
    plan = found or present(facts.day)
    proposal = RouteProposal(
        org_id=uow.org_id,
        day=wanted.date,
        expires_at=min(now() + LIFE, day_bounds(wanted.date, company.timezone)[1]),
        shift_minutes=wanted.shift_minutes,
        made_by=uow.caller.actor if uow.caller else "system",
        before=_figures(figures(facts.day, present(facts.day))).model_dump(mode="json"),
        after=_figures(figures(facts.day, plan)).model_dump(mode="json"),
        moves=[move.model_dump(mode="json") for move in _moves(facts, plan, workers, company.timezone)],
    )
    uow.session.add(proposal)
    await uow.session.flush()
    return proposal


async def _workers(uow: UnitOfWork, wanted: OptimizationRequest) -> Sequence[Worker]:
    statement = select(Worker).where(col(Worker.active)).order_by(col(Worker.id)).limit(MOST_WORKERS + 1)
    if wanted.team_id:
        statement = statement.where(col(Worker.team_id) == wanted.team_id)
    if wanted.worker_ids:
        statement = statement.where(col(Worker.id).in_(wanted.worker_ids))
    found = (await uow.session.exec(statement)).all()
    if wanted.worker_ids and len(found) < len(set(wanted.worker_ids)):
        raise Invalid.field("body.worker_ids", "Name only workers who are active.")
    if wanted.team_id and not found:
        raise Invalid.field("body.team_id", "This team has no active members.")
    if len(found) > MOST_WORKERS:
        raise Invalid.field("body.team_id", f"There are more than {MOST_WORKERS} workers. Choose a team.")
    return found


def _figures(of: Figures) -> RouteFigures:
    return RouteFigures(
        kilometres=round(of.metres / 1_000, 1),
        travel_minutes=of.travel_minutes,
        idle_minutes=of.idle_minutes,
        unassigned=of.unassigned,
    )


def _moves(facts: Facts, plan: Plan, workers: Sequence[Worker], zone: str) -> list[RouteMove]:
    names = {worker.id: worker.name for worker in workers}
    near = ways(facts.day, present(facts.day)), ways(facts.day, plan)
    return [
        RouteMove(
            booking_id=stop.booking_id,
            reference=stop.reference,
            version=facts.versions[stop.booking_id],
            before=_point(facts, Place(stop.start, stop.crew)),
            after=_point(facts, plan[stop.booking_id]),
            sentence=_sentence(facts, stop, plan, names, near, zone),
        )
        for stop in changed(facts.day, plan)
    ]


def _point(facts: Facts, place: Place) -> PlanPoint:
    return PlanPoint(starts_at=facts.begins + timedelta(minutes=place.start), worker_ids=list(place.crew))


def _sentence(
    facts: Facts,
    stop: Stop,
    plan: Plan,
    names: Mapping[UUID, str],
    near: tuple[Mapping[UUID, int], Mapping[UUID, int]],
    zone: str,
) -> str:
    place = plan[stop.booking_id]
    said = []
    if place.crew != stop.crew:
        was = " and ".join(names[one] for one in stop.crew) or "nobody"
        said.append(f"{' and '.join(names[one] for one in place.crew)} instead of {was}")
    if place.start != stop.start:
        times = [facts.begins + timedelta(minutes=start) for start in (place.start, stop.start)]
        said.append(" instead of ".join(f"{to_local(time, zone):%H:%M}" for time in times))
    before, after = (way[stop.booking_id] / 1_000 for way in near)
    return f"{stop.reference}: {', '.join(said)}; {after:.1f} km to its neighbours, before {before:.1f} km."
