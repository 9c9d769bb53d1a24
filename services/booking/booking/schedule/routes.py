"""HTTP of the schedule."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from booking.inputs import Day
from booking.schedule.schemas import Schedule
from booking.schedule.service import schedule_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/admin/schedule", tags=["schedule"], responses=responses(Unauthorized, Forbidden))


@router.get("", summary="Show the schedule of some days")
async def get_schedule(
    uow: Uow,
    _: Annotated[StaffCaller, requires("bookings.view", module="module.schedule")],
    first: Annotated[Day, Query(alias="from", description="The first day, in the company's zone.")],
    days: Annotated[int, Query(ge=1, le=31)] = 7,
    worker_id: Annotated[UUID | None, Query(description="Only visits that this worker is sent to.")] = None,
) -> Schedule:
    """Return the visits that begin on these days and are not cancelled, beside the workers."""
    return await schedule_of(uow, first, days, worker_id)
