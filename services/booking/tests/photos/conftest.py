"""Pictures as phones make them."""

import io
from collections.abc import Callable

import pytest
from PIL import Image

GPS = 0x8825
ORIENTATION = 0x0112


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), *, turned: bool = False) -> bytes:
    """Return a picture whose left half is red; `turned` says that the camera was held upright."""
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif.get_ifd(GPS).update({1: "N", 2: (53.0, 32.0, 40.0), 3: "W", 4: (113.0, 29.0, 24.0)})
    exif[0x9003] = "2026:11:25 09:01:00"
    exif[0x010F] = "SecretPhone"
    if turned:
        exif[ORIENTATION] = 6
    file = io.BytesIO()
    image.save(file, kind, exif=exif)
    return file.getvalue()


@pytest.fixture
def snap() -> Callable[..., bytes]:
    """Return the maker of pictures."""
    return picture
