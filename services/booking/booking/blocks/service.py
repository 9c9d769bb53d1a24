"""Rules of blocks."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol
from uuid import UUID

from sqlmodel import col, or_, select

from booking.blocks.conflicts import visits_in_the_way
from booking.blocks.days import occurrences
from booking.blocks.locks import lock_local_days
from booking.blocks.models import Block
from booking.blocks.schemas import (
    BlockInput,
    BlockOut,
    BlockQuery,
    BlockSaved,
    Calendar,
    CalendarQuery,
    Occurrence,
    VisitInTheWay,
)
from booking.teams.service import team_of
from booking.workers.service import worker_of
from shared.clock import day_bounds, local_today, to_local, to_utc
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import organization

SORTS = {"starts_on": Sort(col(Block.starts_on), date)}
MOST_IN_CALENDAR = 2_000
LOOKED_AHEAD = timedelta(days=365)


class BlockOfAnother(Conflict):
    """The block follows something else and is changed there."""

    slug = "block-of-another"


async def block_of(uow: UnitOfWork, block_id: UUID, *, lock: bool = False) -> Block:
    """Return a block, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such block.
    """
    return await row_of(uow, Block, block_id, "There is no such block.", lock=lock)


async def list_blocks(uow: UnitOfWork, query: BlockQuery) -> Page[BlockOut]:
    """Return a page of the blocks that match."""
    statement = select(Block)
    if query.from_ is not None:
        statement = statement.where(or_(col(Block.ends_on) >= query.from_, col(Block.yearly)))
    if query.to is not None:
        statement = statement.where(col(Block.starts_on) <= query.to)
    for name in ("kind", "worker_id", "team_id"):
        if (value := getattr(query, name)) is not None:
            statement = statement.where(getattr(Block, name) == value)
    if query.whole_company is not None:
        everybody = col(Block.worker_id).is_(None) & col(Block.team_id).is_(None)
        statement = statement.where(everybody if query.whole_company else ~everybody)
    if query.q:
        statement = statement.where(col(Block.title).icontains(query.q, autoescape=True))
    blocks, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Block.id))
    timezone = (await organization(uow)).timezone
    return Page(items=[BlockOut(**shown(block, timezone)) for block in blocks], next_cursor=cursor)


async def calendar(uow: UnitOfWork, query: CalendarQuery) -> Calendar:
    """Return the blocks as they fall on some days, the earliest first.

    Raises:
        Invalid: there are more than 2,000.
    """
    timezone = (await organization(uow)).timezone
    statement = (
        select(Block)
        .where(col(Block.starts_on) <= query.to, or_(col(Block.ends_on) >= query.from_, col(Block.yearly)))
        .order_by(col(Block.starts_on), col(Block.id))
    )
    if query.worker_id is not None:
        team_id = (await worker_of(uow, query.worker_id)).team_id
        statement = statement.where(
            or_(col(Block.worker_id).is_(None), col(Block.worker_id) == query.worker_id),
            or_(col(Block.team_id).is_(None), col(Block.team_id) == team_id),
        )
    blocks = (await uow.session.exec(statement.limit(MOST_IN_CALENDAR + 1))).all()
    if len(blocks) > MOST_IN_CALENDAR:
        raise Invalid.field("query.to", f"There are more than {MOST_IN_CALENDAR:,} blocks. Ask for fewer days.")
    items = [
        Occurrence(
            block_id=block.id,
            **block.model_dump(include={"kind", "title", "worker_id", "team_id"}),
            starts_on=first,
            ends_on=last,
            starts_at=block.starts_at or day_bounds(first, timezone)[0],
            ends_at=block.ends_at or day_bounds(last, timezone)[1],
            all_day=block.starts_at is None,
        )
        for block in blocks
        for first, last in occurrences(block.starts_on, block.ends_on, query.from_, query.to, yearly=block.yearly)
    ]
    return Calendar(timezone=timezone, items=sorted(items, key=lambda item: (item.starts_at, item.block_id)))


async def save_block(uow: UnitOfWork, wanted: BlockInput, block: Block | None = None) -> Block:
    """Make a block, or let a locked one be as wanted.

    Raises:
        BlockOfAnother: it follows a time off or a calendar.
        Invalid: there is no such worker or team, or the clocks skip the whole time.
    """
    timezone = (await organization(uow)).timezone
    if block is not None:
        check_own(block)
        await lock_days_of(uow, [block])
    await _check_whom(uow, wanted)
    starts_at, ends_at = instants(wanted, timezone)
    fields = wanted.model_dump(exclude={"start", "end"}) | {"starts_at": starts_at, "ends_at": ends_at}
    if block is None:
        block = Block(org_id=uow.org_id, **fields)
    else:
        block.sqlmodel_update(fields)
    await lock_days_of(uow, [block])
    uow.session.add(block)
    await uow.session.flush()
    return block


class Walls(Protocol):
    """Days, and the times of day on the first and the last where they are not whole."""

    starts_on: date
    ends_on: date
    start: str | None
    end: str | None


def instants(wanted: Walls, timezone: str) -> tuple[datetime | None, datetime | None]:
    """Return from when until when a block takes less than whole days, or nothing of both.

    Raises:
        Invalid: the clocks skip the whole time.
    """
    if wanted.start is None or wanted.end is None:
        return None, None
    starts_at = to_utc(wanted.starts_on, time.fromisoformat(wanted.start), timezone)
    ends_at = to_utc(wanted.ends_on, time.fromisoformat(wanted.end), timezone)
    if ends_at <= starts_at:
        raise Invalid.field("body.end", "The clocks are put forward in this time, so nothing of it is left.")
    return starts_at, ends_at


def check_own(block: Block) -> None:
    """Refuse to change what follows something else.

    Raises:
        BlockOfAnother: it does.
    """
    if block.time_off_id is not None:
        raise BlockOfAnother("This block is a worker's time off. Change or cancel the time off instead.")
    if block.kind == "external":
        raise BlockOfAnother("This block comes from a calendar. Change the event there instead.")


async def lock_days_of(uow: UnitOfWork, blocks: Iterable[Block]) -> None:
    """Wait until nobody else assigns workers on the days ahead that the blocks take."""
    today = local_today((await organization(uow)).timezone)
    days: set[date] = set()
    for block in blocks:
        for first, last in occurrences(
            block.starts_on, block.ends_on, today, today + LOOKED_AHEAD, yearly=block.yearly
        ):
            days.update(first + timedelta(days=offset) for offset in range((last - first).days + 1))
    await lock_local_days(uow, (day for day in days if day >= today))


async def needs_somebody_else(uow: UnitOfWork, block: Block) -> list[VisitInTheWay]:
    """Return the visits of the coming year to which the block leaves nobody or too few to go."""
    timezone = (await organization(uow)).timezone
    today = local_today(timezone)
    times = [
        (block.starts_at or day_bounds(first, timezone)[0], block.ends_at or day_bounds(last, timezone)[1])
        for first, last in occurrences(
            block.starts_on, block.ends_on, today, today + LOOKED_AHEAD, yearly=block.yearly
        )
    ]
    return await visits_in_the_way(uow, times, worker_id=block.worker_id, team_id=block.team_id)


async def saved(uow: UnitOfWork, block: Block) -> BlockSaved:
    """Return the wire shape of a block that was just made or changed."""
    timezone = (await organization(uow)).timezone
    return BlockSaved(**shown(block, timezone), visits_in_the_way=await needs_somebody_else(uow, block))


async def _check_whom(uow: UnitOfWork, wanted: BlockInput) -> None:
    try:
        if wanted.worker_id is not None:
            await worker_of(uow, wanted.worker_id)
        if wanted.team_id is not None:
            await team_of(uow, wanted.team_id)
    except NotFound as error:
        raise Invalid.field(f"body.{'worker' if wanted.worker_id else 'team'}_id", error.detail) from error


def shown(block: Block, timezone: str) -> dict[str, Any]:
    """Return the fields of a block's wire shape."""
    walls: Sequence[str | None] = [
        f"{to_local(instant, timezone):%H:%M}" if instant else None for instant in (block.starts_at, block.ends_at)
    ]
    return block.model_dump() | {"start": walls[0], "end": walls[1]}
