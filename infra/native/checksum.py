"""Checksums that tell whether a step's inputs changed since it last ran."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

IGNORED = {"__pycache__", "node_modules", "dist", "tests", "test-results"}


def of_text(*parts: str) -> str:
    """Return a checksum of the parts and their borders."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def of_files(paths: Iterable[Path], suffixes: tuple[str, ...] = ()) -> str:
    """Return a checksum of names and contents of the files, and of all files below the directories.

    Tests and generated folders don't count; with `suffixes`, a directory's files count only if they end so.
    """
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(_walk(path)):
            if not suffixes or file == path or file.name.endswith(suffixes):
                digest.update(f"{file}\0".encode())
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def unchanged(stamp: Path, checksum: str) -> bool:
    """Tell whether `stamp` holds this very checksum."""
    return stamp.is_file() and stamp.read_text() == checksum


def record(stamp: Path, checksum: str) -> None:
    """Remember that the step ran with inputs of this checksum."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(checksum)


def _walk(path: Path) -> Iterable[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        for child in path.iterdir():
            if child.name not in IGNORED and not child.name.startswith("."):
                yield from _walk(child)
