"""Items and their shelves: kept, changed, found and counted."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, cast, func, or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.inventory.models import Category, Item, Movement
from booking.inventory.schemas import (
    CategoryInput,
    CategoryOut,
    ItemChange,
    ItemInput,
    ItemOut,
    ItemQuery,
    MovementInput,
    MovementOut,
    MovementQuery,
)
from booking.inventory.stock import move_stock, watch
from shared.clock import now
from shared.database import Page, UnitOfWork, keyset_page
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.money import round_half_up

MOST_CATEGORIES = 200
SORTS = {
    "name": Sort(col(Item.name), str),
    "quantity": Sort(cast(col(Item.quantity) * 100, BigInteger), int),
    "created_at": Sort(col(Item.created_at), datetime),
}


class NameTaken(Conflict):
    """Another one of the company's has this name or number."""

    slug = "name-taken"
    title = "This name is in use"


class CategoryInUse(Conflict):
    """Items are still on the shelf that should go."""

    slug = "category-in-use"
    title = "The category isn't empty"


async def list_categories(uow: UnitOfWork) -> list[CategoryOut]:
    """Return the shelves by name, each with the number of items on it."""
    count = func.count(col(Item.id)).filter(col(Item.archived_at).is_(None))
    statement = (
        select(Category, count)
        .outerjoin(Item, col(Item.category_id) == col(Category.id))
        .group_by(col(Category.id))
        .order_by(func.lower(col(Category.name)))
    )
    rows = (await uow.session.exec(statement)).all()
    return [CategoryOut(id=category.id, name=category.name, items_count=items) for category, items in rows]


async def add_category(uow: UnitOfWork, wanted: CategoryInput) -> CategoryOut:
    """Add a shelf.

    Raises:
        NameTaken: there is one of this name.
        Conflict: there are 200 already.
    """
    if len(await list_categories(uow)) >= MOST_CATEGORIES:
        raise Conflict(f"There are {MOST_CATEGORIES} categories already. Use or rename one of them.")
    category = Category(org_id=uow.org_id, name=wanted.name)
    uow.session.add(category)
    await _flush(uow, "name", wanted.name)
    uow.audit("inventory.category_create", "inventory_category", category.id, name=category.name)
    return CategoryOut(id=category.id, name=category.name, items_count=0)


async def rename_category(uow: UnitOfWork, category_id: UUID, wanted: CategoryInput) -> CategoryOut:
    """Give a shelf another name.

    Raises:
        NotFound: there is no such shelf.
        NameTaken: another has the name.
    """
    category = await _category(uow, category_id)
    category.name = wanted.name
    uow.session.add(category)
    await _flush(uow, "name", wanted.name)
    uow.audit("inventory.category_rename", "inventory_category", category.id, name=category.name)
    return next(found for found in await list_categories(uow) if found.id == category_id)


async def remove_category(uow: UnitOfWork, category_id: UUID) -> None:
    """Take an empty shelf away.

    Raises:
        NotFound: there is no such shelf.
        CategoryInUse: items are on it, archived ones too.
    """
    category = await _category(uow, category_id)
    items = select(func.count()).select_from(Item).where(col(Item.category_id) == category_id)
    if used := (await uow.session.exec(items)).one():
        raise CategoryInUse(f"{used} items are in “{category.name}”. Put them elsewhere first.", items=used)
    await uow.session.delete(category)
    uow.audit("inventory.category_delete", "inventory_category", category_id, name=category.name)


async def _category(uow: UnitOfWork, category_id: UUID) -> Category:
    found = (await uow.session.exec(select(Category).where(col(Category.id) == category_id))).one_or_none()
    if found is None:
        raise NotFound("There is no such category.")
    return found


async def list_items(uow: UnitOfWork, query: ItemQuery) -> Page[ItemOut]:
    """Return a page of the items that match."""
    statement = select(Item).where(col(Item.archived_at).is_not(None) == query.archived)
    if query.q:
        texts = (Item.name, Item.sku)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    if query.category_id:
        statement = statement.where(col(Item.category_id) == query.category_id)
    if query.supplier_id:
        statement = statement.where(col(Item.supplier_id) == query.supplier_id)
    if query.low is not None:
        statement = statement.where(col(Item.low) == query.low)
    items, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Item.id))
    return Page(items=[show_item(item) for item in items], next_cursor=cursor)


def show_item(item: Item) -> ItemOut:
    """Return the wire shape of an item."""
    value = round_half_up(item.quantity * item.unit_cost_cents)
    return ItemOut(**item.model_dump(exclude={"org_id", "version", "updated_at"}), value_cents=value)


async def add_item(uow: UnitOfWork, wanted: ItemInput) -> Item:
    """Add an item without any stock; one that has a minimum is low from the start.

    Raises:
        NameTaken: another item has the SKU.
        Invalid: the category or supplier doesn't exist.
    """
    item = Item(org_id=uow.org_id, **wanted.model_dump())
    item.low = item.quantity < item.minimum
    uow.session.add(item)
    await _flush(uow, "sku", wanted.sku)
    uow.audit("inventory.item_create", "inventory_item", item.id, name=item.name)
    return item


async def change_item(uow: UnitOfWork, item: Item, change: ItemChange) -> None:
    """Carry out a change of a locked item.

    Raises:
        NameTaken: another item has the SKU.
        Invalid: the category or supplier doesn't exist.
    """
    wanted = change.model_dump(exclude_unset=True)
    if "archived" in wanted:
        archive = wanted.pop("archived")
        wanted["archived_at"] = (item.archived_at or now()) if archive else None
    different = sorted(name for name, value in wanted.items() if getattr(item, name) != value)
    if not different:
        return
    for name in different:
        setattr(item, name, wanted[name])
    watch(uow, item)
    await _flush(uow, "sku", item.sku)
    uow.audit("inventory.item_update", "inventory_item", item.id, name=item.name, changed=different)


async def enter_movement(uow: UnitOfWork, item: Item, wanted: MovementInput) -> Movement:
    """Enter a change of the stock of a locked item; a count becomes the difference to what was on record.

    Raises:
        OutOfStock: less is left than should be taken.
        ItemArchived: it is no longer kept.
        Invalid: the visit or the worker doesn't exist.
    """
    quantity = wanted.quantity
    if wanted.kind == "count":
        quantity -= item.quantity
    elif wanted.kind == "consumption":
        quantity = -quantity
    try:
        movement = await move_stock(
            uow,
            item,
            wanted.kind,
            quantity,
            reason=wanted.reason,
            booking_id=wanted.booking_id,
            worker_id=wanted.worker_id,
        )
    except IntegrityError as error:
        raise Invalid.field("body", "There is no such visit or worker.") from error
    uow.audit(
        f"inventory.{wanted.kind}",
        "inventory_item",
        item.id,
        name=item.name,
        quantity=str(quantity),
        balance=str(item.quantity),
        reason=wanted.reason,
    )
    return movement


async def list_movements(uow: UnitOfWork, item_id: UUID, query: MovementQuery) -> Page[MovementOut]:
    """Return a page of what came and went of an item, newest first."""
    wanted = query.model_dump(include={"kind", "booking_id", "worker_id"}, exclude_none=True)
    rows, cursor = await keyset_page(
        uow.session,
        select(Movement).filter_by(item_id=item_id, **wanted),
        query,
        key=col(Movement.created_at),
        id_key=col(Movement.id),
        key_of=lambda movement: movement.created_at,
        id_of=lambda movement: movement.id,
    )
    return Page(items=[show_movement(row) for row in rows], next_cursor=cursor)


def show_movement(movement: Movement) -> MovementOut:
    """Return the wire shape of a movement."""
    return MovementOut(**movement.model_dump(exclude={"org_id"}))


async def _flush(uow: UnitOfWork, field: str, value: str | None) -> None:
    try:
        await uow.session.flush()
    except IntegrityError as error:
        if "_fkey" in str(error.orig):
            raise Invalid.field("body", "There is no such category or supplier. Load the page again.") from error
        raise NameTaken(f"Another one has the {field} “{value}” already.") from error
