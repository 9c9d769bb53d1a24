"""Photos: taken with consent and within the quota, put away and brought back, handed out by links that expire."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.bookings.models import Booking
from booking.bookings.service import record
from booking.photos.models import Photo
from booking.photos.schemas import (
    PhotoChange,
    PhotoOut,
    PhotoQuery,
    PhotoUpload,
    PublicPhoto,
    PublicPhotos,
    Usage,
)
from booking.visits.completeness import photos_allowed
from contracts.identity import OrganizationSettings
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import organization
from shared.pictures import Picture
from shared.storage import Storage, new_key

FOLDER = "photos"
MEGABYTE = 1_000_000
MOST_PER_VISIT = 200
SORTS = {"created_at": Sort(col(Photo.created_at), datetime)}


class NoPhotoConsent(Conflict):
    """The client has not agreed to photos of the home."""

    slug = "no-photo-consent"
    title = "The client has not agreed to photos"


class PhotoQuotaReached(Conflict):
    """The company's photos take up all the room that they may."""

    slug = "photo-quota-reached"
    title = "There is no room for more photos"


class PhotoPurged(Conflict):
    """The files are gone."""

    slug = "photo-purged"
    title = "The photo can't be brought back"


async def photo_of(uow: UnitOfWork, booking_id: UUID, photo_id: UUID, *, lock: bool = False) -> Photo:
    """Return a photo of a booking.

    Raises:
        NotFound: there is none.
    """
    statement = (
        select(Photo)
        .where(col(Photo.id) == photo_id, col(Photo.booking_id) == booking_id)
        .execution_options(populate_existing=True)
    )
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such photo of this booking.")
    return found


async def keep_photo(
    uow: UnitOfWork,
    files: Storage,
    booking: Booking,
    wanted: PhotoUpload,
    picture: Picture,
    *,
    worker_id: UUID | None,
    by: str,
) -> Photo:
    """Keep a picture of a visit; the same id again gives the first one. The files come before the row: where the
    request fails in between, `storage-cleanup` removes them.

    Raises:
        NotFound: the checklist item is of another visit.
        NoPhotoConsent: the client has not agreed.
        PhotoQuotaReached: there is no room. Two at once may exceed it by one picture.
        Invalid: the id is another visit's photo.
    """
    statement = select(Photo).where(col(Photo.id) == wanted.id)
    known = (await uow.session.exec(statement)).one_or_none()
    if known is not None:
        return _same_visit(known, booking)
    if not await photos_allowed(uow, booking):
        raise NoPhotoConsent("The client has not agreed to photos of this home. Ask first, and note the answer.")
    await _check_item(uow, booking, wanted.checklist_item_id)
    await _check_room(uow, booking, len(picture.content) + len(picture.thumbnail))
    settings = await _settings(uow)
    photo = Photo(
        id=wanted.id,
        org_id=uow.org_id,
        booking_id=booking.id,
        worker_id=worker_id,
        checklist_item_id=wanted.checklist_item_id,
        kind=wanted.kind,
        uploaded_by=by,
        key=new_key(uow.org_id, FOLDER, "jpg"),
        thumbnail_key=new_key(uow.org_id, FOLDER, "jpg"),
        width=picture.width,
        height=picture.height,
        size_bytes=len(picture.content) + len(picture.thumbnail),
        sha256=picture.sha256,
        shared=wanted.kind == "after" and settings.share_after_photos,
    )
    await files.put(photo.key, picture.content)
    await files.put(photo.thumbnail_key, picture.thumbnail)
    kept = insert(Photo).values(photo.model_dump()).on_conflict_do_nothing().returning(col(Photo.id))
    first = (await uow.session.execute(kept)).first() is not None
    if first:
        record(uow, booking.id, f"photo_{wanted.kind}", actor=by)
    return _same_visit((await uow.session.exec(statement)).one(), booking)


async def change_photo(uow: UnitOfWork, photo: Photo, change: PhotoChange) -> None:
    """Change a locked photo.

    Raises:
        PhotoPurged: it should be brought back, but its files are gone.
    """
    if change.kind is not None:
        photo.kind = change.kind
    if change.shared is not None:
        photo.shared = change.shared
    if change.deleted is False and photo.purged_at is not None:
        raise PhotoPurged("This photo was deleted more than 30 days ago; its files are gone.")
    if change.deleted is not None and change.deleted != (photo.deleted_at is not None):
        photo.deleted_at = now() if change.deleted else None
        photo.deleted_by = uow.caller.actor if change.deleted and uow.caller else None
    uow.session.add(photo)
    wanted = change.model_dump(exclude_none=True)
    uow.audit("photo.change", "photo", photo.id, booking_id=str(photo.booking_id), **wanted)


async def list_photos(uow: UnitOfWork, files: Storage, booking_id: UUID, query: PhotoQuery) -> Page[PhotoOut]:
    """Return a page of a booking's photos."""
    gone = col(Photo.deleted_at).is_not(None)
    conditions: list[Any] = [
        col(Photo.booking_id) == booking_id,
        col(Photo.purged_at).is_(None),
        gone if query.deleted else ~gone,
    ]
    if query.kind:
        conditions.append(col(Photo.kind) == query.kind)
    photos, cursor = await sorted_page(
        uow, select(Photo).where(*conditions), query, query.sort, SORTS, col(Photo.id)
    )
    return Page(items=[show_photo(files, photo) for photo in photos], next_cursor=cursor)


async def shared_photos(uow: UnitOfWork, files: Storage, booking: Booking) -> PublicPhotos:
    """Return what the client may see of a visit."""
    statement = (
        select(Photo)
        .where(
            col(Photo.booking_id) == booking.id,
            col(Photo.shared),
            col(Photo.deleted_at).is_(None),
            col(Photo.purged_at).is_(None),
        )
        .order_by(col(Photo.created_at), col(Photo.id))
        .limit(MOST_PER_VISIT)
    )
    photos = (await uow.session.exec(statement)).all()
    items = [PublicPhoto.model_validate(show_photo(files, one).model_dump()) for one in photos]
    return PublicPhotos(consent=booking.photo_consent, items=items)


def show_photo(files: Storage, photo: Photo) -> PhotoOut:
    """Return the wire shape of a photo, with fresh links."""
    links = {"url": photo.key, "thumbnail_url": photo.thumbnail_key}
    return PhotoOut.model_validate(
        photo.model_dump() | {name: files.signed_address(key) for name, key in links.items()}
    )


async def usage(uow: UnitOfWork) -> Usage:
    """Return how much room the company's photos take up."""
    size, count = await _used(uow)
    quota = (await _settings(uow)).photo_quota_megabytes * MEGABYTE
    return Usage(used_bytes=size, quota_bytes=quota, photos=count)


async def _used(uow: UnitOfWork) -> tuple[int, int]:
    total = func.coalesce(func.sum(col(Photo.size_bytes)), 0)
    statement = select(total, func.count()).where(col(Photo.purged_at).is_(None))
    size, count = (await uow.session.exec(statement)).one()
    return int(size), int(count)


async def _check_room(uow: UnitOfWork, booking: Booking, size: int) -> None:
    quota = (await _settings(uow)).photo_quota_megabytes
    used, _ = await _used(uow)
    if used + size > quota * MEGABYTE:
        raise PhotoQuotaReached(
            f"The photos of your company take up all of the {quota} MB that they may. "
            "Delete some, keep them for a shorter time, or ask an admin for a larger quota.",
            used_bytes=used,
            quota_megabytes=quota,
        )
    count = (
        select(func.count())
        .select_from(Photo)
        .where(col(Photo.booking_id) == booking.id, col(Photo.purged_at).is_(None))
    )
    if (await uow.session.exec(count)).one() >= MOST_PER_VISIT:
        raise PhotoQuotaReached(f"A visit may have {MOST_PER_VISIT} photos. Delete some first.")


async def _check_item(uow: UnitOfWork, booking: Booking, item_id: UUID | None) -> None:
    if item_id is None:
        return
    found = await uow.sql(
        "SELECT 1 FROM checklist_items WHERE org_id = :org_id AND booking_id = :booking_id AND id = :id",
        org_id=uow.org_id,
        booking_id=booking.id,
        id=item_id,
    )
    if found.first() is None:
        raise NotFound("There is no such item on this checklist.")


def _same_visit(photo: Photo, booking: Booking) -> Photo:
    if photo.booking_id != booking.id:
        raise Invalid.field("query.id", "This id is another photo's. Make a new one.")
    return photo


async def _settings(uow: UnitOfWork) -> OrganizationSettings:
    return OrganizationSettings.model_validate((await organization(uow)).settings)
