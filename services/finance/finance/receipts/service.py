"""Receipts: kept, filed under an expense, deleted and brought back."""

import hashlib
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, or_
from sqlmodel import col, select

from finance.expenses.service import expense_of
from finance.receipts.models import Receipt
from finance.receipts.schemas import ReceiptChange, ReceiptOut, ReceiptQuery, ReceiptUpload
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid
from shared.pictures import prepare
from shared.storage import Storage, extension_of, new_key

FOLDER = "receipts"
LARGEST = 10 * 1024 * 1024
QUOTA_BYTES = 5_000_000_000
MOST_PER_EXPENSE = 50
SORTS = {"created_at": Sort(col(Receipt.created_at), datetime)}


class ReceiptQuotaReached(Conflict):
    """The company's receipts take up all the room that they may."""

    slug = "receipt-quota-reached"
    title = "There is no room for more receipts"


class ReceiptPurged(Conflict):
    """The files are gone."""

    slug = "receipt-purged"
    title = "The receipt can't be brought back"


class Content(NamedTuple):
    """A file to keep; a PDF has no thumbnail."""

    extension: str
    whole: bytes
    thumbnail: bytes | None


def content_of(raw: bytes) -> Content:
    """Return what a file holds: a PDF as it is, a picture upright and without what its camera wrote into it.

    Raises:
        UnsupportedPicture: it is neither.
    """
    if raw.startswith(b"%PDF-"):
        return Content("pdf", raw, None)
    picture = prepare(raw)
    return Content("jpg", picture.content, picture.thumbnail)


async def keep_receipt(uow: UnitOfWork, files: Storage, wanted: ReceiptUpload, content: Content) -> Receipt:
    """Keep a receipt, in the inbox or under an expense. The files come before the row: where the request fails in
    between, `receipts-cleanup` removes them.

    Raises:
        NotFound: there is no such expense.
        ReceiptQuotaReached: there is no room.
    """
    if wanted.expense_id is not None:
        await _check_expense(uow, wanted.expense_id)
    size = len(content.whole) + len(content.thumbnail or b"")
    used = select(func.coalesce(func.sum(col(Receipt.size_bytes)), 0)).where(col(Receipt.purged_at).is_(None))
    if int((await uow.session.exec(used)).one()) + size > QUOTA_BYTES:
        raise ReceiptQuotaReached("Your company's receipts take up all of their 5 GB. Delete some that are old.")
    receipt = Receipt(
        org_id=uow.org_id,
        expense_id=wanted.expense_id,
        filename=wanted.filename,
        key=new_key(uow.org_id, FOLDER, content.extension),
        thumbnail_key=new_key(uow.org_id, FOLDER, "jpg") if content.thumbnail else None,
        size_bytes=size,
        sha256=hashlib.sha256(content.whole).hexdigest(),
        uploaded_by=uow.caller.actor if uow.caller else "system",
    )
    await files.put(receipt.key, content.whole)
    if receipt.thumbnail_key and content.thumbnail:
        await files.put(receipt.thumbnail_key, content.thumbnail)
    uow.session.add(receipt)
    await uow.session.flush()
    uow.audit("receipt.create", "receipt", receipt.id, expense_id=str(wanted.expense_id))
    return receipt


async def receipt_of(uow: UnitOfWork, receipt_id: UUID, *, lock: bool = False) -> Receipt:
    """Return a receipt.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Receipt, receipt_id, "There is no such receipt.", lock=lock)


async def change_receipt(uow: UnitOfWork, receipt: Receipt, change: ReceiptChange) -> None:
    """File a locked receipt under an expense, note something, delete it or bring it back.

    Raises:
        NotFound: there is no such expense.
        ReceiptPurged: it was deleted too long ago.
    """
    wanted = change.model_dump(exclude_unset=True)
    if (expense_id := wanted.get("expense_id")) is not None and expense_id != receipt.expense_id:
        await _check_expense(uow, expense_id)
    if "deleted" in wanted:
        deleted = wanted.pop("deleted")
        if not deleted and receipt.purged_at is not None:
            raise ReceiptPurged("This receipt was deleted more than 30 days ago; its file is gone.")
        wanted["deleted_at"] = (receipt.deleted_at or now()) if deleted else None
    for name, value in wanted.items():
        setattr(receipt, name, value)
    uow.session.add(receipt)
    uow.audit("receipt.update", "receipt", receipt.id, changed=sorted(wanted))


async def list_receipts(uow: UnitOfWork, query: ReceiptQuery) -> Page[ReceiptOut]:
    """Return a page of the receipts that match."""
    gone = col(Receipt.deleted_at).is_not(None)
    wanted: list[Any] = [gone if query.deleted else ~gone, col(Receipt.purged_at).is_(None)]
    if query.expense_id is not None:
        wanted.append(col(Receipt.expense_id) == query.expense_id)
    if query.inbox is not None:
        wanted.append(col(Receipt.expense_id).is_(None) == query.inbox)
    if query.q:
        texts = (Receipt.filename, Receipt.note)
        wanted.append(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    rows, cursor = await sorted_page(
        uow, select(Receipt).where(*wanted), query, query.sort, SORTS, col(Receipt.id)
    )
    return Page(items=[shown(row) for row in rows], next_cursor=cursor)


def shown(receipt: Receipt, duplicate_of: UUID | None = None) -> ReceiptOut:
    """Return the wire shape of a receipt."""
    kind = "pdf" if extension_of(receipt.key) == "pdf" else "picture"
    return ReceiptOut.model_validate(receipt.model_dump() | {"kind": kind, "duplicate_of": duplicate_of})


async def duplicate_of(uow: UnitOfWork, receipt: Receipt) -> UUID | None:
    """Return another receipt with the same content."""
    statement = select(Receipt.id).where(
        col(Receipt.sha256) == receipt.sha256, col(Receipt.id) != receipt.id, col(Receipt.deleted_at).is_(None)
    )
    return (await uow.session.exec(statement.limit(1))).first()


async def _check_expense(uow: UnitOfWork, expense_id: UUID) -> None:
    await expense_of(uow, expense_id)
    count = select(func.count()).where(col(Receipt.expense_id) == expense_id, col(Receipt.purged_at).is_(None))
    if (await uow.session.exec(count)).one() >= MOST_PER_EXPENSE:
        raise Invalid.field("expense_id", f"An expense may have {MOST_PER_EXPENSE} receipts. Delete some first.")
