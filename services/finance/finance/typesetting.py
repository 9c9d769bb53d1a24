"""Paper, set by Typst: the one way to a PDF.

A template imports `paper.typ`, which holds what all paper has in common: colours, head, foot, and `it`, the
content. What a person typed reaches it as a JSON string, never as markup. Setting a page takes some 50 ms of
processor time: it runs in a thread, two at once at most, each in a folder of its own.
"""

import asyncio
import json
import re
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import typst
from fastapi import Response

from finance.branding.logo import Logo

PAPER = Path(__file__).with_name("paper.typ")
DEFAULT_BRAND = "#0f766e"
AT_ONCE = asyncio.Semaphore(2)
_MOST_LUMINANCE = 1.05 / 4.5 - 0.05
_COLOR = re.compile(r"^#[0-9a-fA-F]{6}$")


def brand_of(color: str | None) -> str:
    """Return a company's colour, or ours where it has none that can be printed."""
    return color if color and _COLOR.match(color) else DEFAULT_BRAND


def readable(color: str) -> str:
    """Return the colour for words on white paper: itself, or darker, up to WCAG's contrast of 4.5 to 1."""
    light = [_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5)]
    luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    if luminance <= _MOST_LUMINANCE:
        return color
    return "#" + "".join(f"{int(_coded(part * _MOST_LUMINANCE / luminance) * 255):02x}" for part in light)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _coded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)


async def typeset(template: Path, content: dict[str, Any], day: date, logo: Logo | None) -> bytes:
    """Return the PDF of a template; the same content of the same day under the same logo gives the same bytes.

    Args:
        logo: the company's, which `paper.typ` puts over its name.
    """
    async with AT_ONCE:
        return await asyncio.to_thread(_compile, template, content, day, logo)


def _compile(template: Path, content: dict[str, Any], day: date, logo: Logo | None) -> bytes:
    with TemporaryDirectory() as folder:
        content = content | {"brand_ink": readable(content["brand"])}
        page = copyfile(template, Path(folder, template.name))
        copyfile(PAPER, Path(folder, PAPER.name))
        if logo is not None:
            Path(folder, "logo.png").write_bytes(logo.content)
            content = content | {"logo": {"width": logo.width, "height": logo.height}}
        pdf = typst.compile(
            page,
            format="pdf",
            font_paths=_fonts(),
            sys_inputs={"paper": json.dumps(content, ensure_ascii=False)},
            timestamp=int(datetime.combine(day, time.min, UTC).timestamp()),
        )
    assert isinstance(pdf, bytes)  # noqa: S101 - a PDF is one file
    return pdf


def pdf_response(pdf: bytes, name: str) -> Response:
    """Return a PDF as a response that browsers show, and save under `name`."""
    return Response(
        pdf,
        media_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="{name}.pdf"',
            "Cache-Control": "private, no-store",
        },
    )
