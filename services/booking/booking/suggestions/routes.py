"""HTTP of suggestions."""

from typing import Annotated
from uuid import UUID

from booking.bookings.service import booking_of
from booking.suggestions.schemas import Suggestions
from booking.suggestions.service import suggest
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/admin/bookings", tags=["schedule"], responses=responses(Unauthorized, Forbidden))


@router.get("/{booking_id}/suggestions", summary="Ask who should go", responses=responses(NotFound))
async def get_suggestions(
    uow: Uow, _: Annotated[StaffCaller, requires("bookings.view", module="module.schedule")], booking_id: UUID
) -> Suggestions:
    """Return who is free and able, the best first, each with the reasons; and who can't go, with theirs.

    Nearness to the day's other visits, little waiting, the client's wish, having been there before and a fair
    share of the week's work make the score. Nobody whom the client bars is suggested.
    """
    return await suggest(uow, await booking_of(uow, booking_id))
