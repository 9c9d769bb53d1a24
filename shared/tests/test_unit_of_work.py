"""The unit of work: one transaction, one organization, and nothing left behind on the connection."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text
from sqlmodel import select

from contracts.platform import AuditRecorded
from playground.tables import Album
from shared.auth.callers import StaffCaller
from shared.context import Trace, current_trace
from shared.database import Database
from shared.ids import new_id
from shared.settings import Settings
from shared.testing.suite import ServiceSuite, add_organization

Emitted = Callable[..., Awaitable[Any]]
CURRENT = text("SELECT current_setting('app.org_id', true)")


async def test_the_organization_ends_with_the_transaction(suite: ServiceSuite, org: UUID) -> None:
    database = Database(suite.settings(Settings, pool_size=1, max_overflow=0))
    backends = set()
    try:
        for org_id in (org, None, org):
            async with database.unit_of_work(org_id) as uow:
                assert (await uow.session.execute(CURRENT)).scalar_one() in ({str(org)} if org_id else {"", None})
                backends.add((await uow.session.execute(text("SELECT pg_backend_pid()"))).scalar_one())
        assert len(backends) == 1
    finally:
        await database.close()


async def test_a_failure_leaves_neither_rows_nor_events(database: Database, org: UUID, emitted: Emitted) -> None:
    with pytest.raises(RuntimeError, match="half way"):
        async with database.unit_of_work(org) as uow:
            uow.session.add(Album(org_id=org, title="Blue"))
            uow.audit("album.create", "album")
            await uow.session.flush()
            raise RuntimeError("half way")
    async with database.unit_of_work(org) as uow:
        assert (await uow.session.exec(select(Album))).all() == []
    assert await emitted(org, AuditRecorded.TYPE) == []


async def test_events_are_written_in_the_order_they_were_published(
    database: Database, org: UUID, emitted: Emitted
) -> None:
    current_trace.set(Trace.begin("request-id-0003"))
    user_id = new_id()
    async with database.unit_of_work(org) as uow:
        uow.caller = StaffCaller(org, "ana@example.com", "owner", user_id)
        for index in range(50):
            uow.audit("album.create", "album", index, title="Blue")
    envelopes = await emitted(org, AuditRecorded.TYPE)
    assert [envelope.data["resource_id"] for envelope in envelopes] == [str(index) for index in range(50)]
    entry = AuditRecorded.model_validate(envelopes[0].data)
    assert (entry.actor, entry.actor_id, entry.role) == ("ana@example.com", user_id, "owner")
    assert (entry.metadata, entry.request_id) == ({"title": "Blue"}, "request-id-0003")
    assert (envelopes[0].source, envelopes[0].orgid, envelopes[0].subject) == (
        "/playground",
        org,
        str(entry.entry_id),
    )


async def test_what_nobody_asked_for_is_the_systems_doing(database: Database, org: UUID, emitted: Emitted) -> None:
    async with database.unit_of_work(org) as uow:
        uow.audit("album.prune", "album")
    (envelope,) = await emitted(org, AuditRecorded.TYPE)
    assert (envelope.data["actor"], envelope.data["role"]) == ("system", "system")


async def test_working_without_an_organization_is_a_mistake(database: Database) -> None:
    async with database.unit_of_work() as uow:
        with pytest.raises(RuntimeError, match="entered no organization"):
            uow.audit("album.create", "album")


async def test_a_transaction_that_was_left_is_undone_and_another_one_begins(database: Database, org: UUID) -> None:
    async with database.unit_of_work(org) as uow:
        uow.session.add(Album(org_id=org, title="Blue"))
        await uow.session.flush()
        await uow.leave()
        with pytest.raises(RuntimeError, match="entered no organization"):
            _ = uow.org_id
        assert (await uow.session.execute(CURRENT)).scalar_one() in {"", None}
        await uow.enter(org)
        assert (await uow.session.exec(select(Album))).all() == []


async def test_a_request_that_fails_after_its_work_leaves_nothing(
    http: httpx.AsyncClient, as_staff: Callable[..., dict[str, str]], database: Database, org: UUID
) -> None:
    assert (await http.post("/v1/albums", json={"title": "Blue"}, headers=as_staff("owner"))).status_code == 201
    assert (await http.post("/v1/albums", json={"title": "Blue"}, headers=as_staff("owner"))).status_code == 409
    async with database.unit_of_work(org) as uow:
        assert len((await uow.session.exec(select(Album))).all()) == 1


async def test_a_slow_statement_is_stopped(suite: ServiceSuite) -> None:
    database = Database(suite.settings(Settings, statement_timeout_ms=50))
    try:
        with pytest.raises(Exception, match="statement timeout"):
            async with database.unit_of_work() as uow:
                await uow.session.execute(text("SELECT pg_sleep(5)"))
    finally:
        await database.close()


async def test_values_never_reach_the_message_of_an_error(database: Database, org: UUID) -> None:
    with pytest.raises(Exception, match="albums_year_check") as failed:
        async with database.unit_of_work(org) as uow:
            uow.session.add(Album(org_id=org, title="hunter2", year=1))
    assert "INSERT INTO albums" in str(failed.value)
    assert "hunter2" not in str(failed.value).split("DETAIL")[0]


async def test_an_organization_is_found_by_its_slug(database: Database, http: httpx.AsyncClient) -> None:
    await add_organization(database, slug="snow-peak-uow", name="Snow Peak")
    answer = await http.post("/v1/albums/public/snow-peak-uow", json={"title": "Blue"})
    assert answer.json() == {"company": "Snow Peak"}
    assert (await http.post("/v1/albums/public/nobody", json={"title": "Blue"})).status_code == 404
