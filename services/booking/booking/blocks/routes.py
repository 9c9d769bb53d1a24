"""HTTP of blocks."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.blocks.models import Block
from booking.blocks.schemas import BlockInput, BlockOut, BlockQuery, BlockSaved, Calendar, CalendarQuery
from booking.blocks.service import (
    BlockOfAnother,
    block_of,
    calendar,
    check_own,
    list_blocks,
    lock_days_of,
    save_block,
    saved,
    shown,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/schedule/blocks", tags=["schedule"], responses=responses(Unauthorized, Forbidden)
)

Reader = Annotated[StaffCaller, requires("bookings.view", module="module.schedule")]
Manager = Annotated[StaffCaller, requires("schedule.blocking.manage", module="module.schedule")]


@router.get("", summary="List blocks")
async def list_the_blocks(uow: Uow, _: Reader, query: Annotated[BlockQuery, Query()]) -> Page[BlockOut]:
    """Return the blocks that match, the earliest first unless asked. Yearly ones are listed once."""
    return await list_blocks(uow, query)


@router.get("/calendar", summary="Show blocks by day", responses=responses(NotFound))
async def show_calendar(uow: Uow, _: Reader, query: Annotated[CalendarQuery, Query()]) -> Calendar:
    """Return the blocks as they fall on the asked days; yearly ones come as often as they do."""
    return await calendar(uow, query)


@router.post("", status_code=201, summary="Block time")
async def add_block(uow: Uow, _: Manager, wanted: BlockInput, response: Response) -> BlockSaved:
    """Block time. Visits that are in the way stay as they are, and are listed: send somebody else to them."""
    block = await save_block(uow, wanted)
    uow.audit("schedule_block.create", "schedule_block", block.id, kind=block.kind, starts_on=str(block.starts_on))
    response.headers["Location"] = f"/v1/admin/schedule/blocks/{block.id}"
    set_etag(response, block.version)
    return await saved(uow, block)


@router.get("/{block_id}", summary="Show a block", responses=responses(NotFound))
async def get_block(uow: Uow, _: Reader, block_id: UUID, response: Response) -> BlockOut:
    """Return one block; the `ETag` is for `If-Match` at a change."""
    block = await block_of(uow, block_id)
    set_etag(response, block.version)
    return BlockOut(**shown(block, (await organization(uow)).timezone))


@router.put(
    "/{block_id}", summary="Change a block", responses=responses(NotFound, BlockOfAnother, PreconditionFailed)
)
async def put_block(
    request: Request, uow: Uow, _: Manager, block_id: UUID, wanted: BlockInput, response: Response
) -> BlockSaved:
    """Let the block be as the body says. Visits that are in the way are listed."""
    block = await _to_change(uow, block_id, request)
    await save_block(uow, wanted, block)
    block.touch()
    uow.audit("schedule_block.update", "schedule_block", block.id, kind=block.kind)
    set_etag(response, block.version)
    return await saved(uow, block)


@router.delete(
    "/{block_id}",
    status_code=204,
    summary="Free blocked time",
    responses=responses(NotFound, BlockOfAnother, PreconditionFailed),
)
async def delete_block(request: Request, uow: Uow, _: Manager, block_id: UUID) -> None:
    """Delete a block: its time can be booked again at once."""
    block = await _to_change(uow, block_id, request)
    check_own(block)
    await lock_days_of(uow, [block])
    await uow.session.delete(block)
    uow.audit("schedule_block.delete", "schedule_block", block.id, kind=block.kind, title=block.title)


async def _to_change(uow: UnitOfWork, block_id: UUID, request: Request) -> Block:
    block = await block_of(uow, block_id, lock=True)
    check_if_match(request, block.version)
    return block
