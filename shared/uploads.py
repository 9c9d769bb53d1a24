"""Files in the bodies of requests: read up to a limit, and worked on a few at a time."""

import asyncio
from collections.abc import Callable
from typing import TypeVar
from weakref import WeakKeyDictionary

from fastapi import Request

from shared.errors import Invalid, Problem

T = TypeVar("T")
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()
"""A picture takes up to 200 MB while it is worked on; two at once, the rest waits."""


class BodyTooLarge(Problem):
    """The file has more bytes than its kind needs."""

    status = 413
    slug = "body-too-large"
    title = "The file is too large"


async def read_body(request: Request, largest: int) -> bytes:
    """Return a request's body.

    Raises:
        BodyTooLarge: it has more than `largest` bytes; nothing beyond is read.
        Invalid: there is none.
    """
    too_large = BodyTooLarge(f"A file may have {largest // 1024**2} MiB at most. Send a smaller one.")
    announced = request.headers.get("content-length", "0")
    if announced.isdigit() and int(announced) > largest:
        raise too_large
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > largest:
            raise too_large
    if not body:
        raise Invalid.field("body", "Send the file as the body of the request.")
    return bytes(body)


async def in_turn(work: Callable[[bytes], T], raw: bytes) -> T:
    """Run heavy work on a file in a thread, when it is its turn."""
    async with _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(2)):
        return await asyncio.to_thread(work, raw)
