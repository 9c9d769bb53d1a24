"""HTTP of cash snapshots."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.cash_snapshots.schemas import (
    AdjustInput,
    SnapshotInput,
    SnapshotOut,
    SnapshotPatch,
    SnapshotQuery,
)
from finance.cash_snapshots.service import (
    BooksAgree,
    SnapshotTaken,
    adjust_books,
    change_snapshot,
    compared,
    delete_snapshot,
    snapshot_of,
    snapshots_page,
    take_snapshot,
)
from finance.ledger.service import PeriodLocked
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/cash-snapshots",
    tags=["ledger"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Bookkeeper = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]


@router.get("", summary="List cash snapshots")
async def list_snapshots(uow: Uow, query: Annotated[SnapshotQuery, Query()], _: Viewer) -> Page[SnapshotOut]:
    """Return one page of what was counted, newest day first, each beside what the books say of that day."""
    return await snapshots_page(uow, query)


@router.post("", status_code=201, summary="Take a cash snapshot", responses=responses(SnapshotTaken))
async def post_snapshot(uow: Uow, body: SnapshotInput, response: Response, _: Bookkeeper) -> SnapshotOut:
    """Record what was counted or what a statement says; the answer tells whether the books agree."""
    row = await take_snapshot(uow, body)
    set_etag(response, row.version)
    response.headers["Location"] = f"/v1/admin/finance/cash-snapshots/{row.id}"
    return (await compared(uow, [row]))[0]


@router.get("/{snapshot_id}", summary="Show a cash snapshot")
async def show_snapshot(uow: Uow, snapshot_id: UUID, response: Response, _: Viewer) -> SnapshotOut:
    """Return one snapshot beside the books."""
    row = await snapshot_of(uow, snapshot_id)
    set_etag(response, row.version)
    return (await compared(uow, [row]))[0]


@router.patch("/{snapshot_id}", summary="Change a cash snapshot", responses=responses(PreconditionFailed))
async def patch_snapshot(
    uow: Uow, snapshot_id: UUID, body: SnapshotPatch, request: Request, response: Response, _: Bookkeeper
) -> SnapshotOut:
    """Correct what was counted."""
    row = await snapshot_of(uow, snapshot_id, lock=True)
    check_if_match(request, row.version)
    await change_snapshot(uow, row, body)
    set_etag(response, row.version)
    return (await compared(uow, [row]))[0]


@router.delete(
    "/{snapshot_id}", status_code=204, summary="Delete a cash snapshot", responses=responses(PreconditionFailed)
)
async def remove_snapshot(uow: Uow, snapshot_id: UUID, request: Request, _: Bookkeeper) -> None:
    """Forget a snapshot; entries that were booked because of it stay in the journal."""
    row = await snapshot_of(uow, snapshot_id, lock=True)
    check_if_match(request, row.version)
    await delete_snapshot(uow, row)


@router.post(
    "/{snapshot_id}/adjust",
    summary="Book what the books lack",
    responses=responses(BooksAgree, PeriodLocked, PreconditionFailed),
)
async def adjust(
    uow: Uow, snapshot_id: UUID, body: AdjustInput, request: Request, response: Response, _: Bookkeeper
) -> SnapshotOut:
    """Bring the books to the count by an entry on its day, which can be taken back in the journal."""
    row = await snapshot_of(uow, snapshot_id, lock=True)
    check_if_match(request, row.version)
    await adjust_books(uow, row, body)
    set_etag(response, row.version)
    return (await compared(uow, [row]))[0]
