"""HTTP of training for the workers who take it."""

from typing import Annotated
from uuid import UUID

from booking.training.overview import lessons_of
from booking.training.rules import TrainingMoveNotAllowed
from booking.training.schemas import Answers, Lesson
from booking.training.service import assignment_of, finish, start
from booking.workers.service import worker_of
from shared.auth.callers import WorkerCaller
from shared.auth.guards import require_module, signed_in_worker
from shared.database import UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/worker/training", tags=["training"], responses=responses(Unauthorized, Forbidden, NotFound)
)

Cleaner = Annotated[WorkerCaller, signed_in_worker]


@router.get("", summary="List my training")
async def get_lessons(uow: Uow, cleaner: Cleaner) -> list[Lesson]:
    """Return what the signed-in worker has to learn and has learnt, the most pressing first (at most 200)."""
    await require_module(uow, "module.training")
    return await lessons_of(uow, await worker_of(uow, cleaner.person_id))


@router.post("/{assignment_id}/start", summary="Begin a course", responses=responses(TrainingMoveNotAllowed))
async def start_lesson(uow: Uow, cleaner: Cleaner, assignment_id: UUID) -> Lesson:
    """Begin, or try again after failing. Sent again, it changes nothing."""
    await require_module(uow, "module.training")
    await start(uow, await assignment_of(uow, assignment_id, worker_id=cleaner.person_id))
    return await _lesson(uow, cleaner, assignment_id)


@router.post("/{assignment_id}/finish", summary="Hand in a course", responses=responses(TrainingMoveNotAllowed))
async def finish_lesson(uow: Uow, cleaner: Cleaner, assignment_id: UUID, given: Answers) -> Lesson:
    """Hand in the answers; `status` says whether it is passed. Sent again after passing, it changes nothing."""
    await require_module(uow, "module.training")
    await finish(uow, await assignment_of(uow, assignment_id, worker_id=cleaner.person_id), given.answers)
    return await _lesson(uow, cleaner, assignment_id)


async def _lesson(uow: UnitOfWork, cleaner: WorkerCaller, assignment_id: UUID) -> Lesson:
    return (await lessons_of(uow, await worker_of(uow, cleaner.person_id), assignment_id))[0]
