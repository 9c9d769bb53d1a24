"""What was here before others listened is told of once, all else not again."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from booking.clients.models import Client
from booking.jobs.announce import _announce_batch
from booking.time_entries.models import TimeEntry
from shared.clock import now
from shared.database import Database
from shared.organizations import organization

Run = Callable[[], Awaitable[int]]


@pytest.fixture
def run(database: Database, org: UUID) -> Run:
    """Return what runs the job once for the organization of the test."""

    async def once() -> int:
        async with database.unit_of_work(org) as uow:
            return await _announce_batch(await organization(uow), uow)

    return once


async def forget(database: Database, org: UUID, table: str, row_id: UUID) -> None:
    """Make a row one of those that were here before."""
    async with database.unit_of_work(org) as uow:
        await uow.sql(f"UPDATE {table} SET announced = false WHERE id = :id", id=row_id)


async def test_clients_of_old_are_told_of_once(
    hire: Any, add_booking: Any, database: Database, org: UUID, emitted: Any, run: Run
) -> None:
    maria, noor = await hire("Maria", "Noor")
    old, _ = await add_booking(maria), await add_booking(noor, client_name="Émile Roy")
    assert await run() == 0
    await forget(database, org, "clients", old.client_id)
    assert [await run(), await run()] == [1, 0]
    (event,) = await emitted(org, "booking.client.created.v1")
    assert (event.data["client_id"], event.data["name"]) == (str(old.client_id), "Zoë Tremblay")


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ("merged_into", ["booking.client.created.v1", "booking.client.merged.v1"]),
        ("erased_at", ["booking.client.erased.v1"]),
    ],
)
async def test_clients_who_are_gone_are_told_of_as_such(
    hire: Any, add_booking: Any, database: Database, org: UUID, emitted: Any, run: Run, gone: str, told: list[str]
) -> None:
    maria, noor = await hire("Maria", "Noor")
    old, stays = await add_booking(maria), await add_booking(noor, client_name="Émile Roy")
    async with database.unit_of_work(org) as uow:
        client = await uow.session.get_one(Client, old.client_id)
        since: UUID | datetime = stays.client_id if gone == "merged_into" else now()
        setattr(client, gone, since)
    await forget(database, org, "clients", old.client_id)
    assert await run() == 1
    kinds = ("created", "updated", "merged", "erased")
    events = [event for kind in kinds for event in await emitted(org, f"booking.client.{kind}.v1")]
    assert [event.type for event in events] == told
    assert {event.data["client_id"] for event in events} == {str(old.client_id)}


async def test_workers_and_approved_hours_of_old_are_told_of_once(
    hire: Any, add_booking: Any, database: Database, org: UUID, emitted: Any, run: Run
) -> None:
    (maria,) = await hire("Maria")
    visit = await add_booking(maria)
    began = now() - timedelta(hours=2)
    async with database.unit_of_work(org) as uow:
        entry = TimeEntry(
            org_id=org,
            worker_id=maria.id,
            booking_id=visit.id,
            kind="work",
            started_at=began,
            ended_at=began + timedelta(minutes=90),
            approved_at=now(),
            approved_by="owner@example.com",
        )
        uow.session.add(entry)
    before = len(await emitted(org, "booking.worker.updated.v1"))
    await forget(database, org, "workers", maria.id)
    await forget(database, org, "time_entries", entry.id)
    assert [await run(), await run()] == [2, 0]
    *_, worker = await emitted(org, "booking.worker.updated.v1")
    assert (len(await emitted(org, "booking.worker.updated.v1")), worker.data["name"]) == (before + 1, "Maria")
    (hours,) = await emitted(org, "booking.time_entry.approved.v1")
    assert (hours.data["minutes"], hours.data["approved_by"]) == (90, "owner@example.com")
