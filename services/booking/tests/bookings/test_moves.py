"""Moving a visit: who may, where to, who goes, what is said."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from booking.blocks.models import Block
from booking.bookings.create import SlotTaken
from booking.bookings.crew import WorkerBusy
from booking.bookings.models import Assignment, Booking, TimelineEntry
from booking.bookings.moves import move_together
from booking.bookings.placing import Place
from booking.bookings.service import booking_of
from booking.bookings.states import MoveNotAllowed
from booking.certificates.models import Certificate
from shared.clock import local_today, to_utc
from shared.database import Database
from shared.errors import Invalid
from shared.ids import new_id
from shared.organizations import organization

ZONE = "America/Edmonton"
HOUR = timedelta(hours=1)
Mover = Callable[..., Awaitable[Any]]


def at(days: int, wall: str) -> datetime:
    """Return a wall time some days ahead as an instant."""
    return to_utc(local_today(ZONE) + timedelta(days=days), time.fromisoformat(wall), ZONE)


@pytest.fixture
def sent(database: Database, org: UUID) -> Callable[..., Awaitable[dict[UUID, tuple[datetime, datetime]]]]:
    """Return a reader of a booking's active assignments, by worker."""

    async def of(booking: Booking) -> dict[UUID, tuple[datetime, datetime]]:
        async with database.unit_of_work(org) as uow:
            statement = select(Assignment).where(col(Assignment.booking_id) == booking.id, col(Assignment.active))
            rows = (await uow.session.exec(statement)).all()
            return {row.worker_id: (row.during.lower, row.during.upper) for row in rows}  # type: ignore[misc]

    return of


async def test_the_same_crew_goes_at_the_new_time(
    shift: Mover, hire: Any, add_booking: Any, sent: Any, announced: Any, database: Database, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    booking = await add_booking(maria, noor, starts_at=at(3, "09:00"))
    moved = await shift(booking, starts_at=at(4, "13:00"))
    assert (moved.starts_at, moved.ends_at) == (booking.starts_at, booking.ends_at)
    assert (moved.worker_ids, moved.changed, moved.outside_hours) == ([maria.id, noor.id], True, [])
    end = at(4, "13:00") + (booking.ends_at - booking.starts_at)
    assert await sent(booking) == dict.fromkeys((maria.id, noor.id), (at(4, "13:00"), end + HOUR / 2))
    async with database.unit_of_work(org) as uow:
        now_is = await booking_of(uow, booking.id)
        assert (now_is.starts_at, now_is.ends_at, now_is.version) == (at(4, "13:00"), end, 2)
        assert f"{now_is.local_start:%H:%M}" == "13:00"
        assert (await uow.session.exec(select(TimelineEntry.what))).all() == ["rescheduled"]
    (event,) = await announced(org)
    assert event.type == "booking.booking.rescheduled.v1"
    assert event.data["previous_starts_at"] == booking.starts_at.isoformat().replace("+00:00", "Z")
    assert (event.data["by"], event.data["notify_client"], len(event.data["crew"])) == ("staff", True, 2)


async def test_nothing_new_is_no_change(
    shift: Mover, hire: Any, add_booking: Any, announced: Any, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"))
    assert not (await shift(booking, worker_ids=[maria.id, maria.id])).changed
    assert await announced(org) == []


async def test_a_visit_may_overlap_its_own_old_time_and_last_longer(
    shift: Mover, hire: Any, add_booking: Any, sent: Any
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"))
    await shift(booking, starts_at=at(3, "09:30"), minutes=240)
    assert await sent(booking) == {maria.id: (at(3, "09:30"), at(3, "14:00"))}


@pytest.mark.parametrize("status", ["PENDING", "CONFIRMED"])
async def test_another_crew_is_news_once_the_visit_is_certain(
    shift: Mover, hire: Any, add_booking: Any, announced: Any, org: UUID, status: str
) -> None:
    maria, noor, ana = await hire("Maria", "Noor", "Ana")
    booking = await add_booking(maria, noor, starts_at=at(3, "09:00"), status=status)
    await shift(booking, worker_ids=[noor.id, ana.id], notify=False)
    events = await announced(org)
    if status == "PENDING":
        assert events == []
        return
    assert [event.type for event in events] == ["booking.crew.changed.v1"]
    data = events[0].data
    assert [one["name"] for one in data["added"]] == ["Ana"]
    assert [one["name"] for one in data["removed"]] == ["Maria"]
    assert [one["name"] for one in data["crew"]] == ["Ana", "Noor"]
    assert data["notify_client"] is False


@pytest.mark.parametrize(
    ("wall", "kind", "said"),
    [("13:00", "visit", "is at B-"), ("10:15", "buffer", "needs 30 minutes between"), ("15:15", "buffer", "")],
)
async def test_no_visit_goes_onto_another(
    shift: Mover, hire: Any, add_booking: Any, sent: Any, wall: str, kind: str, said: str
) -> None:
    maria, _ = await hire("Maria", "Noor")
    other = await add_booking(maria, starts_at=at(4, "12:30"))
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    before = await sent(booking)
    with pytest.raises(WorkerBusy) as refusal:
        await shift(booking, starts_at=at(4, wall), minutes=120, allow_outside_hours=True)
    extras = refusal.value.extras
    assert extras["ok"] is False
    (conflict,) = extras["conflicts"]
    assert (conflict["kind"], conflict["reference"], conflict["name"]) == (kind, other.reference, "Maria")
    assert said in conflict["sentence"]
    assert refusal.value.detail == conflict["sentence"]
    assert {"from", "to"} <= set(conflict)
    assert [one["name"] for one in extras["alternatives"]["workers"]] == ["Noor"]
    assert extras["alternatives"]["slots"]
    assert await sent(booking) == before


async def test_hours_hold_unless_the_office_overrules_them(shift: Mover, hire: Any, add_booking: Any) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    with pytest.raises(WorkerBusy, match=r"only from 09:00 to 18:00") as refusal:
        await shift(booking, starts_at=at(3, "19:00"))
    assert refusal.value.extras["conflicts"][0]["kind"] == "hours"
    moved = await shift(booking, starts_at=at(3, "19:00"), allow_outside_hours=True)
    assert [obstacle.kind for obstacle in moved.outside_hours] == ["hours"]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"title": "Ladders"}, "Maria is blocked all day: “Ladders”."),
        ({"hours": ("10:00", "11:00")}, "from 10:00 to 11:00: time off."),
    ],
)
async def test_a_block_keeps_somebody_unless_overruled(
    shift: Mover, hire: Any, add_booking: Any, database: Database, org: UUID, facts: dict[str, Any], said: str
) -> None:
    maria, noor = await hire("Maria", "Noor")
    one = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    other = await add_booking(noor, starts_at=at(3, "09:00"), crew_size=1)
    on = local_today(ZONE) + timedelta(days=4)
    begins, ends = (at(4, wall) for wall in facts.get("hours", ("00:00", "00:00")))
    instants: dict[str, Any] = {"starts_at": begins, "ends_at": ends} if begins < ends else {}
    async with database.unit_of_work(org) as uow:
        uow.session.add(
            Block(
                org_id=org,
                kind="time_off",
                title=facts.get("title"),
                worker_id=maria.id,
                starts_on=on,
                ends_on=on,
                **instants,
            )
        )
    await shift(other, starts_at=at(4, "09:30"))
    with pytest.raises(WorkerBusy) as refusal:
        await shift(one, starts_at=at(4, "09:30"))
    assert refusal.value.extras["conflicts"][0]["kind"] == "block"
    assert said in refusal.value.detail
    moved = await shift(one, starts_at=at(4, "09:30"), allow_outside_hours=True)
    assert [obstacle.kind for obstacle in moved.outside_hours] == ["block"]
    await shift(one, starts_at=at(5, "09:30"))


async def test_skill_and_the_client_s_wish_bind_whoever_joins(
    shift: Mover, hire: Any, add_booking: Any, database: Database, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    (sam,) = await hire("Sam", skills=["standard"])
    (bo,) = await hire("Bo", working_hours=[])
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(
            text("INSERT INTO client_workers VALUES (:org, :client, :worker, 'barred')"),
            {"org": org, "client": booking.client_id, "worker": bo.id},
        )
    with pytest.raises(WorkerBusy) as refusal:
        await shift(booking, worker_ids=[sam.id, bo.id], allow_outside_hours=True)
    kinds = {(one["name"], one["kind"]) for one in refusal.value.extras["conflicts"]}
    assert kinds == {("Sam", "skill"), ("Bo", "barred"), ("Bo", "hours")}


async def test_whoever_joins_needs_the_papers_for_the_work(
    shift: Mover, hire: Any, add_booking: Any, database: Database, org: UUID
) -> None:
    maria, sam = await hire("Maria", "Sam")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    wanted = f'{{"required_certificates": {{"{booking.service}": ["police_check"]}}}}'
    async with database.unit_of_work(org) as uow:
        await uow.sql(
            "UPDATE organizations SET settings = CAST(:wanted AS jsonb) WHERE id = :id", wanted=wanted, id=org
        )
    await shift(booking, starts_at=at(4, "09:00"))
    with pytest.raises(WorkerBusy) as refusal:
        await shift(booking, worker_ids=[sam.id])
    assert refusal.value.extras["conflicts"][0]["kind"] == "certificate"
    async with database.unit_of_work(org) as uow:
        day = at(4, "09:00").date()
        uow.session.add(Certificate(org_id=org, worker_id=sam.id, kind="police_check", expires_on=day))
    await shift(booking, worker_ids=[sam.id])


async def test_clients_get_anybody_suitable_where_the_crew_can_t(
    shift: Mover, hire: Any, add_booking: Any, sent: Any, announced: Any, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    await add_booking(maria, starts_at=at(4, "09:00"))
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    await shift(booking, starts_at=at(4, "09:00"), by="client", fee_cents=500)
    assert set(await sent(booking)) == {noor.id}
    rescheduled, crew = await announced(org)
    assert (rescheduled.data["by"], rescheduled.data["fee_cents"]) == ("client", 500)
    assert crew.type == "booking.crew.changed.v1"


@pytest.mark.parametrize(("wall", "by"), [("09:10", "client"), ("09:00", "series"), ("09:00", "client")])
async def test_without_anybody_the_slot_is_taken(
    shift: Mover, hire: Any, add_booking: Any, wall: str, by: str
) -> None:
    (maria,) = await hire("Maria")
    if wall == "09:00":
        await add_booking(maria, starts_at=at(4, "09:00"))
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    with pytest.raises(SlotTaken) as refusal:
        await shift(booking, starts_at=at(4, wall), by=by)
    assert refusal.value.extras["nearest_slots"]


async def test_a_series_may_leave_the_clients_grid(
    shift: Mover, hire: Any, add_booking: Any, sent: Any, emitted: Any
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    await shift(booking, starts_at=at(90, "09:10"), by="series")
    assert set(await sent(booking)) == {maria.id}


@pytest.mark.parametrize("status", ["DONE", "CANCELLED", "NO_SHOW"])
async def test_what_is_over_stays_where_it_is(shift: Mover, hire: Any, add_booking: Any, status: str) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), status=status)
    with pytest.raises(MoveNotAllowed):
        await shift(booking, starts_at=at(4, "09:00"))


async def test_what_has_begun_can_only_change_its_length_and_crew(
    shift: Mover, hire: Any, add_booking: Any, sent: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), status="IN_PROGRESS")
    with pytest.raises(MoveNotAllowed, match="begun"):
        await shift(booking, starts_at=at(4, "09:00"))
    await shift(booking, minutes=90, worker_ids=[noor.id])
    assert await sent(booking) == {noor.id: (at(3, "09:00"), at(3, "11:00"))}


async def test_neither_the_past_nor_strangers_can_be_chosen(shift: Mover, hire: Any, add_booking: Any) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"))
    with pytest.raises(Invalid, match="passed"):
        await shift(booking, starts_at=at(-1, "09:00"))
    for strangers in ([], [new_id()], [maria.id, new_id()]):
        with pytest.raises(Invalid, match="active"):
            await shift(booking, worker_ids=strangers)


async def test_a_hold_doesn_t_outlast_the_visit(
    shift: Mover, hire: Any, add_booking: Any, database: Database, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(5, "09:00"), status="PENDING", pay_before=at(4, "09:00"))
    await shift(booking, starts_at=at(3, "09:00"))
    async with database.unit_of_work(org) as uow:
        assert (await booking_of(uow, booking.id)).pay_before == at(3, "09:00")


async def test_several_may_take_each_other_s_place(
    hire: Any, add_booking: Any, sent: Any, database: Database, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    one = await add_booking(maria, starts_at=at(3, "09:00"))
    two = await add_booking(noor, starts_at=at(3, "09:00"))
    async with database.unit_of_work(org) as uow:
        first, second = [await booking_of(uow, booking.id, lock=True) for booking in (one, two)]
        places = [
            Place(first, first.starts_at, 120, exactly=[noor.id]),
            Place(second, second.starts_at, 120, exactly=[maria.id]),
        ]
        await move_together(uow, await organization(uow), places, by="staff")
    assert set(await sent(one)) == {noor.id}
    assert set(await sent(two)) == {maria.id}


async def test_two_that_change_days_at_once_don_t_wait_for_each_other(
    shift: Mover, hire: Any, add_booking: Any, sent: Any
) -> None:
    (maria,) = await hire("Maria")
    one = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    two = await add_booking(maria, starts_at=at(4, "09:00"), crew_size=1)
    answers = await asyncio.gather(
        *(shift(one, starts_at=at(4, "14:00")), shift(two, starts_at=at(3, "14:00"))),
        *(shift(one, starts_at=at(5, "09:00")), shift(two, starts_at=at(5, "09:00"))),
        return_exceptions=True,
    )
    assert all(not isinstance(answer, Exception) or isinstance(answer, WorkerBusy) for answer in answers)
    (first,), (second,) = (await sent(one)).values(), (await sent(two)).values()
    assert first[1] <= second[0] or second[1] <= first[0]
