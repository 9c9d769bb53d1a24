"""Purchase orders: drafted, sent, received in one or several deliveries, or called off."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.inventory.stock import item_of, move_stock
from booking.purchasing.models import PurchaseOrder, PurchaseOrderLine, Supplier
from booking.purchasing.schemas import LineInput, OrderChange, OrderInput, Receipt, ReceivedLine
from booking.purchasing.states import OrderMoveNotAllowed, OrderStatus, check_move
from booking.purchasing.suppliers import supplier_of
from contracts.booking_stock import PurchaseOrderReceived, ReceivedGoods
from shared.clock import now
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import Conflict, Invalid
from shared.money import round_half_up
from shared.organizations import organization

_NEXT_NUMBER = "SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"
_TO_REORDER = """
    SELECT item.supplier_id, item.id AS item_id, item.unit_cost_cents,
        greatest(item.reorder_quantity, item.minimum - item.quantity) AS quantity
    FROM inventory_items item
    WHERE item.org_id = :org_id AND item.low AND item.archived_at IS NULL AND item.supplier_id IS NOT NULL
        AND NOT EXISTS (
            SELECT FROM purchase_order_lines line
            JOIN purchase_orders o ON o.org_id = line.org_id AND o.id = line.order_id
            WHERE line.org_id = item.org_id AND line.item_id = item.id AND o.status IN ('draft', 'ordered')
        )
    ORDER BY item.supplier_id, item.name LIMIT 500
"""


class TooMuchReceived(Conflict):
    """More would arrive than was ordered."""

    slug = "too-much-received"
    title = "More than was ordered"


async def order_of(uow: UnitOfWork, order_id: UUID, *, lock: bool = False) -> PurchaseOrder:
    """Return an order, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such order.
    """
    return await row_of(uow, PurchaseOrder, order_id, "There is no such purchase order.", lock=lock)


async def draft_order(uow: UnitOfWork, wanted: OrderInput) -> PurchaseOrder:
    """Write a draft.

    Raises:
        NotFound: there is no such supplier.
        Invalid: one of the items doesn't exist.
        Conflict: the supplier is archived.
    """
    supplier = await supplier_of(uow, wanted.supplier_id)
    if supplier.archived_at is not None:
        raise Conflict(f"{supplier.name} is archived. Bring the supplier back before you order there.")
    order = await _write(uow, supplier, wanted.lines)
    order.expected_on, order.notes = wanted.expected_on, wanted.notes
    await uow.session.flush()
    return order


async def draft_reorders(uow: UnitOfWork) -> list[PurchaseOrder]:
    """Write one draft per supplier for the low items that are on no open order yet; two at once make them once."""
    await uow.sql(_NEXT_NUMBER, name=f"purchase-orders:{uow.org_id}")
    by_supplier: dict[UUID, list[LineInput]] = {}
    for row in (await uow.sql(_TO_REORDER, org_id=uow.org_id)).all():
        line = LineInput(item_id=row.item_id, quantity=row.quantity, unit_cost_cents=row.unit_cost_cents)
        by_supplier.setdefault(row.supplier_id, []).append(line)
    suppliers = select(Supplier).where(col(Supplier.id).in_(by_supplier), col(Supplier.archived_at).is_(None))
    found = (await uow.session.exec(suppliers.order_by(col(Supplier.name)))).all()
    return [await _write(uow, supplier, by_supplier[supplier.id]) for supplier in found]


async def _write(uow: UnitOfWork, supplier: Supplier, lines: Sequence[LineInput]) -> PurchaseOrder:
    await uow.sql(_NEXT_NUMBER, name=f"purchase-orders:{uow.org_id}")
    highest = (await uow.session.exec(select(func.max(col(PurchaseOrder.number))))).one()
    order = PurchaseOrder(org_id=uow.org_id, number=(highest or 0) + 1, supplier_id=supplier.id)
    uow.session.add(order)
    await uow.session.flush()
    await _write_lines(uow, order, lines)
    uow.audit(
        "inventory.order_create", "purchase_order", order.id, reference=order.reference, supplier=supplier.name
    )
    return order


async def _write_lines(uow: UnitOfWork, order: PurchaseOrder, lines: Sequence[LineInput]) -> None:
    rows = [line.model_dump() | {"org_id": uow.org_id, "order_id": order.id} for line in lines]
    try:
        await uow.session.exec(insert(PurchaseOrderLine).values(rows))
    except IntegrityError as error:
        raise Invalid.field("body.lines", "One of the items isn't in the inventory.") from error


async def change_draft(uow: UnitOfWork, order: PurchaseOrder, change: OrderChange) -> None:
    """Write a locked draft anew.

    Raises:
        OrderMoveNotAllowed: it is no draft any more.
        Invalid: one of the items doesn't exist.
    """
    if order.status != OrderStatus.DRAFT:
        raise OrderMoveNotAllowed(
            f"{order.reference} is {order.status}. Only a draft can be changed.", current=order.status, allowed=[]
        )
    await uow.session.exec(delete(PurchaseOrderLine).where(col(PurchaseOrderLine.order_id) == order.id))
    await _write_lines(uow, order, change.lines)
    order.expected_on, order.notes = change.expected_on, change.notes
    _mark(uow, order, "order_update")


def send_order(uow: UnitOfWork, order: PurchaseOrder) -> None:
    """Note that a locked draft went to the supplier.

    Raises:
        OrderMoveNotAllowed: it is no draft.
    """
    check_move(order.reference, order.status, OrderStatus.ORDERED)
    order.status, order.ordered_at = OrderStatus.ORDERED, now()
    _mark(uow, order, "order_send")


def cancel_order(uow: UnitOfWork, order: PurchaseOrder) -> None:
    """Call a locked order off; what has arrived of it stays on the shelf.

    Raises:
        OrderMoveNotAllowed: it was received or called off.
    """
    check_move(order.reference, order.status, OrderStatus.CANCELLED)
    order.status = OrderStatus.CANCELLED
    _mark(uow, order, "order_cancel")


async def receive_order(uow: UnitOfWork, order: PurchaseOrder, receipt: Receipt) -> None:
    """Put what has arrived of a locked order on the shelf; when nothing is missing any more it is received.

    Raises:
        OrderMoveNotAllowed: it wasn't ordered, or was received.
        TooMuchReceived: more of an item would arrive than was ordered.
        Invalid: an item isn't on the order.
        ItemArchived: an item is no longer kept.
    """
    check_move(order.reference, order.status, OrderStatus.RECEIVED)
    statement = select(PurchaseOrderLine).where(col(PurchaseOrderLine.order_id) == order.id)
    lines = {line.item_id: line for line in (await uow.session.exec(statement)).all()}
    arrived = receipt.lines or [
        ReceivedLine(item_id=line.item_id, quantity=line.quantity - line.received)
        for line in lines.values()
        if line.received < line.quantity
    ]
    goods = [await _shelve(uow, order, lines, part) for part in sorted(arrived, key=lambda part: part.item_id)]
    if all(line.received == line.quantity for line in lines.values()):
        order.status, order.received_at = OrderStatus.RECEIVED, now()
    _mark(uow, order, "order_receive")
    supplier = await supplier_of(uow, order.supplier_id)
    event = PurchaseOrderReceived(
        order_id=order.id,
        reference=order.reference,
        supplier_id=supplier.id,
        supplier_name=supplier.name,
        currency=(await organization(uow)).currency,
        goods=goods,
        total_cents=sum(part.amount_cents for part in goods),
        complete=order.status == OrderStatus.RECEIVED,
        received_at=now(),
    )
    uow.publish(event, version=order.version)


async def _shelve(
    uow: UnitOfWork, order: PurchaseOrder, lines: dict[UUID, PurchaseOrderLine], part: ReceivedLine
) -> ReceivedGoods:
    line = lines.get(part.item_id)
    if line is None:
        raise Invalid.field("body.lines", f"An item is not on {order.reference}. Receive what was ordered.")
    item = await item_of(uow, part.item_id, lock=True)
    if line.received + part.quantity > line.quantity:
        raise TooMuchReceived(
            f"Of {item.name}, {line.quantity - line.received} {item.unit} are still to come. Count the rest.",
            item_id=str(item.id),
        )
    line.received += part.quantity
    uow.session.add(line)
    cost = line.unit_cost_cents if part.unit_cost_cents is None else part.unit_cost_cents
    await move_stock(uow, item, "purchase", part.quantity, unit_cost_cents=cost, order_id=order.id)
    return ReceivedGoods(
        item_id=item.id, name=item.name, quantity=part.quantity, amount_cents=round_half_up(part.quantity * cost)
    )


def _mark(uow: UnitOfWork, order: PurchaseOrder, action: str) -> None:
    order.touch()
    uow.session.add(order)
    uow.audit(f"inventory.{action}", "purchase_order", order.id, reference=order.reference, status=order.status)
