"""A part of a unit of work that may fail by itself: what it changed and what it told are undone, nothing else is.

async with part_of(uow) as part:
    await cancel(part, booking, reason="staff")
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from shared.database import UnitOfWork
from shared.messaging.outbox import add_to_outbox


class _Part(UnitOfWork):
    def __init__(self, whole: UnitOfWork) -> None:
        super().__init__(whole.session, whole.schema)
        self.caller = whole.caller
        self._org_id = whole.org_id

    async def tell(self) -> None:
        """Write the part's events where they are undone with it."""
        if self._pending:
            await add_to_outbox(self.session, self.schema, self._pending)


@asynccontextmanager
async def part_of(uow: UnitOfWork) -> AsyncIterator[UnitOfWork]:
    """Open a savepoint and a unit of work in it. After a failure, read again what was read inside."""
    async with uow.session.begin_nested():
        part = _Part(uow)
        yield part
        await part.tell()
