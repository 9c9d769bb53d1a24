"""Sorted lists: every list says by what it can be sorted, and pages through it by keyset whatever the order.

class WorkerQuery(PageQuery):
    sort: Literal["name", "-name", "created_at", "-created_at"] = "name"

SORTS = {"name": Sort(col(Worker.name), str), "created_at": Sort(col(Worker.created_at), datetime)}
workers, cursor = await sorted_page(uow, select(Worker), query, query.sort, SORTS, col(Worker.id))
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select
from sqlalchemy.orm import Mapped

from shared.database import PageQuery, UnitOfWork, keyset_page


@dataclass(frozen=True, slots=True)
class Sort:
    """A column that a list can be sorted by; it must never be NULL (use `coalesce`), and an index should lead
    from `org_id` to it.
    """

    key: Mapped[Any] | ColumnElement[Any]
    of_type: type[datetime] | type[date] | type[str] | type[int]


async def sorted_page(
    uow: UnitOfWork,
    statement: Select[Any],
    page: PageQuery,
    sort: str,
    sorts: Mapping[str, Sort],
    id_key: Mapped[UUID],
) -> tuple[Sequence[Any], str | None]:
    """Return one page of the entities that `statement` selects, and the next cursor.

    Args:
        statement: selects one entity (joins and conditions are free).
        sort: a name of `sorts`, with `-` before it for the largest first.

    Raises:
        Invalid: the cursor is not one of this list in this order.
    """
    chosen = sorts[sort.removeprefix("-")]
    rows, cursor = await keyset_page(
        uow.session,
        statement.add_columns(chosen.key.label("sorted_by"), id_key.label("sorted_id")),
        page,
        key=chosen.key,  # type: ignore[arg-type] # `keyset_page` only orders by it and compares it
        id_key=id_key,
        key_of=lambda row: row.sorted_by,
        id_of=lambda row: row.sorted_id,
        key_type=chosen.of_type,
        descending=sort.startswith("-"),
    )
    return [row[0] for row in rows], cursor
