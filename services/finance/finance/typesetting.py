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
_COLOR = re.compile(r"^#[0-9a-fA-F]{6}$")


def brand_of(color: str | None) -> str:
    """Return a company's colour, or ours where it has none that can be printed."""
    return color if color and _COLOR.match(color) else DEFAULT_BRAND


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
