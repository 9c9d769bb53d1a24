"""HTTP of supplies."""

from typing import Annotated
from uuid import UUID

from booking.inventory.stock import ItemArchived
from booking.supplies.schemas import SuppliesIn, SupplyItem
from booking.supplies.service import note_supplies, offered
from booking.visits.jobs import job_of
from booking.visits.schemas import Job
from shared.auth.callers import WorkerCaller
from shared.auth.guards import signed_in_worker
from shared.database import Uow
from shared.errors import NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/worker", tags=["supplies"], responses=responses(Unauthorized))

Cleaner = Annotated[WorkerCaller, signed_in_worker]


@router.get("/supplies", summary="List what may be used")
async def list_supplies(uow: Uow, _: Cleaner) -> list[SupplyItem]:
    """Return the inventory's items by name, 200 at most."""
    return await offered(uow)


@router.post(
    "/jobs/{booking_id}/supplies", summary="Note what was used", responses=responses(NotFound, ItemArchived)
)
async def use_supplies(uow: Uow, cleaner: Cleaner, booking_id: UUID, wanted: SuppliesIn) -> Job:
    """Keep what was used at the visit; the inventory follows. Each id counts once."""
    await note_supplies(uow, cleaner.person_id, booking_id, wanted)
    return await job_of(uow, cleaner.person_id, booking_id)
