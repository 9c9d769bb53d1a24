"""HTTP of expense categories."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.categories.schemas import CategoryChange, CategoryInput, CategoryOut, CategoryQuery
from finance.categories.service import (
    CategoryNameTaken,
    CategoryUsed,
    add_category,
    category_of,
    change_category,
    delete_category,
    list_categories,
    show_category,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/expense-categories",
    tags=["expenses"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]


@router.get("", summary="List the expense categories")
async def get_categories(uow: Uow, _: Viewer, query: Annotated[CategoryQuery, Query()]) -> Page[CategoryOut]:
    """Return the categories that match; a company's first look gives it the default set."""
    return await list_categories(uow, query)


@router.post("", status_code=201, summary="Add an expense category", responses=responses(CategoryNameTaken))
async def post_category(uow: Uow, _: Manager, wanted: CategoryInput, response: Response) -> CategoryOut:
    """Add a category; its name must be new, whatever its capitals."""
    category = await add_category(uow, wanted)
    set_etag(response, category.version)
    return await show_category(uow, category)


@router.patch(
    "/{category_id}", summary="Change an expense category", responses=responses(CategoryUsed, PreconditionFailed)
)
async def patch_category(
    uow: Uow, _: Manager, category_id: UUID, change: CategoryChange, request: Request, response: Response
) -> CategoryOut:
    """Rename it, archive it or bring it back, or say how it is taxed from now on."""
    category = await category_of(uow, category_id, lock=True)
    check_if_match(request, category.version)
    await change_category(uow, category, change)
    set_etag(response, category.version)
    return await show_category(uow, category)


@router.delete(
    "/{category_id}", status_code=204, summary="Delete an expense category", responses=responses(CategoryUsed)
)
async def remove_category(uow: Uow, _: Manager, category_id: UUID) -> None:
    """Delete a category that was never used; others can be archived."""
    await delete_category(uow, await category_of(uow, category_id, lock=True))
