"""Reading a picture from a request, and no more than a picture."""

from fastapi import Request

from shared.pictures import Picture, prepare
from shared.uploads import in_turn, read_body

LARGEST = 10 * 1024 * 1024


async def read_picture(request: Request) -> Picture:
    """Return the picture that a request's body is.

    Raises:
        BodyTooLarge: it has more than 10 MiB; nothing beyond is read.
        UnsupportedPicture: it is none that can be used.
        Invalid: there is no body.
    """
    return await in_turn(prepare, await read_body(request, LARGEST))
