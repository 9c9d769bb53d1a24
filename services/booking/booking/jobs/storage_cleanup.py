"""Remove the files of photos that were deleted, that are too old, or that no row knows, and those of workers'
deleted documents; forget old positions.
"""

from collections.abc import Sequence
from datetime import timedelta

from sqlmodel import col, or_, select

from booking.documents.models import WorkerDocument
from booking.photos.models import Photo
from booking.photos.service import FOLDER
from booking.settings import BookingSettings
from contracts.identity import OrganizationSettings
from shared.clock import now
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization
from shared.storage import Storage

UNDO = timedelta(days=30)
UNFINISHED = timedelta(days=1)
"""A file without a row may belong to an upload that is still going on; after a day it doesn't."""
BATCH = 200
_FORGET = """
    DELETE FROM visit_positions WHERE id IN (
        SELECT id FROM visit_positions WHERE org_id = :org_id AND at < :before ORDER BY at LIMIT 5000
    ) RETURNING 1"""
_FORGET_OPERATIONS = """
    DELETE FROM field_operations WHERE org_id = :org_id AND id IN (
        SELECT id FROM field_operations
        WHERE org_id = :org_id AND created_at < :before ORDER BY created_at LIMIT 5000
    ) RETURNING 1"""


async def clean_up(context: JobContext) -> int:
    """Clean up a batch in each organization and return how many things went."""
    assert isinstance(context.settings, BookingSettings)  # noqa: S101 - the job is booking's
    files = Storage(context.settings)

    async def clean(company: Organization, uow: UnitOfWork) -> int:
        purged = await _purge(uow, files, await _expired(uow, company))
        purged += await _purge_documents(uow, files)
        return purged + await _forget(uow, company) + await _remove_orphans(uow, files)

    return await context.each_organization(clean)


async def _expired(uow: UnitOfWork, company: Organization) -> Sequence[Photo]:
    settings = OrganizationSettings.model_validate(company.settings)
    present = now()
    problem = col(Photo.kind) == "problem"
    too_old = col(Photo.created_at) < present - timedelta(days=settings.photo_retention_days)
    problem_too_old = col(Photo.created_at) < present - timedelta(days=settings.problem_photo_retention_days)
    statement = (
        select(Photo)
        .where(
            col(Photo.purged_at).is_(None),
            or_(col(Photo.deleted_at) < present - UNDO, ~problem & too_old, problem & problem_too_old),
        )
        .order_by(col(Photo.created_at))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    return (await uow.session.exec(statement)).all()


async def _purge(uow: UnitOfWork, files: Storage, photos: Sequence[Photo]) -> int:
    """The files go first: where the transaction fails after that, the next run deletes nothing and goes on."""
    for photo in photos:
        await files.delete(photo.key)
        await files.delete(photo.thumbnail_key)
        photo.purged_at = now()
        photo.deleted_at = photo.deleted_at or photo.purged_at
        uow.session.add(photo)
    return len(photos)


async def _purge_documents(uow: UnitOfWork, files: Storage) -> int:
    statement = (
        select(WorkerDocument)
        .where(col(WorkerDocument.deleted_at) < now() - UNDO)
        .order_by(col(WorkerDocument.deleted_at))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    documents = (await uow.session.exec(statement)).all()
    for document in documents:
        await files.delete(document.storage_key)
        await uow.session.delete(document)
    return len(documents)


async def _forget(uow: UnitOfWork, company: Organization) -> int:
    settings = OrganizationSettings.model_validate(company.settings)
    before = now() - timedelta(days=settings.position_retention_days)
    positions = await uow.sql(_FORGET, org_id=uow.org_id, before=before)
    operations = await uow.sql(_FORGET_OPERATIONS, org_id=uow.org_id, before=now() - UNDO)
    return len(positions.all()) + len(operations.all())


async def _remove_orphans(uow: UnitOfWork, files: Storage) -> int:
    removed = 0
    old: list[str] = []
    async for file in files.files(uow.org_id, FOLDER):
        if file.changed_at < now() - UNFINISHED:
            old.append(file.key)
        if len(old) == BATCH:
            removed += await _remove_unknown(uow, files, old)
            old = []
    return removed + await _remove_unknown(uow, files, old)


async def _remove_unknown(uow: UnitOfWork, files: Storage, keys: Sequence[str]) -> int:
    if not keys:
        return 0
    rows = await uow.sql(
        "SELECT key, thumbnail_key FROM photos WHERE org_id = :org_id AND purged_at IS NULL "
        "AND (key = ANY (:keys) OR thumbnail_key = ANY (:keys))",
        org_id=uow.org_id,
        keys=list(keys),
    )
    known = {key for row in rows for key in row}
    unknown = [key for key in keys if key not in known]
    for key in unknown:
        await files.delete(key)
    return len(unknown)


STORAGE_CLEANUP = Job("storage-cleanup", clean_up, every_seconds=3600)
