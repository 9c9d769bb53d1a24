"""Paper, set by Typst. What a person typed reaches a template as a JSON string, never as markup.

Setting a page takes some 50 ms of processor time: it runs in a thread, two at once at most.
"""

import asyncio
import json
import re
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

DEFAULT_BRAND = "#0f766e"
AT_ONCE = asyncio.Semaphore(2)
_COLOR = re.compile(r"^#[0-9a-fA-F]{6}$")


def brand_of(color: str | None) -> str:
    """Return a company's colour, or ours where it has none that can be printed."""
    return color if color and _COLOR.match(color) else DEFAULT_BRAND


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)


async def typeset(template: Path, name: str, content: dict[str, Any], day: date) -> bytes:
    """Return the PDF of a template; the same content of the same day gives the same bytes.

    Args:
        name: under which the template finds the content in `sys.inputs`.
    """
    async with AT_ONCE:
        return await asyncio.to_thread(_compile, template, name, content, day)


def _compile(template: Path, name: str, content: dict[str, Any], day: date) -> bytes:
    pdf = typst.compile(
        template,
        format="pdf",
        font_paths=_fonts(),
        sys_inputs={name: json.dumps(content, ensure_ascii=False)},
        timestamp=int(datetime.combine(day, time.min, UTC).timestamp()),
    )
    assert isinstance(pdf, bytes)  # noqa: S101 - a PDF is one file
    return pdf
