"""Keyset pages, put together, are the list: no row twice, none missing, whatever the ties."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError
from sqlmodel import col, select

from playground.tables import Album
from shared.database import Database, PageQuery, keyset_page
from shared.database.pagination import _decode, _encode
from shared.errors import Invalid
from shared.settings import DEFAULT_ORG_ID
from shared.testing.suite import add_organization
from shared.web.error_handlers import to_problem

KEYS: dict[str, type] = {"created_at": datetime, "title": str, "year": int}
ROWS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["a", "B", "é", ""]), st.sampled_from([1901, 2000, 2**31 - 1])),
    max_size=12,
)


async def whole_list(database: Database, org: UUID, key: str, limit: int, *, descending: bool) -> list[UUID]:
    """Walk through all pages and return the ids."""
    seen: list[UUID] = []
    cursor: str | None = None
    while True:
        async with database.unit_of_work(org) as uow:
            rows, cursor = await keyset_page(
                uow.session,
                select(Album),
                PageQuery(limit=limit, cursor=cursor),
                key=col(getattr(Album, key)),
                id_key=col(Album.id),
                key_of=lambda row: getattr(row, key),
                id_of=lambda row: row.id,
                key_type=KEYS[key],
                descending=descending,
            )
        assert 0 < len(rows) <= limit or cursor is None
        seen += [row.id for row in rows]
        if cursor is None:
            return seen


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, key=st.sampled_from(sorted(KEYS)), limit=st.integers(1, 5), descending=st.booleans())
async def test_pages_together_are_the_whole_list(
    database: Database, rows: list[tuple[int, str, int]], key: str, limit: int, descending: bool
) -> None:
    org = await add_organization(database)
    start = datetime(2026, 11, 1, 8, 59, 59, 999_999, tzinfo=UTC)
    async with database.unit_of_work(org) as uow:
        for index, (seconds, title, year) in enumerate(rows):
            created = start + timedelta(seconds=seconds)
            uow.session.add(Album(org_id=org, title=f"{title}{index % 3}-{index}", year=year, created_at=created))
        await uow.session.flush()
        order = [col(getattr(Album, key)), col(Album.id)]
        ordered = [part.desc() for part in order] if descending else order
        expected = list((await uow.session.exec(select(Album.id).order_by(*ordered))).all())
    assert await whole_list(database, org, key, limit, descending=descending) == expected


def encoded_bytes(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def encoded(value: Any) -> str:
    return encoded_bytes(json.dumps(value).encode())


BAD = [
    "%",
    "é",
    "A",
    "AAAA",
    "\x00",
    encoded_bytes(b"[" * 300),
    encoded(["2026-11-01T00:00:00+00:00"]),
    encoded([None, str(DEFAULT_ORG_ID)]),
    encoded([5, str(DEFAULT_ORG_ID)]),
    encoded([True, str(DEFAULT_ORG_ID)]),
    encoded(["2026-11-01T00:00:00", str(DEFAULT_ORG_ID)]),
    encoded(["2026-11-01T00:00:00+00:00", "7"]),
    encoded(["2026-11-01T00:00:00+00:00", 7]),
    encoded(["0001-01-01T00:00:00+23:59", str(DEFAULT_ORG_ID)]),
    encoded(["9999-12-31T23:59:59-23:59", str(DEFAULT_ORG_ID)]),
    encoded({"a": 1, "b": 2}),
    encoded("ab"),
]


@pytest.mark.parametrize("cursor", BAD)
async def test_a_cursor_that_this_list_did_not_give_out_is_refused(
    http: httpx.AsyncClient, as_staff: Callable[..., dict[str, str]], cursor: str
) -> None:
    answer = await http.get("/v1/albums", params={"cursor": cursor}, headers=as_staff("owner"))
    assert answer.status_code == 422, answer.text


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("year", 2**70),
        ("year", 1.5),
        ("year", "2000"),
        ("title", "\x00"),
        ("title", "\ud800"),
    ],
)
async def test_a_cursor_with_a_value_that_no_column_holds_is_refused(
    http: httpx.AsyncClient, database: Database, org: UUID, key: str, value: Any
) -> None:
    with pytest.raises((Invalid, DBAPIError)) as refused:
        async with database.unit_of_work(org) as uow:
            await keyset_page(
                uow.session,
                select(Album),
                PageQuery(cursor=encoded([value, str(DEFAULT_ORG_ID)])),
                key=col(getattr(Album, key)),
                id_key=col(Album.id),
                key_of=lambda row: getattr(row, key),
                id_of=lambda row: row.id,
                key_type=KEYS[key],
            )
    assert isinstance(to_problem(refused.value), Invalid)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cursor=st.text(min_size=1, max_size=40) | st.binary(min_size=1, max_size=40).map(encoded_bytes))
async def test_nonsense_is_refused(database: Database, org: UUID, cursor: str) -> None:
    async with database.unit_of_work(org) as uow:
        with pytest.raises(Invalid):
            await keyset_page(
                uow.session,
                select(Album),
                PageQuery(cursor=cursor),
                key=col(Album.created_at),
                id_key=col(Album.id),
                key_of=lambda row: row.created_at,
                id_of=lambda row: row.id,
            )


@pytest.mark.parametrize("query", [{"limit": 0}, {"limit": 101}, {"limit": "x"}, {"cursor": "a" * 501}])
async def test_the_size_of_a_page_is_bounded(
    http: httpx.AsyncClient, as_staff: Callable[..., dict[str, str]], query: dict[str, Any]
) -> None:
    assert (await http.get("/v1/albums", params=query, headers=as_staff("owner"))).status_code == 422


@given(day=st.dates())
def test_a_list_can_be_in_the_order_of_days(day: date) -> None:
    assert _decode(_encode(day, DEFAULT_ORG_ID), date) == (day, DEFAULT_ORG_ID)


@pytest.mark.parametrize("value", ["2026-11-01T00:00:00+00:00", "2026-13-01", 20261101, None])
def test_what_is_no_day_is_no_cursor_of_such_a_list(value: Any) -> None:
    with pytest.raises(Invalid):
        _decode(encoded([value, str(DEFAULT_ORG_ID)]), date)
