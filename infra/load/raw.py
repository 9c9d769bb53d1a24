"""The raw limit: Starlette and asyncpg running the very statements that the product runs, and nothing else.

`python -m infra.load.raw PORT` reads scenarios as JSON from standard input, sends each to the product's own
application once to learn its statements, and then answers `/0`, `/1`, … by replaying them.
"""

import asyncio
import json
import os
import sys
from typing import Any
from uuid import UUID

import asyncpg
import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from booking.app import create_app
from infra.load.recording import Freshener, Statement, recorded


class Replay:
    """The statements of one scenario."""

    def __init__(self, statements: list[Statement], known: set[UUID], *, writes: bool) -> None:
        self._statements = statements
        self._freshener = Freshener(statements, known) if writes else None

    async def run(self, pool: asyncpg.Pool) -> int:
        """Run them in one transaction; return how many rows they gave."""
        statements = self._freshener.fresh(self._statements) if self._freshener else self._statements
        async with pool.acquire() as connection, connection.transaction():
            return sum([len(await connection.fetch(one.sql, *one.parameters)) for one in statements])


async def _learn(scenarios: list[dict[str, Any]]) -> list[Replay]:
    app = create_app()
    app.state.rate_limiter._shared = None  # the raw limit has no rate limits to ask Redis for
    engine = app.state.database.engine
    known = await _known_ids(engine)
    replays = []
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=os.environ["PUBLIC_BASE_URL"]) as http:
        for scenario in scenarios:
            writes = bool(scenario.pop("writes"))
            with recorded(engine) as statements:
                (await http.request(**scenario)).raise_for_status()
            replays.append(Replay(statements, known, writes=writes))
    await app.state.database.close()
    return replays


async def _known_ids(engine: Any) -> set[UUID]:
    async with engine.connect() as connection:
        rows = await connection.exec_driver_sql("SELECT id FROM organizations")
        known = set(rows.scalars())
        for org_id in list(known):
            await connection.exec_driver_sql(f"SELECT set_config('app.org_id', '{org_id}', true)")
            known |= set((await connection.exec_driver_sql("SELECT id FROM workers")).scalars())
    return known


async def serve(port: int, scenarios: list[dict[str, Any]]) -> None:
    """Learn, then answer until ended."""
    replays = await _learn(scenarios)
    options = {"search_path": "booking, public", "jit": "off"}
    address = os.environ["DATABASE_URL"].replace("+asyncpg", "")
    pool = await asyncpg.create_pool(address, min_size=10, max_size=30, server_settings=options)

    async def answer(request: Request) -> JSONResponse:
        return JSONResponse({"rows": await replays[int(request.path_params["place"])].run(pool)})

    app = Starlette(routes=[Route("/{place:int}", answer, methods=["GET", "POST"])])
    config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning", access_log=False)
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), json.load(sys.stdin)))
