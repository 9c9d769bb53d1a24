"""Many at once: the last slot goes to one, and everybody else is told where to go."""

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import text
from sqlmodel import col, func, select

from booking.blocks.locks import lock_local_days
from booking.bookings.models import Assignment, Booking
from shared.database import Database

RACERS = 200


async def test_one_of_two_hundred_gets_the_last_cleaner(
    stranger: Any, hire: Any, database: Database, org: UUID, announced: Any
) -> None:
    await hire("Maria")
    slots = await stranger.slots(stranger.small)
    wanted = slots[3]["starts_at"]
    answers = await asyncio.gather(*(stranger.book(stranger.small, wanted, client) for client in range(RACERS)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: RACERS - 1}
    refusals = [answer.json() for answer in answers if answer.status_code == 409]
    assert {refusal["type"].rsplit("/")[-1] for refusal in refusals} == {"slot-taken"}
    offered = refusals[-1]["nearest_slots"]
    assert wanted not in [slot["starts_at"] for slot in offered]
    assert (await stranger.book(stranger.small, offered[0]["starts_at"], RACERS)).status_code == 201
    async with database.unit_of_work(org) as uow:
        assert (await uow.session.exec(select(func.count(col(Assignment.id))))).one() == 2
    requested = [event for event in await announced(org) if event.type == "booking.booking.requested.v1"]
    assert len(requested) == 2


async def test_a_crowd_over_a_whole_day_fills_it_without_a_clash(
    stranger: Any, hire: Any, database: Database, org: UUID
) -> None:
    """Crews of one and of two want overlapping times of one day: every answer is a booking or a clear refusal."""
    await hire("Maria", "Noor", "Ana")
    wanted = [
        (work, slot["starts_at"])
        for work in (stranger.deep, stranger.small)
        for slot in await stranger.slots(work, 3, 3)
    ]
    answers = await asyncio.gather(
        *(stranger.book(work, start, client % 7) for client, (work, start) in enumerate(wanted * 4))
    )
    codes = Counter(answer.status_code for answer in answers)
    assert set(codes) == {201, 409}
    async with database.unit_of_work(org) as uow:
        sent = select(Booking.crew_size, func.count(col(Assignment.id))).join(
            Assignment, col(Assignment.booking_id) == col(Booking.id)
        )
        crews = (await uow.session.exec(sent.group_by(col(Booking.id)))).all()
        assert len(crews) == codes[201]
        assert all(size == count for size, count in crews), "nobody goes half-manned"
        clash = text(
            "SELECT 1 FROM assignments a JOIN assignments b "
            "ON a.worker_id = b.worker_id AND a.id < b.id AND a.during && b.during"
        )
        assert (await uow.session.execute(clash)).first() is None
    assert await stranger.slots(stranger.small, 3, 3) == [], "what was refused was indeed full"


async def test_who_is_refused_waits_for_nobody(
    stranger: Any, hire: Any, http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    """While somebody assigns on the day, what can't be had there is refused all the same."""
    (maria,) = await hire("Maria")
    slots = await stranger.slots(stranger.small, 5, 5)
    taken = (await stranger.book(stranger.small, slots[0]["starts_at"])).json()
    noor = (await hire("Noor"))[0]
    other = (await stranger.book(stranger.small, slots[0]["starts_at"], 2)).json()
    day = datetime.fromisoformat(taken["local_start"]).date()
    async with database.unit_of_work(org) as busy:
        await lock_local_days(busy, [day, day + timedelta(days=1)])
        moved = {"starts_at": taken["starts_at"], "worker_ids": [str(maria.id)]}
        sent = {"worker_ids": [str(maria.id)]}
        for what, body in (("move", moved), ("assign", sent)):
            answer = await http.post(f"/v1/admin/bookings/{other['id']}/{what}", json=body, headers=as_staff())
            assert (answer.status_code, answer.json()["worker_id"]) == (409, str(maria.id)), what
        late = (await stranger.book(stranger.small, taken["starts_at"], 3)).status_code
        assert late == 409
    crew = (await http.get(f"/v1/admin/bookings/{other['id']}", headers=as_staff())).json()["crew"]
    assert [member["worker_id"] for member in crew] == [str(noor.id)]
