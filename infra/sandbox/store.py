"""The sandbox's memory: JSON documents in one small SQLite file, so that a restart loses nothing.

All access is from the event loop's thread and never awaits, so every block of store calls without an
`await` in between is atomic as seen by other requests.
"""

import json
import secrets
import sqlite3
import string
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Doc = dict[str, Any]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS objects (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS objects_kind ON objects (kind, seq);
CREATE INDEX IF NOT EXISTS open_sessions ON objects (json_extract(body, '$.expires_at'))
    WHERE kind = 'checkout.session' AND json_extract(body, '$.status') = 'open';
CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, provider TEXT NOT NULL, subject TEXT NOT NULL, url TEXT NOT NULL,
    payload TEXT NOT NULL, created REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, next_at REAL,
    delivered_at REAL, last_answer TEXT);
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS deliveries_subject ON deliveries (subject);
CREATE TABLE IF NOT EXISTS idempotency (
    key TEXT PRIMARY KEY, path TEXT NOT NULL, params TEXT NOT NULL, status INTEGER NOT NULL,
    answer TEXT NOT NULL, created REAL NOT NULL);
"""
_ALPHABET = string.ascii_letters + string.digits


def new_id(prefix: str, length: int = 24) -> str:
    """A random identifier in Stripe's manner: `pi_` and letters and digits."""
    return prefix + "".join(secrets.choice(_ALPHABET) for _ in range(length))


class Store:
    """Documents by id and kind; `db` is open to the modules that keep rows of their own."""

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self.db = sqlite3.connect(directory / "sandbox.sqlite3", isolation_level=None, check_same_thread=False)
        self.db.row_factory = sqlite3.Row
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = OFF")
        self.db.executescript(_SCHEMA)

    def close(self) -> None:
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Must not be held across an `await`. An inner block joins the outer one."""
        if self.db.in_transaction:
            yield
            return
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def put(self, doc: Doc, kind: str | None = None) -> Doc:
        """Insert or replace by `doc["id"]`; the kind is Stripe's `object` unless given."""
        self.db.execute(
            "INSERT INTO objects (id, kind, body) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            (doc["id"], kind or doc["object"], json.dumps(doc)),
        )
        return doc

    def get(self, identifier: str, kind: str | None = None) -> Doc | None:
        row = self.db.execute("SELECT kind, body FROM objects WHERE id = ?", (identifier,)).fetchone()
        if row is None or (kind is not None and row["kind"] != kind):
            return None
        doc: Doc = json.loads(row["body"])
        return doc

    def seq(self, identifier: str, kind: str) -> int | None:
        """The place of a document in insertion order, for paging."""
        row = self.db.execute("SELECT seq FROM objects WHERE id = ? AND kind = ?", (identifier, kind)).fetchone()
        return None if row is None else int(row["seq"])

    def find(
        self,
        kind: str,
        where: str = "1",
        args: tuple[Any, ...] = (),
        *,
        limit: int = 100,
        oldest: bool = False,
    ) -> list[Doc]:
        """Documents of a kind, newest first; `where` is SQL over `seq` and `body`, its values in `args`.

        `where` is only ever put together from text in this package.
        """
        order = "ASC" if oldest else "DESC"
        rows = self.db.execute(
            f"SELECT body FROM objects WHERE kind = ? AND {where} ORDER BY seq {order} LIMIT ?",  # noqa: S608
            (kind, *args, limit),
        )
        return [json.loads(row["body"]) for row in rows]

    def count(self, kind: str, where: str = "1", args: tuple[Any, ...] = ()) -> int:
        row = self.db.execute(f"SELECT count(*) FROM objects WHERE kind = ? AND {where}", (kind, *args))  # noqa: S608
        return int(row.fetchone()[0])

    def delete_kind(self, kind: str) -> int:
        return self.db.execute("DELETE FROM objects WHERE kind = ?", (kind,)).rowcount


def now() -> int:
    """Unix seconds, as Stripe's timestamps are."""
    return int(time.time())
