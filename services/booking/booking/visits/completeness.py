"""What must be so before a crew checks out."""

from datetime import timedelta
from uuid import UUID

from booking.bookings.models import Booking
from booking.bookings.service import client_and_address
from booking.checklists.service import items_of
from booking.visits.rules import may_photograph, overrun_limit
from contracts.identity import OrganizationSettings
from shared.database import UnitOfWork
from shared.errors import Conflict
from shared.organizations import organization

PHOTOS = "quality.photo_evidence"
_WITHOUT_PHOTO = """
    SELECT item.title FROM checklist_items item
    WHERE item.org_id = :org_id AND item.booking_id = :booking_id
        AND item.photo_required AND item.skip_reason IS NULL
        AND NOT EXISTS (
            SELECT FROM photos photo
            WHERE photo.org_id = item.org_id AND photo.booking_id = item.booking_id
                AND photo.checklist_item_id = item.id AND photo.deleted_at IS NULL)
    ORDER BY item.position"""
"""By the table's name: the slice of photos stands on this one and can't be imported."""


class ChecklistOpen(Conflict):
    """Something on the checklist is neither done nor skipped."""

    slug = "checklist-open"
    title = "Something is still to do"


class PhotosMissing(Conflict):
    """Something on the checklist was to be photographed."""

    slug = "photos-missing"
    title = "Photos are missing"


class OverrunReasonRequired(Conflict):
    """The visit took much longer than planned; the office wants to know why."""

    slug = "overrun-reason-required"
    title = "Say why it took longer"


async def check_complete(uow: UnitOfWork, booking_id: UUID) -> None:
    """Refuse while something is neither done nor skipped.

    Raises:
        ChecklistOpen: `open_items` names it.
    """
    items = (await items_of(uow, [booking_id]))[booking_id]
    left_open = [item.title for item in items if item.done_at is None and item.skip_reason is None]
    if left_open:
        raise ChecklistOpen(f"Still to do: {'; '.join(left_open)}.", open_items=left_open)


async def check_photos(uow: UnitOfWork, booking: Booking) -> None:
    """Refuse while photos are missing that may be made.

    Raises:
        PhotosMissing: `open_items` names what they should show.
    """
    company = await organization(uow)
    if not company.enabled(PHOTOS) or not await photos_allowed(uow, booking):
        return
    rows = await uow.sql(_WITHOUT_PHOTO, org_id=uow.org_id, booking_id=booking.id)
    missing = [row.title for row in rows]
    if missing:
        raise PhotosMissing(f"Take a photo of: {'; '.join(missing)}.", open_items=missing)


async def photos_allowed(uow: UnitOfWork, booking: Booking) -> bool:
    """Tell whether the client agreed to photos at this visit."""
    client, _ = await client_and_address(uow, booking)
    settings = OrganizationSettings.model_validate((await organization(uow)).settings)
    return may_photograph(booking.photo_consent, client.photo_consent, assumed=settings.photo_consent_assumed)


async def check_planned(uow: UnitOfWork, booking: Booking, took: timedelta, reason: str | None) -> None:
    """Refuse a visit that took much longer than planned without a word.

    Raises:
        OverrunReasonRequired: it did.
    """
    planned = booking.ends_at - booking.starts_at
    settings = OrganizationSettings.model_validate((await organization(uow)).settings)
    minutes = int(took.total_seconds()) // 60
    if minutes > overrun_limit(planned, settings.overrun_percent) and not reason:
        raise OverrunReasonRequired(
            f"You were there for {minutes} minutes, {int(planned.total_seconds()) // 60} were planned. "
            "Say in “overrun_reason” why.",
            planned_minutes=int(planned.total_seconds()) // 60,
            actual_minutes=minutes,
        )
