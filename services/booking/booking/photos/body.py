"""Reading a picture from a request, and no more than a picture."""

import asyncio
from weakref import WeakKeyDictionary

from fastapi import Request

from booking.photos.pictures import Picture, prepare
from shared.errors import Invalid, Problem

LARGEST = 10 * 1024 * 1024
AT_ONCE = 2
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()
"""A picture takes up to 200 MB while it is worked on; the rest of the requests wait for their turn."""


class PictureTooLarge(Problem):
    """The file has more bytes than a picture needs."""

    status = 413
    slug = "body-too-large"
    title = "The picture is too large"


async def read_picture(request: Request) -> Picture:
    """Return the picture that a request's body is.

    Raises:
        PictureTooLarge: it has more than 10 MiB; nothing beyond is read.
        UnsupportedPicture: it is none that can be used.
        Invalid: there is no body.
    """
    announced = request.headers.get("content-length", "0")
    if announced.isdigit() and int(announced) > LARGEST:
        raise _too_large()
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            raise _too_large()
        parts.append(part)
    if not size:
        raise Invalid.field("body", "Send the picture as the body of the request.")
    turn = _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))
    async with turn:
        return await asyncio.to_thread(prepare, b"".join(parts))


def _too_large() -> PictureTooLarge:
    return PictureTooLarge("A picture may have 10 MiB at most. Send a smaller one.")
