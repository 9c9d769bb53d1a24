"""What becomes of a picture: upright, small enough, and without the place where it was taken."""

import io
import struct
import zlib
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from shared.pictures import LONGEST_SIDE, THUMBNAIL_SIDE, UnsupportedPicture, prepare

Snap = Callable[..., bytes]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_and_time_do_not_come_along(snap: Snap, kind: str) -> None:
    raw = snap(kind)
    assert Image.open(io.BytesIO(raw)).getexif().get_ifd(0x8825)
    kept = prepare(raw)
    for content in (kept.content, kept.thumbnail):
        image = Image.open(io.BytesIO(content))
        assert image.format == "JPEG"
        assert not image.getexif()
        assert not image.getexif().get_ifd(0x8825)
        assert b"SecretPhone" not in content
        assert not {"exif", "xmp", "comment"} & set(image.info)


def test_a_picture_stands_upright(snap: Snap) -> None:
    kept = prepare(snap(size=(640, 480), turned=True))
    assert (kept.width, kept.height) == (480, 640)
    image = Image.open(io.BytesIO(kept.content)).convert("RGB")
    red, white = image.getpixel((240, 20)), image.getpixel((240, 620))
    assert isinstance(red, tuple)
    assert isinstance(white, tuple)
    assert red[0] > 200 > red[1]
    assert min(white) > 200


def test_a_large_picture_is_made_smaller(snap: Snap) -> None:
    kept = prepare(snap(size=(4000, 1000)))
    assert (kept.width, kept.height) == (LONGEST_SIDE, 640)
    assert Image.open(io.BytesIO(kept.thumbnail)).size == (THUMBNAIL_SIDE, 120)
    assert len(kept.sha256) == 64


def test_what_is_transparent_becomes_white() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(file, "PNG")
    assert Image.open(io.BytesIO(prepare(file.getvalue()).content)).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("kind", [b"heic", b"mif1", b"avif"])
def test_heic_is_refused_with_advice(kind: bytes) -> None:
    with pytest.raises(UnsupportedPicture, match="Most Compatible"):
        prepare(b"\x00\x00\x00\x18ftyp" + kind + b"\x00" * 100)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\x00" * 100)) + chunk(b"IEND", b"")
    with pytest.raises(UnsupportedPicture, match="50 megapixels"):
        prepare(bomb)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"x",
        b"GIF89a" + b"\x00" * 50,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"\xff\xd8\xff",
    ],
)
def test_what_is_no_picture_is_refused(raw: bytes) -> None:
    with pytest.raises(UnsupportedPicture):
        prepare(raw)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_picture_is_a_picture_or_refused(data: st.DataObject) -> None:
    file = io.BytesIO()
    Image.new("RGB", (32, 24), "red").save(file, data.draw(st.sampled_from(["JPEG", "PNG", "WEBP"])))
    raw = bytearray(file.getvalue())
    for _ in range(data.draw(st.integers(0, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(raw[: data.draw(st.integers(0, len(raw)))])
    with suppress(UnsupportedPicture):
        assert Image.open(io.BytesIO(prepare(cut).content)).format == "JPEG"
