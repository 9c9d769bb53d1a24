"""Parts of a unit of work."""

from typing import Any
from uuid import UUID

import pytest

from booking.bookings.service import booking_of, record
from shared.database import Database, UnitOfWork
from shared.database.parts import part_of


async def test_a_part_that_fails_leaves_what_was_done_before_and_after(
    database: Database, org: UUID, emitted: Any, add_booking: Any
) -> None:
    booking = await add_booking()

    async def note(uow: UnitOfWork, what: str) -> None:
        record(uow, booking.id, what)
        uow.audit("booking.note", "booking", what)
        await uow.session.flush()

    async with database.unit_of_work(org) as uow:
        await note(uow, "before")
        with pytest.raises(RuntimeError, match="half way"):
            async with part_of(uow) as part:
                await note(part, "undone")
                raise RuntimeError("half way")
        async with part_of(uow) as part:
            await note(part, "after")
    async with database.unit_of_work(org) as uow:
        assert (await booking_of(uow, booking.id)).id == booking.id
        rows = await uow.sql("SELECT what FROM timeline WHERE booking_id = :id", id=booking.id)
        assert set(rows.scalars()) == {"before", "after"}
    told = {event.data["resource_id"] for event in await emitted(org, "platform.audit.recorded.v1")}
    assert told == {"before", "after"}
