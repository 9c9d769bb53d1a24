"""Record the SQL that one request of the product runs, so that it can be replayed without the product."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from shared.ids import new_id, new_token

SHIFT = timedelta(days=3650)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with the parameters it was run with."""

    sql: str
    parameters: tuple[Any, ...]


@contextmanager
def recorded(engine: AsyncEngine) -> Iterator[list[Statement]]:
    """Collect what the engine executes while the block runs."""
    statements: list[Statement] = []

    def keep(_: Any, __: Any, sql: str, parameters: Any, ___: Any, many: bool) -> None:
        rows = parameters if many else [parameters]
        statements.extend(Statement(sql, tuple(row)) for row in rows)

    event.listen(engine.sync_engine, "before_cursor_execute", keep)
    try:
        yield statements
    finally:
        event.remove(engine.sync_engine, "before_cursor_execute", keep)


class Freshener:
    """Gives the recorded parameters of a write new keys and a time of their own, so that it can be run again.

    What the recorded request read from the database before it wrote stays as it is.
    """

    def __init__(self, statements: list[Statement], known: set[UUID]) -> None:
        written = [value for statement in statements for value in _flat(statement.parameters)]
        self._made = {value for value in written if isinstance(value, UUID)} - known
        self._turn = 0

    def fresh(self, statements: list[Statement]) -> list[Statement]:
        """Return the statements with the next turn's parameters."""
        self._turn += 1
        ids = {old: new_id() for old in self._made}
        shift = SHIFT + timedelta(hours=6 * self._turn)

        def renew(value: Any) -> Any:
            if isinstance(value, UUID):
                return ids.get(value, value)
            if isinstance(value, datetime):
                return value + shift
            if isinstance(value, asyncpg.Range):
                return asyncpg.Range(renew(value.lower), renew(value.upper))
            if isinstance(value, list):
                return [renew(item) for item in value]
            return new_token() if isinstance(value, str) and _is_unique(value) else value

        return [Statement(one.sql, tuple(renew(value) for value in one.parameters)) for one in statements]


def _is_unique(value: str) -> bool:
    """Tell whether no two rows may share the text: a reference, an address, a token; never a document."""
    if value.startswith(("{", "[")):
        return False
    return value.startswith("B-") or "@" in value or (len(value) == len(new_token()) and " " not in value)


def _flat(values: Any) -> Iterator[Any]:
    for value in values:
        if isinstance(value, list | tuple):
            yield from _flat(value)
        elif not isinstance(value, date):
            yield value
