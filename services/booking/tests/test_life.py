"""States, confirming, calling off, missing and reassigning."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from booking.bookings.life import WorkerBusy, assign, cancel, confirm, crew_of, mark_no_show
from booking.bookings.models import Booking, TimelineEntry
from booking.bookings.service import booking_of
from booking.bookings.states import MOVES, BookingStatus, MoveNotAllowed, advance
from contracts.booking import BookingCancelled, BookingConfirmed
from shared.clock import now
from shared.database import Database
from shared.errors import Conflict, Invalid
from shared.ids import new_id

ALLOWED = {
    ("PENDING", "CONFIRMED"),
    ("PENDING", "CANCELLED"),
    ("CONFIRMED", "IN_PROGRESS"),
    ("CONFIRMED", "CANCELLED"),
    ("CONFIRMED", "NO_SHOW"),
    ("IN_PROGRESS", "DONE"),
}


@pytest.mark.parametrize(("start", "end"), list(product(BookingStatus, BookingStatus)))
def test_only_the_allowed_moves_are_made(start: BookingStatus, end: BookingStatus) -> None:
    facts: dict[str, Any] = {"reference": "B-7K3M9Q", "status": start, "version": 4}
    booking = Booking(**facts)
    if (start, end) in ALLOWED:
        advance(booking, end)
        assert (booking.status, booking.version) == (end, 5)
        return
    with pytest.raises(MoveNotAllowed) as refusal:
        advance(booking, end)
    assert refusal.value.extras == {"current": start, "allowed": list(MOVES[start])}
    assert (booking.status, booking.version) == (start, 4)


@pytest.fixture
def change(database: Database, org: UUID) -> Callable[..., Any]:
    """Return a way to do something to a booking: `await change(booking, cancel, reason="staff")`."""

    async def do(booking: Booking, act: Callable[..., Any], *details: Any, **options: Any) -> Booking:
        async with database.unit_of_work(org) as uow:
            locked = await booking_of(uow, booking.id, lock=True)
            await act(uow, locked, *details, **options)
            return locked

    return do


async def test_staff_confirms_without_waiting_for_the_deposit(
    change: Any, hire: Any, add_booking: Any, announced: Any, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(
        maria, status="PENDING", deposit_cents=7213, deposit_status="due", pay_before=now() + timedelta(minutes=5)
    )
    after = await change(booking, confirm)
    assert (after.status, after.deposit_status, after.pay_before) == ("CONFIRMED", "released", None)
    (event,) = await announced(org)
    facts = BookingConfirmed.model_validate(event.data)
    assert (event.version, facts.booking_id, facts.crew[0].name) == (2, booking.id, "Maria")
    with pytest.raises(MoveNotAllowed):
        await change(booking, confirm)


@pytest.mark.parametrize(
    ("hours", "waive", "window", "refund"),
    [(80, False, "free", 7213), (60, False, "half", 3607), (20, False, "late", 0), (20, True, "late", 7213)],
)
async def test_calling_off_gives_back_what_the_policy_says(
    change: Any,
    hire: Any,
    add_booking: Any,
    announced: Any,
    org: UUID,
    hours: int,
    waive: bool,
    window: str,
    refund: int,
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(
        maria,
        starts_at=now() + timedelta(hours=hours),
        deposit_cents=7213,
        deposit_paid_cents=7213,
        deposit_status="paid",
    )
    after = await change(booking, cancel, reason="staff", note="Burst pipe", waive_fee=waive)
    assert (after.status, after.cancel_window, after.refund_cents) == ("CANCELLED", window, refund)
    (event,) = await announced(org)
    facts = BookingCancelled.model_validate(event.data)
    assert (facts.reason, facts.refund_cents, len(facts.crew)) == ("staff", refund, 1)


async def test_a_visit_in_progress_is_not_called_off(change: Any, add_booking: Any) -> None:
    booking = await add_booking(status="IN_PROGRESS")
    with pytest.raises(MoveNotAllowed):
        await change(booking, cancel, reason="staff")


async def test_a_missed_visit_frees_the_crew_and_keeps_the_deposit(
    change: Any, hire: Any, add_booking: Any, database: Database, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    coming = await add_booking(maria, starts_at=now() + timedelta(hours=2))
    with pytest.raises(Conflict, match="not begun"):
        await change(coming, mark_no_show)
    begun = await add_booking(maria, starts_at=now() - timedelta(hours=5))
    after = await change(begun, mark_no_show)
    assert (after.status, after.refund_cents) == ("NO_SHOW", None)
    async with database.unit_of_work(org) as uow:
        assert (await crew_of(uow, [begun.id]))[begun.id] == []
        assert [worker.id for worker in (await crew_of(uow, [coming.id]))[coming.id]] == [maria.id]


async def test_another_crew_is_sent(
    change: Any, hire: Any, add_booking: Any, database: Database, org: UUID
) -> None:
    maria, noor, ana = await hire("Maria", "Noor", "Ana")
    booking = await add_booking(maria, noor)
    after = await change(booking, assign, [noor.id, ana.id])
    assert after.version == 2
    async with database.unit_of_work(org) as uow:
        assert [worker.name for worker in (await crew_of(uow, [booking.id]))[booking.id]] == ["Ana", "Noor"]
        entry = (await uow.session.exec(select(TimelineEntry))).one()
        assert (entry.what, entry.actor) == ("crew_changed", "system")
    again = await add_booking(maria)
    assert again.id != booking.id, "Maria's time is free again"


async def test_who_is_busy_is_named_and_nothing_changes(
    change: Any, hire: Any, add_booking: Any, database: Database, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    start = now() + timedelta(days=2)
    elsewhere = await add_booking(noor, starts_at=start)
    booking = await add_booking(maria, starts_at=start + timedelta(hours=2, minutes=50))
    with pytest.raises(WorkerBusy, match=f"Noor needs 30 minutes.*{elsewhere.reference}") as refusal:
        await change(booking, assign, [noor.id])
    assert refusal.value.extras["worker_id"] == str(noor.id)
    assert [one["kind"] for one in refusal.value.extras["conflicts"]] == ["buffer"]
    async with database.unit_of_work(org) as uow:
        assert [worker.id for worker in (await crew_of(uow, [booking.id]))[booking.id]] == [maria.id]


async def test_only_people_who_work_here_are_sent(change: Any, hire: Any, add_booking: Any) -> None:
    (maria,) = await hire("Maria")
    (former,) = await hire("Former", active=False)
    booking = await add_booking(maria)
    for nobody in ([], [new_id()], [former.id], [maria.id, new_id()]):
        with pytest.raises(Invalid):
            await change(booking, assign, nobody)


async def test_nobody_is_sent_to_what_is_over(change: Any, hire: Any, add_booking: Any) -> None:
    (maria,) = await hire("Maria")
    for status in ("DONE", "CANCELLED", "NO_SHOW"):
        booking = await add_booking(status=status)
        with pytest.raises(MoveNotAllowed):
            await change(booking, assign, [maria.id])
