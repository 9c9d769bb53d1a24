"""HTTP of catching up."""

from typing import Annotated

from booking.field_sync.schemas import Sync, Synced
from booking.field_sync.service import synchronise
from shared.auth.callers import WorkerCaller
from shared.auth.guards import signed_in_worker
from shared.database import Uow
from shared.errors import Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/worker/sync", tags=["jobs"], responses=responses(Unauthorized))

Cleaner = Annotated[WorkerCaller, signed_in_worker]


@router.post("", summary="Catch up")
async def synchronise_phone(uow: Uow, cleaner: Cleaner, wanted: Sync) -> Synced:
    """Send up to 200 things that were done without a connection. Each is carried out once, in the order of its
    time, and answered by itself. Photos are sent one by one, before what refers to them.
    """
    return await synchronise(uow, cleaner.person_id, wanted)
