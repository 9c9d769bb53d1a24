"""From whatever was sent to a logo for paper. Pure; run it in a thread."""

import io
from typing import NamedTuple

from PIL import Image, ImageOps

from shared.pictures import UnsupportedPicture, is_transparent, opened

LARGEST = (800, 400)
MEGAPIXELS = 16


class Logo(NamedTuple):
    """A logo to keep: PNG, transparent where it was, without a transparent margin."""

    content: bytes
    width: int
    height: int


def logo_in(raw: bytes) -> Logo:
    """Return the logo in a file, made to fit into `LARGEST`; only its pixels come along.

    Raises:
        UnsupportedPicture: it is no picture, or of a kind that can't be used, too large, or nothing is to be seen.
    """
    with opened(raw, MEGAPIXELS) as image:
        ImageOps.exif_transpose(image, in_place=True)
        mode = "RGBA" if is_transparent(image) else "RGB"
        drawn = image.convert(mode)
    whole = (0, 0, *drawn.size)
    seen = drawn.getchannel("A").getbbox() if mode == "RGBA" else whole
    if seen is None:
        raise UnsupportedPicture("This picture is transparent all over. Send one that shows something.")
    if seen != whole:
        drawn = drawn.crop(seen)
    drawn.thumbnail(LARGEST)
    pixels = Image.new(mode, drawn.size)
    pixels.paste(drawn)
    file = io.BytesIO()
    pixels.save(file, "PNG", optimize=True)
    return Logo(file.getvalue(), *pixels.size)
