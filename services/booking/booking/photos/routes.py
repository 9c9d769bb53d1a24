"""HTTP of photos: the cleaner takes them, the office keeps them, the client sees what is shared."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Path, Query, Request, Response

from booking.bookings.service import booking_by_token, booking_of
from booking.photos.body import read_picture
from booking.photos.consent import consent_of, note_consent
from booking.photos.schemas import (
    ClientConsent,
    Consent,
    ConsentOut,
    PhotoChange,
    PhotoOut,
    PhotoQuery,
    PhotoUpload,
    PublicPhotos,
    Usage,
)
from booking.photos.service import (
    NoPhotoConsent,
    PhotoPurged,
    PhotoQuotaReached,
    change_photo,
    keep_photo,
    list_photos,
    photo_of,
    shared_photos,
    show_photo,
    usage,
)
from booking.visits.access import name_of, visible_job
from shared.auth.callers import StaffCaller, WorkerCaller
from shared.auth.guards import public, require_module, requires, signed_in_worker
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.organizations import PublicOrganization
from shared.pictures import Picture, UnsupportedPicture
from shared.storage import Files
from shared.uploads import BodyTooLarge
from shared.web.routing import Router, check_if_match, set_etag

router = Router(tags=["photos"], responses=responses(NotFound, Forbidden))

MODULE = "quality.photo_evidence"
JOB = "/v1/worker/jobs/{booking_id}"
BOOKING = "/v1/admin/bookings/{booking_id}"
TOKEN = "/v1/public/{org}/bookings/{public_token}"  # noqa: S105 - the name of a part of the path
Cleaner = Annotated[WorkerCaller, signed_in_worker]
Viewer = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Editor = Annotated[StaffCaller, requires("bookings.edit", module=MODULE)]
Token = Annotated[str, Path(max_length=64, description="The unguessable name in the client's link.")]
Upload = Annotated[PhotoUpload, Query()]
REFUSALS = responses(Unauthorized, BodyTooLarge, UnsupportedPicture, NoPhotoConsent, PhotoQuotaReached)
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {"schema": {"type": "string", "format": "binary", "description": "At most 10 MiB."}}
            for kind in ("image/jpeg", "image/png", "image/webp")
        },
    }
}


async def _picture_of_cleaner(request: Request) -> Picture:
    """Read the picture before the transaction begins, but of nobody who isn't signed in: a slow phone then
    holds no connection to the database.
    """
    signed_in_worker.dependency.claims(request)
    return await read_picture(request)


PictureOfCleaner = Annotated[Picture, Depends(_picture_of_cleaner)]


@router.post(JOB + "/photos", status_code=201, summary="Take a photo", responses=REFUSALS, openapi_extra=BODY)
async def upload_photo(
    picture: PictureOfCleaner, uow: Uow, cleaner: Cleaner, files: Files, booking_id: UUID, wanted: Upload
) -> PhotoOut:
    """Send a picture as the body. It is kept upright, without its place and time. The same id again gives the
    first answer.
    """
    await require_module(uow, MODULE)
    booking = await visible_job(uow, cleaner.person_id, booking_id)
    by = await name_of(uow, cleaner.person_id)
    photo = await keep_photo(uow, files, booking, wanted, picture, worker_id=cleaner.person_id, by=by)
    return show_photo(files, photo)


@router.get(JOB + "/photos", summary="List a job's photos", responses=responses(Unauthorized))
async def list_job_photos(
    uow: Uow, cleaner: Cleaner, files: Files, booking_id: UUID, query: Annotated[PhotoQuery, Query()]
) -> Page[PhotoOut]:
    """Return the photos of a visit that the signed-in cleaner is sent to."""
    await require_module(uow, MODULE)
    await visible_job(uow, cleaner.person_id, booking_id)
    return await list_photos(uow, files, booking_id, query.model_copy(update={"deleted": False}))


@router.put(
    JOB + "/photo-consent", summary="Note what the client says about photos", responses=responses(Unauthorized)
)
async def note_job_consent(uow: Uow, cleaner: Cleaner, booking_id: UUID, wanted: ClientConsent) -> ConsentOut:
    """Keep what the client said at the door, for this visit."""
    await require_module(uow, MODULE)
    booking = await visible_job(uow, cleaner.person_id, booking_id, lock=True)
    by = await name_of(uow, cleaner.person_id)
    await note_consent(uow, booking, Consent(allowed=wanted.allowed), by=by)
    return await consent_of(uow, booking)


@router.get(BOOKING + "/photos", summary="List a booking's photos", responses=responses(Unauthorized))
async def list_booking_photos(
    uow: Uow, _: Viewer, files: Files, booking_id: UUID, query: Annotated[PhotoQuery, Query()]
) -> Page[PhotoOut]:
    """Return the photos that match, each with links that work for ten minutes."""
    await booking_of(uow, booking_id)
    return await list_photos(uow, files, booking_id, query)


@router.post(BOOKING + "/photos", status_code=201, summary="Add a photo", responses=REFUSALS, openapi_extra=BODY)
async def add_booking_photo(
    uow: Uow, caller: Editor, files: Files, booking_id: UUID, wanted: Upload, request: Request
) -> PhotoOut:
    """Send a picture as the body, e.g. one that the client mailed."""
    booking = await booking_of(uow, booking_id)
    picture = await read_picture(request)
    photo = await keep_photo(uow, files, booking, wanted, picture, worker_id=None, by=caller.actor)
    uow.audit("photo.create", "photo", photo.id, booking_id=str(booking_id), kind=photo.kind)
    return show_photo(files, photo)


@router.get("/v1/admin/photos/usage", summary="Show how much room photos take", responses=responses(Unauthorized))
async def get_photo_usage(uow: Uow, _: Viewer) -> Usage:
    """Return what is used of the quota; deleted photos count until their files are gone."""
    return await usage(uow)


@router.patch(
    BOOKING + "/photos/{photo_id}", summary="Change a photo", responses=responses(Unauthorized, PhotoPurged)
)
async def patch_photo(
    uow: Uow, _: Editor, files: Files, booking_id: UUID, photo_id: UUID, change: PhotoChange
) -> PhotoOut:
    """Share it with the client or not, say that it shows something else, or bring a deleted one back."""
    photo = await photo_of(uow, booking_id, photo_id, lock=True)
    await change_photo(uow, photo, change)
    return show_photo(files, photo)


@router.delete(
    BOOKING + "/photos/{photo_id}", status_code=204, summary="Delete a photo", responses=responses(Unauthorized)
)
async def delete_photo(uow: Uow, _: Editor, booking_id: UUID, photo_id: UUID) -> None:
    """Put a photo away. For 30 days it can be brought back (`PATCH` with `deleted: false`)."""
    await change_photo(uow, await photo_of(uow, booking_id, photo_id, lock=True), PhotoChange(deleted=True))


@router.get(BOOKING + "/photo-consent", summary="Show the consent to photos", responses=responses(Unauthorized))
async def get_photo_consent(uow: Uow, _: Viewer, booking_id: UUID) -> ConsentOut:
    """Return whether the visit may be photographed, and who said so."""
    return await consent_of(uow, await booking_of(uow, booking_id))


@router.put(
    BOOKING + "/photo-consent",
    summary="Note the consent to photos",
    responses=responses(Unauthorized, PreconditionFailed),
)
async def put_photo_consent(
    uow: Uow, caller: Editor, booking_id: UUID, wanted: Consent, request: Request, response: Response
) -> ConsentOut:
    """Keep what the client said, for this visit or for all visits."""
    booking = await booking_of(uow, booking_id, lock=True)
    check_if_match(request, booking.version)
    await note_consent(uow, booking, wanted, by=caller.actor)
    uow.audit("booking.photo_consent", "booking", booking.id, **wanted.model_dump())
    set_etag(response, booking.version)
    return await consent_of(uow, booking)


@router.get(TOKEN + "/photos", summary="Show a visit's photos", dependencies=[public()])
async def get_public_photos(uow: Uow, org: PublicOrganization, files: Files, public_token: Token) -> PublicPhotos:
    """Return the photos that the company shares with its client."""
    await _check_module(uow)
    return await shared_photos(uow, files, await booking_by_token(uow, public_token))


@router.put(TOKEN + "/photo-consent", summary="Say whether photos may be taken", dependencies=[public()])
async def put_public_consent(
    uow: Uow, org: PublicOrganization, files: Files, public_token: Token, wanted: ClientConsent
) -> PublicPhotos:
    """Keep the client's own answer for this visit; it can be changed at any time."""
    await _check_module(uow)
    booking = await booking_by_token(uow, public_token, lock=True)
    await note_consent(uow, booking, Consent(allowed=wanted.allowed), by="client")
    return await shared_photos(uow, files, booking)


async def _check_module(uow: UnitOfWork) -> None:
    await require_module(uow, MODULE)
