"""Rules of workers: their week, their standing, and what the other services are told of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import time
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, or_, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.inputs import dialled
from booking.workers.models import Worker, WorkingHours
from booking.workers.schemas import Hours, WorkerChange, WorkerInput, WorkerOut
from contracts.booking import WorkerCreated, WorkerUpdated
from shared.clock import now
from shared.database import Page, PageQuery, UnitOfWork, keyset_page
from shared.errors import Conflict, NotFound
from shared.organizations import organization

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
    statement = select(Worker).where(col(Worker.id) == worker_id)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such worker.")
    return found


async def list_workers(uow: UnitOfWork, page: PageQuery, *, q: str | None, active: bool | None) -> Page[WorkerOut]:
    """Return a page of the workers in the order of their names; `q` is a part of a name or a number."""
    statement = select(Worker)
    if q:
        found = col(Worker.name).icontains(q, autoescape=True)
        digits = dialled(q)
        statement = statement.where(or_(found, col(Worker.phone).contains(digits)) if digits else found)
    if active is not None:
        statement = statement.where(col(Worker.active) == active)
    workers, cursor = await keyset_page(
        uow.session,
        statement,
        page,
        key=col(Worker.name),
        id_key=col(Worker.id),
        key_of=lambda worker: worker.name,
        id_of=lambda worker: worker.id,
        key_type=str,
        descending=False,
    )
    return Page(items=await show(uow, workers), next_cursor=cursor)


async def show(uow: UnitOfWork, workers: Sequence[Worker]) -> list[WorkerOut]:
    """Return the wire shape of workers; their hours are read in one statement."""
    weeks = await _weeks_of(uow, [worker.id for worker in workers])
    return [
        WorkerOut.model_validate({**worker.model_dump(), "working_hours": weeks[worker.id]}) for worker in workers
    ]


async def create_worker(uow: UnitOfWork, wanted: WorkerInput) -> Worker:
    """Add a worker with a week.

    Raises:
        PhoneTaken: another worker has the number.
    """
    fields = wanted.model_dump(exclude={"working_hours"})
    fields["locale"] = wanted.locale or _language((await organization(uow)).locale)
    worker = Worker(org_id=uow.org_id, **fields)
    uow.session.add(worker)
    await _flush(uow, worker.phone)
    await _write_week(uow, worker.id, wanted.working_hours)
    uow.publish(WorkerCreated(**_picture(worker)), version=worker.version)
    uow.audit("worker.create", "worker", worker.id, name=worker.name)
    return worker


async def change_worker(uow: UnitOfWork, worker: Worker, change: WorkerChange) -> None:
    """Carry out a change of a locked worker; what is the same already is no change.

    Raises:
        PhoneTaken: another worker has the new number.
        WorkerStillNeeded: a worker with visits ahead would be deactivated.
    """
    wanted = change.model_dump(exclude_unset=True, exclude={"working_hours"})
    different = {name for name, value in wanted.items() if getattr(worker, name) != value}
    if change.working_hours is not None and change.working_hours != (await _weeks_of(uow, [worker.id]))[worker.id]:
        different.add("working_hours")
        await uow.session.exec(delete(WorkingHours).where(col(WorkingHours.worker_id) == worker.id))
        await _write_week(uow, worker.id, change.working_hours)
    if not different:
        return
    if "active" in different and not change.active:
        await _refuse_while_needed(uow, worker)
    before = _picture(worker)
    for name in different & set(wanted):
        setattr(worker, name, wanted[name])
    worker.touch()
    await _flush(uow, worker.phone)
    if _picture(worker) != before:
        uow.publish(WorkerUpdated(**_picture(worker)), version=worker.version)
    uow.audit("worker.update", "worker", worker.id, changed=sorted(different))


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


async def _write_week(uow: UnitOfWork, worker_id: UUID, week: Sequence[Hours]) -> None:
    rows = [
        {
            "org_id": uow.org_id,
            "worker_id": worker_id,
            "weekday": hours.weekday,
            "starts": time.fromisoformat(hours.start),
            "ends": time.fromisoformat(hours.end),
        }
        for hours in week
    ]
    if rows:
        await uow.session.exec(insert(WorkingHours).values(rows))


async def _weeks_of(uow: UnitOfWork, worker_ids: Iterable[UUID]) -> dict[UUID, list[Hours]]:
    weeks: dict[UUID, list[Hours]] = defaultdict(list)
    statement = (
        select(WorkingHours)
        .where(col(WorkingHours.worker_id).in_(worker_ids))
        .order_by(col(WorkingHours.weekday), col(WorkingHours.starts))
    )
    for row in (await uow.session.exec(statement)).all():
        weeks[row.worker_id].append(
            Hours(weekday=row.weekday, start=f"{row.starts:%H:%M}", end=f"{row.ends:%H:%M}")
        )
    return weeks


def _picture(worker: Worker) -> dict[str, Any]:
    return {"worker_id": worker.id} | worker.model_dump(include={"name", "phone", "email", "locale", "active"})


def _language(locale: str) -> str:
    return "fr" if locale.lower().startswith("fr") else "en"
