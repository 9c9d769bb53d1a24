"""HTTP of the inventory."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

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
    UsageLine,
    UsageQuery,
)
from booking.inventory.service import (
    CategoryInUse,
    NameTaken,
    add_category,
    add_item,
    change_item,
    enter_movement,
    list_categories,
    list_items,
    list_movements,
    remove_category,
    rename_category,
    show_item,
    show_movement,
)
from booking.inventory.stock import ItemArchived, OutOfStock, item_of
from booking.inventory.usage import stock_csv, usage
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/inventory", tags=["inventory"], responses=responses(Unauthorized, Forbidden, NotFound)
)

MODULE = "module.inventory"
Reader = Annotated[StaffCaller, requires("inventory.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("inventory.manage", module=MODULE)]
Analyst = Annotated[StaffCaller, requires("inventory.view", module="inventory.usage_analytics")]
Exporter = Annotated[StaffCaller, requires("exports.run", module=MODULE)]


@router.get("/categories", summary="List the categories")
async def get_categories(uow: Uow, _: Reader) -> list[CategoryOut]:
    """Return the categories by name (at most 200), each with the number of items in use."""
    return await list_categories(uow)


@router.post("/categories", status_code=201, summary="Add a category", responses=responses(NameTaken))
async def create_category(uow: Uow, _: Manager, wanted: CategoryInput) -> CategoryOut:
    """Add a category; its name must be new, whatever its capitals."""
    return await add_category(uow, wanted)


@router.put("/categories/{category_id}", summary="Rename a category", responses=responses(NameTaken))
async def put_category(uow: Uow, _: Manager, category_id: UUID, wanted: CategoryInput) -> CategoryOut:
    """Give a category another name."""
    return await rename_category(uow, category_id, wanted)


@router.delete(
    "/categories/{category_id}", status_code=204, summary="Delete a category", responses=responses(CategoryInUse)
)
async def delete_category(uow: Uow, _: Manager, category_id: UUID) -> None:
    """Delete a category that holds no items."""
    await remove_category(uow, category_id)


@router.get("/items", summary="List the items")
async def get_items(uow: Uow, _: Reader, query: Annotated[ItemQuery, Query()]) -> Page[ItemOut]:
    """Return the items that match; `low=true` are those to reorder."""
    return await list_items(uow, query)


@router.post("/items", status_code=201, summary="Add an item", responses=responses(NameTaken))
async def create_item(uow: Uow, _: Manager, wanted: ItemInput, response: Response) -> ItemOut:
    """Add an item; count it or receive an order to put stock on its shelf."""
    item = await add_item(uow, wanted)
    set_etag(response, item.version)
    response.headers["Location"] = f"/v1/admin/inventory/items/{item.id}"
    return show_item(item)


@router.get("/items/{item_id}", summary="Show an item")
async def get_item(uow: Uow, _: Reader, item_id: UUID, response: Response) -> ItemOut:
    """Return one item; the `ETag` is for `If-Match` at a change."""
    item = await item_of(uow, item_id)
    set_etag(response, item.version)
    return show_item(item)


@router.patch("/items/{item_id}", summary="Change an item", responses=responses(NameTaken, PreconditionFailed))
async def patch_item(
    uow: Uow, _: Manager, item_id: UUID, change: ItemChange, request: Request, response: Response
) -> ItemOut:
    """Change what the body names; `archived` puts an item away and brings it back. Stock changes by movements."""
    item = await item_of(uow, item_id, lock=True)
    check_if_match(request, item.version)
    await change_item(uow, item, change)
    set_etag(response, item.version)
    return show_item(item)


@router.get("/items/{item_id}/movements", summary="List what came and went")
async def get_movements(
    uow: Uow, _: Reader, item_id: UUID, query: Annotated[MovementQuery, Query()]
) -> Page[MovementOut]:
    """Return the movements of an item that match, newest first."""
    await item_of(uow, item_id)
    return await list_movements(uow, item_id, query)


@router.post(
    "/items/{item_id}/movements",
    status_code=201,
    summary="Change the stock",
    responses=responses(OutOfStock, ItemArchived, PreconditionFailed),
)
async def post_movement(
    uow: Uow, _: Manager, item_id: UUID, wanted: MovementInput, request: Request, response: Response
) -> MovementOut:
    """Count, use, take back or correct. The stock never falls below nothing."""
    item = await item_of(uow, item_id, lock=True)
    check_if_match(request, item.version)
    movement = await enter_movement(uow, item, wanted)
    set_etag(response, item.version)
    return show_movement(movement)


@router.get("/usage", summary="Add up what was used")
async def get_usage(uow: Uow, _: Analyst, query: Annotated[UsageQuery, Query()]) -> list[UsageLine]:
    """Return what was used in a period by item, service or worker, the costliest first (at most 500 lines)."""
    return await usage(uow, query)


@router.get("/stock.csv", summary="Export the stock list", response_class=Response)
async def export_stock(uow: Uow, _: Exporter) -> Response:
    """Return the items in use as CSV (UTF-8 with a byte order mark, so that spreadsheets read the accents)."""
    uow.audit("inventory.export", "inventory_item")
    return Response(
        await stock_csv(uow),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="stock.csv"'},
    )
