"""Rules of workers: their standing, and what the other services are told of them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import any_, literal, or_, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.teams.service import team_of
from booking.workers.models import Worker
from booking.workers.rates import rates_of, set_rate
from booking.workers.schemas import WorkerChange, WorkerInput, WorkerOut, WorkerQuery
from booking.workers.weeks import weeks_of, write_week
from contracts.booking import Rate, WorkerCreated, WorkerUpdated
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.inputs import dialled
from shared.organizations import organization

SORTS = {
    "name": Sort(col(Worker.name), str),
    "created_at": Sort(col(Worker.created_at), type(now())),
}
IN_EVENTS = {
    "name",
    "phone",
    "email",
    "locale",
    "active",
    "skills",
    "team_id",
    "hourly_rate_cents",
    "employed_from",
    "employed_until",
}

_VISITS_AHEAD = text(
    "SELECT count(*) FROM assignments JOIN bookings "
    "ON bookings.org_id = assignments.org_id AND bookings.id = assignments.booking_id "
    "WHERE assignments.org_id = :org_id AND assignments.worker_id = :worker_id AND assignments.active "
    "AND bookings.status IN ('PENDING', 'CONFIRMED', 'IN_PROGRESS') AND bookings.ends_at > :now"
)
"""By the tables' names: the slice of bookings stands on this one and can't be imported."""


class PhoneTaken(Conflict):
    """Another worker of the company signs in with this number."""

    slug = "phone-taken"


class WorkerStillNeeded(Conflict):
    """The worker is assigned to visits that are not over."""

    slug = "worker-still-needed"


async def worker_of(uow: UnitOfWork, worker_id: UUID, *, lock: bool = False) -> Worker:
    """Return a worker, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such worker.
    """
    return await row_of(uow, Worker, worker_id, "There is no such worker.", lock=lock)


async def list_workers(uow: UnitOfWork, query: WorkerQuery) -> Page[WorkerOut]:
    """Return a page of the workers that match."""
    statement = select(Worker)
    if query.q:
        found = col(Worker.name).icontains(query.q, autoescape=True)
        digits = dialled(query.q)
        statement = statement.where(or_(found, col(Worker.phone).contains(digits)) if digits else found)
    if query.active is not None:
        statement = statement.where(col(Worker.active) == query.active)
    if query.team_id is not None:
        statement = statement.where(col(Worker.team_id) == query.team_id)
    if query.skill is not None:
        statement = statement.where(literal(query.skill) == any_(col(Worker.skills)))
    workers, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Worker.id))
    return Page(items=await show(uow, workers), next_cursor=cursor)


async def show(uow: UnitOfWork, workers: Sequence[Worker]) -> list[WorkerOut]:
    """Return the wire shape of workers; their hours are read in one statement."""
    weeks = await weeks_of(uow, [worker.id for worker in workers])
    return [
        WorkerOut.model_validate({**worker.model_dump(), "working_hours": weeks[worker.id]}) for worker in workers
    ]


async def create_worker(uow: UnitOfWork, wanted: WorkerInput) -> Worker:
    """Add a worker with a week.

    Raises:
        PhoneTaken: another worker has the number.
        Invalid: there is no such team, or the employment ends before it begins.
    """
    company = await organization(uow)
    fields = wanted.model_dump(exclude={"working_hours"})
    fields["locale"] = wanted.locale or _language(company.locale)
    worker = Worker(org_id=uow.org_id, **fields)
    await _check(uow, worker)
    uow.session.add(worker)
    await _flush(uow, worker.phone)
    await write_week(uow, worker.id, wanted.working_hours)
    today = local_today(company.timezone)
    await set_rate(uow, worker, min(today, wanted.employed_from or today), wanted.hourly_rate_cents)
    uow.publish(WorkerCreated(**await picture(uow, worker)), version=worker.version)
    uow.audit("worker.create", "worker", worker.id, name=worker.name)
    return worker


async def change_worker(uow: UnitOfWork, worker: Worker, change: WorkerChange) -> None:
    """Carry out a change of a locked worker; what is the same already is no change.

    Raises:
        PhoneTaken: another worker has the new number.
        WorkerStillNeeded: a worker with visits ahead would be deactivated.
        Invalid: there is no such team, or the employment ends before it begins.
    """
    wanted = change.model_dump(exclude_unset=True, exclude={"working_hours"})
    different = {name for name, value in wanted.items() if getattr(worker, name) != value}
    if change.working_hours is not None and change.working_hours != (await weeks_of(uow, [worker.id]))[worker.id]:
        different.add("working_hours")
        await write_week(uow, worker.id, change.working_hours)
    if not different:
        return
    if "active" in different and not change.active:
        await _refuse_while_needed(uow, worker)
    before = await picture(uow, worker)
    with uow.session.no_autoflush:
        for name in different & set(wanted) - {"hourly_rate_cents"}:
            setattr(worker, name, wanted[name])
        await _check(uow, worker)
    await _flush(uow, worker.phone)
    if "hourly_rate_cents" in different:
        today = local_today((await organization(uow)).timezone)
        await set_rate(uow, worker, today, wanted["hourly_rate_cents"])
    worker.touch()
    await uow.session.flush()
    await announce(uow, worker, before)
    uow.audit("worker.update", "worker", worker.id, changed=sorted(different))


async def announce(uow: UnitOfWork, worker: Worker, before: dict[str, Any]) -> None:
    """Tell the others of a changed worker, if what they were told before has changed."""
    after = await picture(uow, worker)
    if after != before:
        uow.publish(WorkerUpdated(**after), version=worker.version)


async def picture(uow: UnitOfWork, worker: Worker) -> dict[str, Any]:
    """Return what the other services are told of a worker."""
    rates = [
        Rate(effective_from=rate.effective_from, hourly_rate_cents=rate.hourly_rate_cents)
        for rate in reversed(await rates_of(uow, worker))
    ]
    return {"worker_id": worker.id, "rates": rates} | worker.model_dump(include=IN_EVENTS)


async def _check(uow: UnitOfWork, worker: Worker) -> None:
    if worker.employed_from and worker.employed_until and worker.employed_until < worker.employed_from:
        raise Invalid.field("body.employed_until", "The employment must not end before it begins.")
    if worker.team_id is not None:
        try:
            await team_of(uow, worker.team_id)
        except NotFound as error:
            raise Invalid.field("body.team_id", "There is no such team.") from error


async def _refuse_while_needed(uow: UnitOfWork, worker: Worker) -> None:
    visits = (
        await uow.session.execute(_VISITS_AHEAD, {"org_id": uow.org_id, "worker_id": worker.id, "now": now()})
    ).scalar_one()
    if visits:
        raise WorkerStillNeeded(
            f"{worker.name} is assigned to {visits} {'visit' if visits == 1 else 'visits'} ahead. "
            "Assign somebody else to them first, then deactivate.",
            visits_ahead=visits,
        )


async def _flush(uow: UnitOfWork, phone: str) -> None:
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise PhoneTaken(
            f"Another worker already signs in with {phone}. Look among the inactive workers too."
        ) from error


def _language(locale: str) -> str:
    return "fr" if locale.lower().startswith("fr") else "en"
