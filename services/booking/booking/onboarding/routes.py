"""HTTP of onboarding."""

from typing import Annotated
from uuid import UUID

from booking.onboarding.schemas import Onboarding, StepInput
from booking.onboarding.service import mark_step, onboarding_of
from booking.workers.service import worker_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/workers/{worker_id}/onboarding",
    tags=["workers"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)

Reader = Annotated[StaffCaller, requires("bookings.view", module="module.teams")]
Manager = Annotated[StaffCaller, requires("users.manage", module="module.teams")]


@router.get("", summary="Show a worker's onboarding")
async def get_onboarding(uow: Uow, _: Reader, worker_id: UUID) -> Onboarding:
    """Return what the worker has behind them and what is still to do."""
    return await onboarding_of(uow, (await worker_of(uow, worker_id)).id)


@router.put("", summary="Mark a step")
async def put_step(uow: Uow, _: Manager, worker_id: UUID, wanted: StepInput) -> Onboarding:
    """Note who saw a step done, and when; the first time counts."""
    worker = await worker_of(uow, worker_id, lock=True)
    await mark_step(uow, worker, wanted)
    return await onboarding_of(uow, worker.id)
