"""A transaction beside a unit of work: what it writes stays, whatever becomes of the work that it was opened in.

It is for what must be known before somebody outside is asked to act. It takes a connection of its own, and must
not touch rows that the other transaction has changed: it would wait for itself.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlmodel.ext.asyncio.session import AsyncSession

from shared.database import UnitOfWork


@asynccontextmanager
async def apart_from(uow: UnitOfWork) -> AsyncIterator[AsyncSession]:
    """Open a session in the same organization; what is done in it is kept at the end of the block."""
    async with AsyncSession(uow.session.bind, expire_on_commit=False) as session, session.begin():
        await UnitOfWork(session, uow.schema).enter(uow.org_id)
        yield session
