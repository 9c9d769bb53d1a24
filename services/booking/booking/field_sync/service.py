"""Catching up after a day without a connection: each operation by itself, in the order in which it was done."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ValidationError
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.field_sync.models import FieldOperation
from booking.field_sync.schemas import ItemTick, Operation, OperationResult, Sync, Synced
from booking.problems.schemas import ProblemIn
from booking.problems.service import report_problem
from booking.supplies.schemas import SuppliesIn
from booking.supplies.service import note_supplies
from booking.time_entries.schemas import MarksIn
from booking.visits.access import visible_job
from booking.visits.checklist import set_item
from booking.visits.rules import reported_instant
from booking.visits.schemas import CheckIn, CheckOut, Departure, NoteIn, Tick
from booking.visits.service import check_in, check_out, leave_note, set_out, take_marks
from shared.clock import now
from shared.context import trace
from shared.database import UnitOfWork
from shared.database.parts import part_of
from shared.errors import Invalid, Problem

Act = Callable[[UnitOfWork, UUID, UUID, Any], Awaitable[Any]]


async def _tick(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, wanted: ItemTick) -> None:
    tick = Tick.model_validate(wanted.model_dump(exclude={"item_id"}))
    await set_item(uow, worker_id, booking_id, wanted.item_id, tick)


ACTS: dict[str, tuple[type[BaseModel], Act]] = {
    "on_the_way": (Departure, set_out),
    "check_in": (CheckIn, check_in),
    "check_out": (CheckOut, check_out),
    "tick": (ItemTick, _tick),
    "time": (MarksIn, take_marks),
    "note": (NoteIn, leave_note),
    "problem": (ProblemIn, report_problem),
    "supplies": (SuppliesIn, note_supplies),
}


async def synchronise(uow: UnitOfWork, worker_id: UUID, wanted: Sync) -> Synced:
    """Carry out what was not yet, each operation in a savepoint: one that is refused leaves the others alone.

    Only what succeeded is remembered, so that a refused operation can be sent again once its cause is mended.
    """
    ids = [operation.id for operation in wanted.operations]
    done = set((await uow.session.exec(select(FieldOperation.id).where(col(FieldOperation.id).in_(ids)))).all())
    results = []
    for operation in sorted(wanted.operations, key=lambda one: one.at):
        if operation.id in done:
            results.append(OperationResult(id=operation.id, result="duplicate"))
            continue
        try:
            await _carry_out(uow, worker_id, operation)
        except Problem as problem:
            body = problem.body(None, trace().request_id)
            results.append(OperationResult(id=operation.id, result="problem", problem=body))
        else:
            done.add(operation.id)
            results.append(OperationResult(id=operation.id, result="ok"))
    return Synced(results=results)


async def _carry_out(uow: UnitOfWork, worker_id: UUID, operation: Operation) -> None:
    shape, act = ACTS[operation.type]
    wanted = _read(shape, operation)
    async with part_of(uow) as part:
        await visible_job(part, worker_id, operation.booking_id, lock=True)
        remembered = FieldOperation(
            id=operation.id,
            org_id=uow.org_id,
            worker_id=worker_id,
            booking_id=operation.booking_id,
            type=operation.type,
            at=reported_instant(operation.at, now()),
        )
        statement = insert(FieldOperation).values(remembered.model_dump()).on_conflict_do_nothing()
        if (await part.session.execute(statement.returning(col(FieldOperation.id)))).first():
            await act(part, worker_id, operation.booking_id, wanted)


def _read(shape: type[BaseModel], operation: Operation) -> BaseModel:
    said = dict(operation.payload)
    if "at" in shape.model_fields:
        said["at"] = operation.at
    try:
        return shape.model_validate(said)
    except ValidationError as error:
        errors = [
            {"field": ".".join(("payload", *map(str, one["loc"]))), "message": one["msg"]}
            for one in error.errors(include_url=False, include_context=False, include_input=False)
        ]
        raise Invalid("Some values of this operation are not acceptable.", errors=errors[:20]) from error
