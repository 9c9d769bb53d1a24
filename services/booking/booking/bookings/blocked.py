"""The blocks of some days as instants: when a worker, a team or the whole company can't be sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import col, select

from booking.blocks.days import occurrences
from booking.blocks.models import Block
from shared.clock import day_bounds
from shared.database import UnitOfWork

MOST = 2_000


@dataclass(frozen=True, slots=True)
class Blocked:
    """A block on the calendar; with neither worker nor team it is the company's."""

    block_id: UUID
    kind: str
    title: str | None
    worker_id: UUID | None
    team_id: UUID | None
    starts_at: datetime
    ends_at: datetime
    all_day: bool

    def keeps(self, worker_id: UUID, team_id: UUID | None) -> bool:
        """Tell whether a worker of a team is kept from visits."""
        if self.worker_id is None and self.team_id is None:
            return True
        return worker_id == self.worker_id or (team_id is not None and team_id == self.team_id)


async def blocked_between(uow: UnitOfWork, first: date, last: date, zone_name: str) -> list[Blocked]:
    """Return the blocks that touch the local days from `first` to `last`, in the order of their beginnings."""
    touching = (col(Block.ends_on) >= first) & (col(Block.starts_on) <= last)
    statement = select(Block).where(or_(touching, col(Block.yearly))).order_by(col(Block.starts_on), col(Block.id))
    blocks = (await uow.session.exec(statement.limit(MOST))).all()
    found = [one for block in blocks for one in _occurrences(block, first, last, zone_name)]
    return sorted(found, key=lambda one: (one.starts_at, one.block_id))


def _occurrences(block: Block, first: date, last: date, zone_name: str) -> Iterator[Blocked]:
    for starts_on, ends_on in occurrences(block.starts_on, block.ends_on, first, last, yearly=block.yearly):
        yield Blocked(
            block.id,
            block.kind,
            block.title,
            block.worker_id,
            block.team_id,
            block.starts_at or day_bounds(starts_on, zone_name)[0],
            block.ends_at or day_bounds(ends_on, zone_name)[1],
            all_day=block.starts_at is None,
        )
