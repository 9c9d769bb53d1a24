"""HTTP of the report of a visit."""

from typing import Annotated
from uuid import UUID

from booking.bookings.service import booking_of
from booking.field_report.schemas import FieldReport, ItemChange
from booking.field_report.service import ask_for_photo, report_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Conflict, Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/bookings/{booking_id}",
    tags=["bookings"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)

MODULE = "module.schedule"
Viewer = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Editor = Annotated[StaffCaller, requires("bookings.edit", module=MODULE)]


@router.get("/field-report", summary="Show what the crew left behind")
async def get_field_report(uow: Uow, _: Viewer, booking_id: UUID) -> FieldReport:
    """Return planned and actual times, positions, checklist, notes, supplies, hours and problems of a visit."""
    return await report_of(uow, await booking_of(uow, booking_id))


@router.patch("/checklist/{item_id}", summary="Ask for a photo of an item", responses=responses(Conflict))
async def patch_checklist_item(
    uow: Uow, _: Editor, booking_id: UUID, item_id: UUID, change: ItemChange
) -> FieldReport:
    """Say whether the crew must take a photo before it checks out."""
    booking = await booking_of(uow, booking_id, lock=True)
    await ask_for_photo(uow, booking, item_id, required=change.photo_required)
    return await report_of(uow, booking)
