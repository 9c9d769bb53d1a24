"""Suppliers: kept, changed and found."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.inventory.service import NameTaken
from booking.purchasing.models import Supplier
from booking.purchasing.schemas import SupplierChange, SupplierInput, SupplierOut, SupplierQuery
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page

SORTS = {"name": Sort(col(Supplier.name), str), "created_at": Sort(col(Supplier.created_at), datetime)}


async def supplier_of(uow: UnitOfWork, supplier_id: UUID, *, lock: bool = False) -> Supplier:
    """Return a supplier, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such supplier.
    """
    return await row_of(uow, Supplier, supplier_id, "There is no such supplier.", lock=lock)


async def list_suppliers(uow: UnitOfWork, query: SupplierQuery) -> Page[SupplierOut]:
    """Return a page of the suppliers that match."""
    statement = select(Supplier).where(col(Supplier.archived_at).is_not(None) == query.archived)
    if query.q:
        texts = (Supplier.name, Supplier.email)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Supplier.id))
    return Page(items=[show_supplier(row) for row in rows], next_cursor=cursor)


def show_supplier(supplier: Supplier) -> SupplierOut:
    """Return the wire shape of a supplier."""
    return SupplierOut.model_validate(supplier.model_dump())


async def add_supplier(uow: UnitOfWork, wanted: SupplierInput) -> Supplier:
    """Add a supplier.

    Raises:
        NameTaken: there is one of this name.
    """
    supplier = Supplier(org_id=uow.org_id, **wanted.model_dump())
    uow.session.add(supplier)
    await _flush(uow, supplier.name)
    uow.audit("inventory.supplier_create", "supplier", supplier.id, name=supplier.name)
    return supplier


async def change_supplier(uow: UnitOfWork, supplier: Supplier, change: SupplierChange) -> None:
    """Carry out a change of a locked supplier.

    Raises:
        NameTaken: another one has the name.
    """
    wanted = change.model_dump(exclude_unset=True)
    if "archived" in wanted:
        archive = wanted.pop("archived")
        wanted["archived_at"] = (supplier.archived_at or now()) if archive else None
    different = sorted(name for name, value in wanted.items() if getattr(supplier, name) != value)
    if not different:
        return
    for name in different:
        setattr(supplier, name, wanted[name])
    supplier.touch()
    uow.session.add(supplier)
    await _flush(uow, supplier.name)
    uow.audit("inventory.supplier_update", "supplier", supplier.id, name=supplier.name, changed=different)


async def _flush(uow: UnitOfWork, name: str) -> None:
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise NameTaken(f"There is a supplier “{name}” already.") from error
