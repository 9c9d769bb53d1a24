"""HTTP of suppliers and purchase orders."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.inventory.service import NameTaken
from booking.inventory.stock import ItemArchived
from booking.purchasing.models import PurchaseOrder
from booking.purchasing.orders import (
    TooMuchReceived,
    cancel_order,
    change_draft,
    draft_order,
    draft_reorders,
    order_of,
    receive_order,
    send_order,
)
from booking.purchasing.schemas import (
    OrderChange,
    OrderInput,
    OrderOut,
    OrderQuery,
    Receipt,
    SupplierChange,
    SupplierInput,
    SupplierOut,
    SupplierQuery,
)
from booking.purchasing.service import list_orders, show_orders
from booking.purchasing.states import OrderMoveNotAllowed
from booking.purchasing.suppliers import add_supplier, change_supplier, list_suppliers, show_supplier, supplier_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/inventory", tags=["purchasing"], responses=responses(Unauthorized, Forbidden, NotFound)
)

MODULE = "module.inventory"
Reader = Annotated[StaffCaller, requires("inventory.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("inventory.manage", module=MODULE)]
CHANGES = responses(OrderMoveNotAllowed, PreconditionFailed)


@router.get("/suppliers", summary="List the suppliers")
async def get_suppliers(uow: Uow, _: Reader, query: Annotated[SupplierQuery, Query()]) -> Page[SupplierOut]:
    """Return the suppliers that match."""
    return await list_suppliers(uow, query)


@router.post("/suppliers", status_code=201, summary="Add a supplier", responses=responses(NameTaken))
async def create_supplier(uow: Uow, _: Manager, wanted: SupplierInput, response: Response) -> SupplierOut:
    """Add a supplier; the name must be new."""
    supplier = await add_supplier(uow, wanted)
    set_etag(response, supplier.version)
    response.headers["Location"] = f"/v1/admin/inventory/suppliers/{supplier.id}"
    return show_supplier(supplier)


@router.get("/suppliers/{supplier_id}", summary="Show a supplier")
async def get_supplier(uow: Uow, _: Reader, supplier_id: UUID, response: Response) -> SupplierOut:
    """Return one supplier; the `ETag` is for `If-Match` at a change."""
    supplier = await supplier_of(uow, supplier_id)
    set_etag(response, supplier.version)
    return show_supplier(supplier)


@router.patch(
    "/suppliers/{supplier_id}", summary="Change a supplier", responses=responses(NameTaken, PreconditionFailed)
)
async def patch_supplier(
    uow: Uow, _: Manager, supplier_id: UUID, change: SupplierChange, request: Request, response: Response
) -> SupplierOut:
    """Change what the body names; `archived` puts a supplier away and brings it back."""
    supplier = await supplier_of(uow, supplier_id, lock=True)
    check_if_match(request, supplier.version)
    await change_supplier(uow, supplier, change)
    set_etag(response, supplier.version)
    return show_supplier(supplier)


@router.get("/orders", summary="List the purchase orders")
async def get_orders(uow: Uow, _: Reader, query: Annotated[OrderQuery, Query()]) -> Page[OrderOut]:
    """Return the orders that match, each with its lines."""
    return await list_orders(uow, query)


@router.post("/orders", status_code=201, summary="Draft a purchase order", responses=responses(Conflict))
async def create_order(uow: Uow, _: Manager, wanted: OrderInput, response: Response) -> OrderOut:
    """Write a draft, which can be changed until it is sent."""
    order = await draft_order(uow, wanted)
    response.headers["Location"] = f"/v1/admin/inventory/orders/{order.id}"
    return await _answer(uow, order, response)


@router.post("/orders/reorder", status_code=201, summary="Draft what is low")
async def reorder(uow: Uow, _: Manager) -> list[OrderOut]:
    """Write one draft per supplier for the low items that nobody has ordered yet; there may be none."""
    return await show_orders(uow, await draft_reorders(uow))


@router.get("/orders/{order_id}", summary="Show a purchase order")
async def get_order(uow: Uow, _: Reader, order_id: UUID, response: Response) -> OrderOut:
    """Return one order; the `ETag` is for `If-Match` at a change."""
    return await _answer(uow, await order_of(uow, order_id), response)


@router.put("/orders/{order_id}", summary="Change a draft", responses=CHANGES)
async def put_order(
    uow: Uow, _: Manager, order_id: UUID, change: OrderChange, request: Request, response: Response
) -> OrderOut:
    """Replace a draft's lines, date and notes."""
    order = await _to_change(uow, order_id, request)
    await change_draft(uow, order, change)
    return await _answer(uow, order, response)


@router.post("/orders/{order_id}/send", summary="Mark an order as sent", responses=CHANGES)
async def post_sent(uow: Uow, _: Manager, order_id: UUID, request: Request, response: Response) -> OrderOut:
    """Note that the supplier has the order."""
    order = await _to_change(uow, order_id, request)
    send_order(uow, order)
    return await _answer(uow, order, response)


@router.post(
    "/orders/{order_id}/receive",
    summary="Receive an order",
    responses=CHANGES | responses(TooMuchReceived, ItemArchived),
)
async def post_received(
    uow: Uow, _: Manager, order_id: UUID, receipt: Receipt, request: Request, response: Response
) -> OrderOut:
    """Put what has arrived on the shelf: everything that was missing, or the lines that the body names."""
    order = await _to_change(uow, order_id, request)
    await receive_order(uow, order, receipt)
    return await _answer(uow, order, response)


@router.post("/orders/{order_id}/cancel", summary="Call an order off", responses=CHANGES)
async def post_order_cancelled(
    uow: Uow, _: Manager, order_id: UUID, request: Request, response: Response
) -> OrderOut:
    """Call off what has not arrived."""
    order = await _to_change(uow, order_id, request)
    cancel_order(uow, order)
    return await _answer(uow, order, response)


async def _to_change(uow: UnitOfWork, order_id: UUID, request: Request) -> PurchaseOrder:
    order = await order_of(uow, order_id, lock=True)
    check_if_match(request, order.version)
    return order


async def _answer(uow: UnitOfWork, order: PurchaseOrder, response: Response) -> OrderOut:
    set_etag(response, order.version)
    return (await show_orders(uow, [order]))[0]
