"""Vendors: kept, found, merged; and what was spent at each."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from finance.vendors.models import Vendor
from finance.vendors.names import ensure_vendors
from finance.vendors.schemas import VendorChange, VendorDetail, VendorInput, VendorOut, VendorQuery
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid
from shared.organizations import organization

SORTS = {"name": Sort(col(Vendor.name), str), "created_at": Sort(col(Vendor.created_at), datetime)}
_TOTALS = """
    SELECT count(*) AS expenses, coalesce(sum(amount_cents), 0) AS spent_cents,
        coalesce(sum(amount_cents) FILTER (WHERE occurred_on > :since), 0) AS spent_12_months_cents,
        coalesce(sum(open_cents) FILTER (WHERE payment_method = 'payable'), 0) AS owed_cents,
        max(occurred_on) AS last_on
    FROM expenses
    WHERE org_id = :org_id AND vendor_id = :id AND deleted_at IS NULL AND status = 'recorded'"""

_MOVE = "UPDATE expenses SET vendor_id = :heir, vendor = :name WHERE org_id = :org_id AND vendor_id = :merged"
_MOVE_RECURRING = """
    UPDATE recurring_expenses
    SET template = template || jsonb_build_object('vendor_id', CAST(:heir AS text), 'vendor', NULL),
        version = version + 1
    WHERE org_id = :org_id AND template ->> 'vendor_id' = :merged"""
_MOVE_MERGED = "UPDATE vendors SET merged_into = :heir WHERE org_id = :org_id AND merged_into = :merged"


class VendorNameTaken(Conflict):
    """Another vendor has this name, whatever its capitals."""

    slug = "vendor-name-taken"
    title = "There is a vendor of this name"


async def vendor_of(uow: UnitOfWork, vendor_id: UUID, *, lock: bool = False) -> Vendor:
    """Return a vendor.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Vendor, vendor_id, "There is no such vendor.", lock=lock)


async def vendor_named(uow: UnitOfWork, name: str, supplier_id: UUID | None = None) -> Vendor:
    """Return the vendor that a supplier is or that has a name, whatever its capitals; a new one where none has.

    The name of a merged vendor stands for its heir.
    """
    if supplier_id is not None:
        statement = select(Vendor).where(col(Vendor.supplier_id) == supplier_id, col(Vendor.merged_into).is_(None))
        if (known := (await uow.session.exec(statement.limit(1))).first()) is not None:
            return known
    found = (await ensure_vendors(uow, [name]))[name]
    if supplier_id is not None and found.supplier_id is None:
        found.supplier_id = supplier_id
        uow.session.add(found)
    return found


async def list_vendors(uow: UnitOfWork, query: VendorQuery) -> Page[VendorOut]:
    """Return a page of the vendors that match; merged ones are in none."""
    statement = select(Vendor).where(
        col(Vendor.merged_into).is_(None), col(Vendor.archived_at).is_not(None) == query.archived
    )
    if query.q:
        statement = statement.where(col(Vendor.name).icontains(query.q, autoescape=True))
    if query.category_id:
        statement = statement.where(col(Vendor.category_id) == query.category_id)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Vendor.id))
    return Page(items=[VendorOut.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)


async def show_vendor(uow: UnitOfWork, vendor: Vendor) -> VendorDetail:
    """Return a vendor with what was spent there."""
    await uow.session.flush()
    since = local_today((await organization(uow)).timezone) - timedelta(days=365)
    totals = (await uow.sql(_TOTALS, org_id=uow.org_id, id=vendor.id, since=since)).mappings().one()
    return VendorDetail.model_validate({**vendor.model_dump(), **totals})


async def add_vendor(uow: UnitOfWork, wanted: VendorInput) -> Vendor:
    """Add a vendor.

    Raises:
        VendorNameTaken: one has the name.
        Invalid: the category doesn't exist.
    """
    vendor = Vendor(org_id=uow.org_id, **wanted.model_dump())
    uow.session.add(vendor)
    await _flush(uow, vendor.name)
    uow.audit("vendor.create", "vendor", vendor.id)
    return vendor


async def change_vendor(uow: UnitOfWork, vendor: Vendor, change: VendorChange) -> None:
    """Change a locked vendor; its expenses show the new name.

    Raises:
        VendorNameTaken: another has the name.
        Invalid: the category doesn't exist.
    """
    wanted = change.model_dump(exclude_unset=True)
    if "archived" in wanted:
        wanted["archived_at"] = (vendor.archived_at or now()) if wanted.pop("archived") else None
    different = sorted(name for name, value in wanted.items() if getattr(vendor, name) != value)
    if not different:
        return
    for name in different:
        setattr(vendor, name, wanted[name])
    vendor.touch()
    uow.session.add(vendor)
    await _flush(uow, vendor.name)
    if "name" in different:
        await uow.sql(
            "UPDATE expenses SET vendor = :name WHERE org_id = :org_id AND vendor_id = :id",
            name=vendor.name,
            org_id=uow.org_id,
            id=vendor.id,
        )
    uow.audit("vendor.update", "vendor", vendor.id, changed=different)


async def merge_vendors(uow: UnitOfWork, vendor_id: UUID, other_id: UUID) -> Vendor:
    """Move all of the other vendor's expenses to this one; the other one only points here from now on.

    Raises:
        NotFound: one doesn't exist.
        Invalid: both are the same.
        Conflict: one was merged before.
    """
    if vendor_id == other_id:
        raise Invalid.field("body.other_id", "Choose another vendor to merge into this one.")
    by_id = {key: await vendor_of(uow, key, lock=True) for key in sorted((vendor_id, other_id))}
    vendor, other = by_id[vendor_id], by_id[other_id]
    if vendor.merged_into is not None or other.merged_into is not None:
        raise Conflict("One of these vendors was merged into another already. Load the list again.")
    for name in ("contact", "email", "phone", "website", "address", "gst_number", "category_id", "supplier_id"):
        if getattr(vendor, name) is None:
            setattr(vendor, name, getattr(other, name))
    other.merged_into, other.archived_at, other.supplier_id = vendor.id, now(), None
    for one in (vendor, other):
        one.touch()
        uow.session.add(one)
    await uow.session.flush()
    await uow.sql(_MOVE, org_id=uow.org_id, heir=vendor.id, name=vendor.name, merged=other.id)
    await uow.sql(_MOVE_RECURRING, org_id=uow.org_id, heir=str(vendor.id), merged=str(other.id))
    await uow.sql(_MOVE_MERGED, org_id=uow.org_id, heir=vendor.id, merged=other.id)
    uow.audit("vendor.merge", "vendor", vendor.id, other_id=str(other.id))
    return vendor


async def _flush(uow: UnitOfWork, name: str) -> None:
    try:
        await uow.session.flush()
    except IntegrityError as error:
        if "_fkey" in str(error.orig):
            raise Invalid.field("body.category_id", "There is no such category.") from error
        raise VendorNameTaken(f"There is a vendor called “{name}” already. Use it, or merge the two.") from error
