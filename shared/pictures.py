"""From whatever was sent to a picture that can be kept: recognised by its content, upright, without the place and
time that phones write into it, and of a sane size. Pure; run it in a thread.
"""

import hashlib
import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PIL import Image, ImageOps

from shared.errors import Problem

LONGEST_SIDE = 2_560
THUMBNAIL_SIDE = 480
FORMATS = ("JPEG", "PNG", "WEBP")
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    EOFError,
    AttributeError,
    ArithmeticError,
    struct.error,
)
"""What Pillow raises over files that are cut off or forged."""
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")


class UnsupportedPicture(Problem):
    """The file is no picture of a kind that every browser shows."""

    status = 415
    slug = "unsupported-picture"
    title = "This picture can't be used"


class Picture(NamedTuple):
    """A picture to keep; both are JPEG."""

    content: bytes
    thumbnail: bytes
    width: int
    height: int
    sha256: str


def prepare(raw: bytes) -> Picture:
    """Return the picture in a file.

    Raises:
        UnsupportedPicture: it is none, or of another kind, or of far too many pixels.
    """
    with opened(raw) as image:
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(image)
        flat = _flat(upright)
    flat.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    content = _jpeg(flat, quality=85)
    size = flat.size
    flat.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
    return Picture(content, _jpeg(flat, quality=75), *size, hashlib.sha256(content).hexdigest())


@contextmanager
def opened(raw: bytes, megapixels: int = 50) -> Iterator[Image.Image]:
    """Open the picture in a file. It is read only when it is used: what damage raises then is refused too.

    Raises:
        UnsupportedPicture: it is none, or of another kind, or has more than so many megapixels.
    """
    if raw[4:8] == b"ftyp" and raw[8:12] in _HEIC:
        raise UnsupportedPicture(
            "This is a HEIC picture, which many browsers can't show. On an iPhone choose Settings, Camera, "
            "Formats, Most Compatible; or share the photo as JPEG."
        )
    too_many = UnsupportedPicture(f"This picture has more than {megapixels} megapixels. Send a smaller one.")
    try:
        image: Image.Image = Image.open(io.BytesIO(raw), formats=FORMATS)
        if image.width * image.height > megapixels * 1_000_000:
            raise too_many
        yield image
    except Image.DecompressionBombError as error:
        raise too_many from error
    except BROKEN as error:
        raise UnsupportedPicture("This is no JPEG, PNG or WebP picture, or it is damaged.") from error


def is_transparent(image: Image.Image) -> bool:
    """Tell whether something may shine through a picture."""
    return image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info


def _flat(image: Image.Image) -> Image.Image:
    """Return a new picture of the pixels alone, on white where it is transparent: nothing else comes along."""
    if is_transparent(image):
        image = image.convert("RGBA")
        ground = Image.new("RGB", image.size, "white")
        ground.paste(image, mask=image.getchannel("A"))
        return ground
    ground = Image.new("RGB", image.size)
    ground.paste(image.convert("RGB"))
    return ground


def _jpeg(image: Image.Image, *, quality: int) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality, optimize=True, progressive=True)
    return file.getvalue()
