"""Generated documents as files: one way to write them, so that a comparison of bytes shows every drift."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
RELEASED = FOLDER / "released"

Document = dict[str, Any]


def render(document: Document) -> str:
    """Return the document's text."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def load(path: Path) -> Document:
    """Return the document in a file."""
    document: Document = json.loads(path.read_text())
    return document
