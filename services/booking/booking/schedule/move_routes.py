"""HTTP of moving a visit: drag it, stretch it, give it to somebody else, and ask first whether that works."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from booking.bookings.crew import WorkerBusy
from booking.bookings.models import Booking
from booking.bookings.moves import move, rehearse
from booking.bookings.schemas import Alternatives
from booking.bookings.service import booking_of
from booking.bookings.states import MoveNotAllowed
from booking.desk.service import staff_view
from booking.schedule.move_schemas import Before, MoveAnswer, MoveCheck, MoveRequest
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/bookings", tags=["schedule"], responses=responses(Unauthorized, Forbidden))
Editor = Annotated[StaffCaller, requires("bookings.edit", module="module.schedule")]


@router.post(
    "/{booking_id}/move",
    summary="Move a visit",
    responses=responses(NotFound, MoveNotAllowed, WorkerBusy, PreconditionFailed),
)
async def move_visit(
    uow: Uow, caller: Editor, booking_id: UUID, wanted: MoveRequest, request: Request, response: Response
) -> MoveAnswer:
    """Change when a visit begins, how long it takes and who goes, in one step.

    Pending and confirmed visits can be moved; of one that has begun only length and crew can change. A refusal
    says in `conflicts` who can't go and why, and in `alternatives` what would work.
    """
    booking = await _to_move(uow, caller, booking_id, wanted, request)
    moved = await move(
        uow,
        booking,
        starts_at=wanted.starts_at or booking.starts_at,
        minutes=wanted.minutes,
        worker_ids=wanted.worker_ids,
        by="staff",
        allow_outside_hours=wanted.allow_outside_hours,
        notify=wanted.notify,
    )
    before = Before(
        starts_at=moved.starts_at,
        ends_at=moved.ends_at,
        minutes=moved.minutes,
        worker_ids=moved.worker_ids,
    )
    view = await staff_view(uow, booking)
    if moved.changed:
        uow.audit(
            "booking.move",
            "booking",
            booking.id,
            reference=booking.reference,
            before=before.model_dump(mode="json"),
            starts_at=view.starts_at.isoformat(),
            ends_at=view.ends_at.isoformat(),
            worker_ids=[str(one.worker_id) for one in view.crew],
            outside_hours=[str(obstacle.worker_id) for obstacle in moved.outside_hours],
        )
    set_etag(response, booking.version)
    return MoveAnswer(booking=view, before=before, outside_hours=moved.outside_hours)


@router.post(
    "/{booking_id}/move/check",
    summary="Ask whether a visit could be moved",
    responses=responses(NotFound, MoveNotAllowed, PreconditionFailed),
)
async def check_move(
    uow: Uow, caller: Editor, booking_id: UUID, wanted: MoveRequest, request: Request
) -> MoveCheck:
    """Try the move and leave everything as it is: `ok` says whether it would be carried out at this moment."""
    booking = await _to_move(uow, caller, booking_id, wanted, request)
    try:
        overruled = await rehearse(
            uow,
            booking,
            starts_at=wanted.starts_at or booking.starts_at,
            minutes=wanted.minutes,
            worker_ids=wanted.worker_ids,
            allow_outside_hours=wanted.allow_outside_hours,
        )
    except WorkerBusy as refusal:
        return MoveCheck.model_validate(refusal.extras)
    return MoveCheck(ok=True, conflicts=overruled, alternatives=Alternatives(workers=[], slots=[]))


async def _to_move(
    uow: UnitOfWork, caller: StaffCaller, booking_id: UUID, wanted: MoveRequest, request: Request
) -> Booking:
    if wanted.worker_ids is not None and "bookings.assign" not in caller.permissions:
        raise Forbidden(f"Your role “{caller.role}” may move visits but not decide who goes.")
    booking = await booking_of(uow, booking_id, lock=True)
    check_if_match(request, booking.version)
    return booking
