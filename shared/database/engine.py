"""The connection pool of a process and the units of work that it hands out."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from shared.database.unit_of_work import UnitOfWork
from shared.settings import Settings


def _dump_json(value: Any) -> str:
    return json.dumps(value, default=str, ensure_ascii=False)


class Database:
    """One per process. Nothing is connected before the first use, so start-up order doesn't matter."""

    def __init__(self, settings: Settings) -> None:
        self.schema = settings.service_name
        self.url = settings.database_url
        self.engine: AsyncEngine = create_async_engine(
            settings.database_url,
            pool_size=settings.pool_size,
            max_overflow=settings.max_overflow,
            pool_timeout=settings.pool_timeout_seconds,
            pool_pre_ping=True,
            json_serializer=_dump_json,
            hide_parameters=True,
            connect_args={
                "timeout": 10,
                "server_settings": {
                    "application_name": settings.service_name,
                    "search_path": f"{self.schema}, public",
                    "statement_timeout": str(settings.statement_timeout_ms),
                    "jit": "off",
                },
            },
        )

    @asynccontextmanager
    async def unit_of_work(self, org_id: UUID | None = None) -> AsyncIterator[UnitOfWork]:
        """Open a transaction: committed at the end, rolled back when the block raises.

        Args:
            org_id: the organization to work in; without it the tenant tables show no rows until
                `UnitOfWork.enter` names one.
        """
        async with AsyncSession(self.engine, expire_on_commit=False) as session:
            uow = UnitOfWork(session, self.schema)
            if org_id is not None:
                await uow.enter(org_id)
            try:
                yield uow
            except BaseException:
                await session.rollback()
                raise
            await uow.commit()

    async def is_connected(self) -> bool:
        """Tell whether the database answers."""
        try:
            async with self.engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except Exception:  # noqa: BLE001 - any failure to connect is the answer
            return False
        return True

    async def close(self) -> None:
        """Close every pooled connection."""
        await self.engine.dispose()
