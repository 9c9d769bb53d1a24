"""Clients from before an upgrade are told of once, all others not again."""

from typing import Any
from uuid import UUID

from booking.jobs.clients_announce import _announce_batch
from shared.database import Database
from shared.organizations import organization


async def test_clients_of_old_are_told_of_once(
    hire: Any, add_booking: Any, database: Database, org: UUID, emitted: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    old, _ = await add_booking(maria), await add_booking(noor, client_name="Émile Roy")

    async def run() -> int:
        async with database.unit_of_work(org) as uow:
            return await _announce_batch(await organization(uow), uow)

    assert await run() == 0
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE clients SET announced = false WHERE id = :id", id=old.client_id)
    assert [await run(), await run()] == [1, 0]
    (event,) = await emitted(org, "booking.client.created.v1")
    assert (event.data["client_id"], event.data["name"]) == (str(old.client_id), "Zoë Tremblay")
