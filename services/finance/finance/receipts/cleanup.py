"""Which files of receipts go: of those that were deleted long ago, and of uploads that broke off."""

from collections.abc import Sequence
from datetime import timedelta

from sqlmodel import col, select

from finance.receipts.models import Receipt
from finance.receipts.service import FOLDER
from shared.clock import now
from shared.database import UnitOfWork
from shared.storage import Storage

UNDO = timedelta(days=30)
UNFINISHED = timedelta(days=1)
"""A file without a row may belong to an upload that is still going on; after a day it doesn't."""
BATCH = 200
_KNOWN = """
    SELECT key, thumbnail_key FROM receipts
    WHERE org_id = :org_id AND purged_at IS NULL AND (key = ANY (:keys) OR thumbnail_key = ANY (:keys))"""


async def purge(uow: UnitOfWork, files: Storage) -> int:
    """Remove the files of receipts that were deleted 30 days ago (a batch); return how many."""
    statement = (
        select(Receipt)
        .where(col(Receipt.purged_at).is_(None), col(Receipt.deleted_at) < now() - UNDO)
        .order_by(col(Receipt.deleted_at))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    rows = (await uow.session.exec(statement)).all()
    for receipt in rows:
        for key in (receipt.key, receipt.thumbnail_key):
            if key:
                await files.delete(key)
        receipt.purged_at = now()
        uow.session.add(receipt)
    return len(rows)


async def remove_orphans(uow: UnitOfWork, files: Storage) -> int:
    """Remove files older than a day that no receipt knows; return how many."""
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
    known = {key for row in await uow.sql(_KNOWN, org_id=uow.org_id, keys=list(keys)) for key in row}
    unknown = [key for key in keys if key not in known]
    for key in unknown:
        await files.delete(key)
    return len(unknown)
