"""The company's logo: kept, replaced, taken away, and read for paper."""

from datetime import timedelta

from finance.branding.logo import Logo
from finance.branding.models import Branding
from shared.clock import now
from shared.database import UnitOfWork
from shared.logging import get_logger
from shared.storage import FileMissing, Storage, new_key

FOLDER = "branding"
LARGEST = 2 * 1024 * 1024
UNFINISHED = timedelta(days=1)
"""A file without a row may belong to an upload that is still going on; after a day it doesn't."""
_KEEP = """
    INSERT INTO branding (org_id, logo_key, width, height, updated_at)
    VALUES (:org_id, :logo_key, :width, :height, :updated_at)
    ON CONFLICT (org_id) DO UPDATE SET logo_key = excluded.logo_key, width = excluded.width,
        height = excluded.height, updated_at = excluded.updated_at"""
log = get_logger(__name__)


async def branding_of(uow: UnitOfWork) -> Branding | None:
    """Return where the company's logo lies; None where it has none."""
    return await uow.session.get(Branding, uow.org_id)


async def keep_logo(uow: UnitOfWork, files: Storage, logo: Logo) -> Branding:
    """Make a logo the company's; of two at once the last one stays.

    The file comes before the row. A file that was replaced, or whose request failed in between, is removed by
    `branding-cleanup`, so that whoever is reading it now isn't cut off.
    """
    kept = Branding(
        org_id=uow.org_id,
        logo_key=new_key(uow.org_id, FOLDER, "png"),
        width=logo.width,
        height=logo.height,
        updated_at=now(),
    )
    await files.put(kept.logo_key, logo.content)
    await uow.sql(_KEEP, **kept.model_dump())
    uow.audit("logo.replace", "logo", uow.org_id, width=logo.width, height=logo.height)
    return kept


async def remove_logo(uow: UnitOfWork) -> None:
    """Take the company's logo away; where there is none nothing happens."""
    removed = await uow.sql("DELETE FROM branding WHERE org_id = :org_id RETURNING org_id", org_id=uow.org_id)
    if removed.first():
        uow.audit("logo.delete", "logo", uow.org_id)


async def logo_for_paper(uow: UnitOfWork, files: Storage) -> Logo | None:
    """Return the company's logo of today; None where it has none, or the storage lost it."""
    branding = await branding_of(uow)
    if branding is None:
        return None
    try:
        return Logo(await files.get(branding.logo_key), branding.width, branding.height)
    except FileMissing:
        log.warning("the file of a logo is missing", key=branding.logo_key)
        return None


async def remove_old_files(uow: UnitOfWork, files: Storage) -> int:
    """Remove files older than a day that are not the company's logo; return how many."""
    branding = await branding_of(uow)
    present = branding.logo_key if branding else None
    before = now() - UNFINISHED
    old = [
        file.key
        async for file in files.files(uow.org_id, FOLDER)
        if file.key != present and file.changed_at < before
    ]
    for key in old:
        await files.delete(key)
    return len(old)
