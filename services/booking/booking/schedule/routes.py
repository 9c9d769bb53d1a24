"""HTTP of the schedule."""

from datetime import date
from typing import Annotated

from fastapi import Query

from booking.schedule.month import month_of
from booking.schedule.schemas import Month, Schedule, ScheduleQuery, UnassignedQuery, UnassignedVisit
from booking.schedule.service import schedule_of
from booking.schedule.unassigned import list_unassigned
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/admin/schedule", tags=["schedule"], responses=responses(Unauthorized, Forbidden))
Reader = Annotated[StaffCaller, requires("bookings.view", module="module.schedule")]


@router.get("", summary="Show the schedule of some days")
async def get_schedule(uow: Uow, _: Reader, query: Annotated[ScheduleQuery, Query()]) -> Schedule:
    """Return the visits that begin on these days and are not cancelled, beside the workers.

    One day or a week, one worker's, one team's, only what lacks somebody: the same answer, narrowed down. Hours,
    blocks and totals are those of the workers shown.
    """
    return await schedule_of(uow, query)


@router.get("/month", summary="Show a month in numbers")
async def get_month(
    uow: Uow,
    _: Reader,
    month: Annotated[str, Query(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$", examples=["2026-11"])],
) -> Month:
    """Return for each day how many visits begin, how many lack somebody, and how much of the capacity they use."""
    return await month_of(uow, date.fromisoformat(f"{month}-01"))


@router.get("/unassigned", summary="List visits that lack somebody")
async def get_unassigned(uow: Uow, _: Reader, query: Annotated[UnassignedQuery, Query()]) -> Page[UnassignedVisit]:
    """Return visits ahead that have fewer people than they need, the next first unless asked otherwise."""
    return await list_unassigned(uow, query)
