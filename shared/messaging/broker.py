"""The connection to RabbitMQ: lost and found again without anybody noticing but the log."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

import aio_pika
from aio_pika.abc import AbstractConnection

from shared.logging import get_logger

log = get_logger(__name__)
FIRST_WAIT = 0.5
LONGEST_WAIT = 15.0


class Broker:
    """Keeps one connection and tells whether it stands."""

    def __init__(self, url: str, name: str) -> None:
        self._url = url
        self._name = name
        self.connected = False

    async def run(self, work: Callable[[AbstractConnection], Awaitable[None]]) -> None:
        """Connect and do `work` until it is cancelled; after any failure connect again, waiting ever longer."""
        wait = FIRST_WAIT
        while True:
            try:
                connection = await aio_pika.connect(
                    self._url, timeout=10, client_properties={"connection_name": self._name}
                )
                async with connection:
                    self.connected = True
                    wait = FIRST_WAIT
                    await self._until_closed(connection, work)
            except asyncio.CancelledError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever went wrong, the answer is to connect again
                log.warning("broker connection lost", error=repr(error), retry_in_s=wait)
            finally:
                self.connected = False
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _until_closed(
        self, connection: AbstractConnection, work: Callable[[AbstractConnection], Awaitable[None]]
    ) -> None:
        closed = asyncio.ensure_future(_wait_closed(connection))
        task = asyncio.ensure_future(work(connection))
        try:
            done, _ = await asyncio.wait({closed, task}, return_when=asyncio.FIRST_COMPLETED)
            for finished in done:
                finished.result()
        finally:
            for unfinished in (closed, task):
                unfinished.cancel()
                with contextlib.suppress(asyncio.CancelledError, Exception):
                    await unfinished


async def _wait_closed(connection: AbstractConnection) -> None:
    """Wait until the broker or the network ends the connection; its `closed()` only tells of our own closing.

    Raises:
        ConnectionError: always, at the end.
    """
    ended = asyncio.Event()
    connection.close_callbacks.add(lambda *_: ended.set())
    await ended.wait()
    raise ConnectionError("RabbitMQ closed the connection")


async def stay(_: AbstractConnection) -> None:
    """Do nothing on the connection: for a process that only wants to know whether the broker is there."""
    await asyncio.Event().wait()
