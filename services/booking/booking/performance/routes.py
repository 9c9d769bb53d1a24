"""HTTP of the leaderboard, and of a worker's own numbers."""

from typing import Annotated

from fastapi import Query

from booking.performance.schemas import Leaderboard, Performance, PerformanceQuery
from booking.performance.service import leaderboard, performance_of
from shared.auth.callers import StaffCaller, WorkerCaller
from shared.auth.guards import requires, signed_in_worker
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(tags=["quality"], responses=responses(Unauthorized))


@router.get("/v1/admin/quality/leaderboard", summary="Rank the workers", responses=responses(Forbidden))
async def get_leaderboard(
    uow: Uow,
    _: Annotated[StaffCaller, requires("quality.view", module="module.quality")],
    query: Annotated[PerformanceQuery, Query()],
) -> Leaderboard:
    """Return the workers of a period, best first, with every number that their place comes from."""
    return await leaderboard(uow, query)


@router.get("/v1/worker/performance", summary="Show my numbers", responses=responses(NotFound))
async def get_performance(
    uow: Uow, cleaner: Annotated[WorkerCaller, signed_in_worker], query: Annotated[PerformanceQuery, Query()]
) -> Performance:
    """Return the signed-in worker's own numbers of a period."""
    return await performance_of(uow, query, cleaner.person_id)
