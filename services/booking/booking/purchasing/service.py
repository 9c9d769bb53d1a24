"""How purchase orders are found and shown: a page in two statements."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, or_
from sqlmodel import col, select

from booking.inventory.models import Item
from booking.purchasing.models import PurchaseOrder, PurchaseOrderLine, Supplier
from booking.purchasing.schemas import LineOut, OrderOut, OrderQuery
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.money import round_half_up

SORTS = {
    "number": Sort(col(PurchaseOrder.number), int),
    "created_at": Sort(col(PurchaseOrder.created_at), datetime),
}


async def list_orders(uow: UnitOfWork, query: OrderQuery) -> Page[OrderOut]:
    """Return a page of the orders that match."""
    statement = select(PurchaseOrder)
    if query.status:
        statement = statement.where(col(PurchaseOrder.status) == query.status)
    if query.supplier_id:
        statement = statement.where(col(PurchaseOrder.supplier_id) == query.supplier_id)
    if query.item_id:
        line = (
            col(PurchaseOrderLine.order_id) == col(PurchaseOrder.id),
            col(PurchaseOrderLine.item_id) == query.item_id,
        )
        statement = statement.where(exists().where(*line))
    if query.q:
        supplier = exists().where(
            col(Supplier.id) == col(PurchaseOrder.supplier_id),
            col(Supplier.name).icontains(query.q, autoescape=True),
        )
        number = query.q.upper().removeprefix("PO-").lstrip("0")
        same = col(PurchaseOrder.number) == int(number) if number.isascii() and number.isdigit() else None
        small = same is not None and len(number) <= 9
        statement = statement.where(or_(supplier, same) if small and same is not None else supplier)
    orders, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(PurchaseOrder.id))
    return Page(items=await show_orders(uow, orders), next_cursor=cursor)


async def show_orders(uow: UnitOfWork, orders: Sequence[PurchaseOrder]) -> list[OrderOut]:
    """Return the wire shapes of orders."""
    await uow.session.flush()
    names = select(Supplier).where(col(Supplier.id).in_({order.supplier_id for order in orders}))
    suppliers = {supplier.id: supplier.name for supplier in (await uow.session.exec(names)).all()}
    lines = await _lines_of(uow, [order.id for order in orders])
    return [
        OrderOut(
            **order.model_dump(exclude={"org_id", "version", "updated_at", "number"}),
            reference=order.reference,
            supplier_name=suppliers[order.supplier_id],
            lines=lines[order.id],
            total_cents=sum(line.amount_cents for line in lines[order.id]),
        )
        for order in orders
    ]


async def _lines_of(uow: UnitOfWork, order_ids: Sequence[UUID]) -> dict[UUID, list[LineOut]]:
    statement = (
        select(PurchaseOrderLine, col(Item.name), col(Item.unit))
        .join(Item, col(Item.id) == col(PurchaseOrderLine.item_id))
        .where(col(PurchaseOrderLine.order_id).in_(order_ids))
        .order_by(col(Item.name), col(Item.id))
        .execution_options(populate_existing=True)
    )
    found: dict[UUID, list[LineOut]] = defaultdict(list)
    for line, name, unit in (await uow.session.exec(statement)).all():
        found[line.order_id].append(
            LineOut(
                **line.model_dump(include={"item_id", "quantity", "received", "unit_cost_cents"}),
                name=name,
                unit=unit,
                amount_cents=round_half_up(line.quantity * line.unit_cost_cents),
            )
        )
    return found
