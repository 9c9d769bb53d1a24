"""Keyset pages: a cursor names the last row seen, so that a deep page costs what the first does."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, Field
from sqlalchemy import Select, tuple_
from sqlalchemy.orm import Mapped
from sqlmodel.ext.asyncio.session import AsyncSession

from shared.errors import Invalid

T = TypeVar("T")
MAXIMUM_LIMIT = 100


class Page(BaseModel, Generic[T]):
    """One page of a list; `next_cursor` is null on the last."""

    items: list[T]
    next_cursor: str | None = None


class PageQuery(BaseModel):
    """The query parameters of every list."""

    limit: int = Field(default=25, ge=1, le=MAXIMUM_LIMIT)
    cursor: str | None = Field(default=None, max_length=500)


Cursor = Annotated[PageQuery, Query()]


def _encode(value: date | str | int, row_id: UUID) -> str:
    plain = value.isoformat() if isinstance(value, date) else value
    return base64.urlsafe_b64encode(json.dumps([plain, str(row_id)]).encode()).decode().rstrip("=")


def _decode(cursor: str, of_type: type[Any]) -> tuple[Any, UUID]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        value, row_id = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        parsed: Any = of_type.fromisoformat(value) if issubclass(of_type, date) else value
        if type(parsed) is of_type and (not isinstance(parsed, datetime) or parsed.tzinfo is not None):
            return parsed, UUID(row_id)
    except (ValueError, TypeError, AttributeError, binascii.Error, RecursionError):
        pass
    raise Invalid.field("query.cursor", "This cursor is not one that this list gave out.")


async def keyset_page(
    session: AsyncSession,
    statement: Select[Any],
    page: PageQuery,
    *,
    key: Mapped[Any],
    id_key: Mapped[UUID],
    key_of: Callable[[Any], date | str | int],
    id_of: Callable[[Any], UUID],
    key_type: type[Any] = datetime,
    descending: bool = True,
) -> tuple[Sequence[Any], str | None]:
    """Run `statement` for one page ordered by (`key`, `id_key`) and return its rows and the next cursor.

    Raises:
        Invalid: the cursor is not one of this list.
    """
    order = tuple_(key, id_key)
    if page.cursor:
        last = tuple_(*_decode(page.cursor, key_type))
        statement = statement.where(order < last if descending else order > last)
    direction = (key.desc(), id_key.desc()) if descending else (key.asc(), id_key.asc())
    rows = (await session.execute(statement.order_by(*direction).limit(page.limit + 1))).all()
    items = [row[0] if len(row) == 1 else row for row in rows]
    if len(items) <= page.limit:
        return items, None
    items = items[: page.limit]
    return items, _encode(key_of(items[-1]), id_of(items[-1]))
