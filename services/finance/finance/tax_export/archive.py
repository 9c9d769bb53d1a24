"""A ZIP that is written while it is sent: what was written is taken out and let go."""

import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import IO, cast

READABLE = 0o644 << 16


class _Drain:
    """A file that can't be gone back in, which makes `zipfile` put sizes behind each member."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self.pieces.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing is kept back."""


class Archive:
    """A ZIP in the making; `taken` returns what is ready to be sent."""

    def __init__(self, at: datetime) -> None:
        self._drain = _Drain()
        self._zip = zipfile.ZipFile(cast("IO[bytes]", self._drain), "w", zipfile.ZIP_DEFLATED)
        self._at = at
        self._hash = hashlib.sha256()
        self.size = 0

    @contextmanager
    def member(self, name: str) -> Iterator[IO[bytes]]:
        """Open a file inside the ZIP for writing."""
        about = zipfile.ZipInfo(name, self._at.timetuple()[:6])
        about.compress_type, about.external_attr = zipfile.ZIP_DEFLATED, READABLE
        with self._zip.open(about, "w") as file:
            yield file

    def taken(self) -> bytes:
        """Return what was written since the last time."""
        piece = b"".join(self._drain.pieces)
        self._drain.pieces.clear()
        self._hash.update(piece)
        self.size += len(piece)
        return piece

    def close(self) -> bytes:
        """Write the table of contents and return the rest."""
        self._zip.close()
        return self.taken()

    @property
    def sha256(self) -> str:
        """The checksum of all that was taken."""
        return self._hash.hexdigest()
