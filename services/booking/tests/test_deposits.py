"""What finance's payments do to bookings, also late, twice, and for what was called off."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from booking.bookings.life import cancel
from booking.bookings.models import Booking
from booking.bookings.service import booking_of
from booking.consumers import consumers
from booking.jobs.pending_release import PENDING_RELEASE
from contracts.booking import BookingCancelled, BookingConfirmed
from contracts.finance import PaymentRefunded, PaymentSucceeded
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext, run_once

Pay = Callable[..., Awaitable[None]]
Hold = Callable[..., Awaitable[Booking]]


@pytest.fixture
def hold(stranger: Any, database: Database, org: UUID) -> Hold:
    """Return a maker of bookings that wait for a deposit."""

    async def book(work: dict[str, Any] | None = None, *, client: int = 1, at: int = 0) -> Booking:
        slot = (await stranger.slots(work or stranger.small, 5, 5))[at]
        answer = await stranger.book(work or stranger.small, slot["starts_at"], client)
        assert answer.status_code == 201, answer.text
        return await read(database, org, UUID(answer.json()["id"]))

    return book


@pytest.fixture
def pay(deliver: Any, org: UUID) -> Pay:
    """Return a way to pay a booking's deposit."""

    async def deposit(booking: Booking, **changes: Any) -> None:
        facts = PaymentSucceeded.EXAMPLE | {
            "payment_id": new_id(),
            "booking_id": booking.id,
            "amount_cents": booking.deposit_cents,
        }
        await deliver(PaymentSucceeded.model_validate(facts | changes), org)

    return deposit


async def read(database: Database, org: UUID, booking_id: UUID) -> Booking:
    async with database.unit_of_work(org) as uow:
        return await booking_of(uow, booking_id)


async def call_off(database: Database, org: UUID, booking: Booking, reason: Any) -> None:
    async with database.unit_of_work(org) as uow:
        await cancel(uow, await booking_of(uow, booking.id, lock=True), reason=reason)


async def active_workers(database: Database, org: UUID, booking: Booking) -> list[UUID]:
    async with database.unit_of_work(org) as uow:
        rows = await uow.session.execute(
            text("SELECT worker_id FROM assignments WHERE booking_id = :id AND active"), {"id": booking.id}
        )
        return list(rows.scalars())


async def test_a_paid_deposit_confirms(
    hold: Hold, pay: Pay, hire: Any, announced: Any, database: Database, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    held = await hold()
    await pay(held)
    booking = await read(database, org, held.id)
    assert (booking.status, booking.deposit_status, booking.pay_before) == ("CONFIRMED", "paid", None)
    assert booking.deposit_paid_cents == booking.deposit_cents == 5_000
    event = (await announced(org))[-1]
    assert (event.type, event.version) == (BookingConfirmed.TYPE, booking.version) == (BookingConfirmed.TYPE, 2)
    assert event.data["crew"][0]["worker_id"] == str(maria.id)


async def test_the_same_payment_twice_is_harmless(
    hold: Hold, pay: Pay, hire: Any, announced: Any, database: Database, org: UUID
) -> None:
    await hire("Maria")
    held = await hold()
    payment_id = new_id()
    for _ in range(2):
        await pay(held, payment_id=payment_id)
    booking = await read(database, org, held.id)
    assert booking.deposit_paid_cents == booking.deposit_cents
    assert [event.type for event in await announced(org)].count(BookingConfirmed.TYPE) == 1


async def test_a_second_payment_is_kept_in_mind_for_a_refund(
    hold: Hold, pay: Pay, hire: Any, announced: Any, database: Database, org: UUID
) -> None:
    await hire("Maria")
    held = await hold()
    await pay(held)
    await pay(held)
    await call_off(database, org, held, "client")
    assert (await announced(org))[-1].data["refund_cents"] == 2 * held.deposit_cents


async def test_half_a_deposit_confirms_nothing(
    hold: Hold, pay: Pay, hire: Any, database: Database, org: UUID
) -> None:
    await hire("Maria")
    held = await hold()
    await pay(held, amount_cents=held.deposit_cents - 1)
    booking = await read(database, org, held.id)
    assert (booking.status, booking.deposit_status) == ("PENDING", "due")


async def test_payments_of_invoices_are_none_of_ours(
    hold: Hold, pay: Pay, hire: Any, database: Database, org: UUID
) -> None:
    await hire("Maria")
    held = await hold()
    await pay(held, purpose="invoice", invoice_id=new_id())
    await pay(held, booking_id=None)
    assert (await read(database, org, held.id)).deposit_paid_cents == 0


async def test_a_late_payment_takes_the_free_slot_again(
    hold: Hold, pay: Pay, hire: Any, announced: Any, database: Database, org: UUID
) -> None:
    await hire("Maria", "Noor")
    held = await hold()
    crew = await active_workers(database, org, held)
    await call_off(database, org, held, "deposit_expired")
    assert await active_workers(database, org, held) == []
    await pay(held)
    booking = await read(database, org, held.id)
    assert (booking.status, booking.deposit_status, booking.cancel_reason) == ("CONFIRMED", "paid", None)
    assert booking.refund_cents is None
    assert await active_workers(database, org, held) == crew, "whoever was to come before comes now"
    events = await announced(org)
    assert [event.type.rsplit(".", 2)[1] for event in events] == ["requested", "cancelled", "confirmed"]
    assert [event.version for event in events] == [1, 2, 3]


async def test_a_late_payment_sends_somebody_else_when_the_first_is_busy(
    hold: Hold, pay: Pay, hire: Any, database: Database, org: UUID, stranger: Any
) -> None:
    first, second = sorted(await hire("Maria", "Noor"), key=lambda worker: worker.id)
    held = await hold()
    assert await active_workers(database, org, held) == [first.id]
    await call_off(database, org, held, "deposit_expired")
    taken = await stranger.book(stranger.small, held.starts_at.isoformat(), 2)
    assert taken.status_code == 201
    await pay(held)
    assert (await read(database, org, held.id)).status == "CONFIRMED"
    assert await active_workers(database, org, held) == [second.id]


async def test_a_late_payment_for_a_lost_slot_goes_back(
    hold: Hold, pay: Pay, hire: Any, announced: Any, database: Database, org: UUID
) -> None:
    await hire("Maria")
    held = await hold()
    await call_off(database, org, held, "deposit_expired")
    await hold(client=2)
    await pay(held)
    booking = await read(database, org, held.id)
    assert (booking.status, booking.cancel_reason, booking.refund_cents) == ("CANCELLED", "slot_lost", 5_000)
    event = (await announced(org))[-1]
    facts = BookingCancelled.model_validate(event.data)
    assert (facts.booking_id, facts.reason, facts.refund_cents) == (held.id, "slot_lost", 5_000)
    assert event.version == booking.version == 3


async def test_a_late_payment_for_a_visit_that_is_over_goes_back(
    add_booking: Any, pay: Pay, database: Database, org: UUID, stranger: Any
) -> None:
    gone = await add_booking(
        status="CANCELLED",
        starts_at=now() - timedelta(hours=1),
        cancel_reason="deposit_expired",
        deposit_cents=5_000,
        deposit_status="released",
    )
    await pay(gone)
    assert (await read(database, org, gone.id)).cancel_reason == "slot_lost"


@pytest.mark.parametrize("reason", ["client", "staff"])
async def test_a_payment_for_what_was_called_off_goes_back_whole(
    hold: Hold, pay: Pay, hire: Any, announced: Any, database: Database, org: UUID, reason: str
) -> None:
    await hire("Maria")
    held = await hold()
    await call_off(database, org, held, reason)
    await pay(held)
    booking = await read(database, org, held.id)
    assert (booking.status, booking.cancel_reason, booking.refund_cents) == ("CANCELLED", reason, 5_000)
    last = (await announced(org))[-1]
    assert (last.type, last.data["reason"], last.data["refund_cents"]) == (BookingCancelled.TYPE, reason, 5_000)


async def test_a_payment_after_a_late_cancellation_goes_back_without_the_fee_that_was_kept(
    add_booking: Any, pay: Pay, announced: Any, database: Database, org: UUID, stranger: Any
) -> None:
    kept = await add_booking(
        starts_at=now() + timedelta(hours=50), deposit_cents=5_000, deposit_paid_cents=5_000, deposit_status="paid"
    )
    await call_off(database, org, kept, "client")
    await pay(kept)
    assert (await read(database, org, kept.id)).refund_cents == 7_500
    assert [event.data["refund_cents"] for event in await announced(org)] == [2_500, 5_000], "each once"


async def test_refunds_are_remembered(
    hold: Hold, pay: Pay, hire: Any, deliver: Any, database: Database, org: UUID
) -> None:
    await hire("Maria")
    held = await hold()
    await pay(held)
    example = PaymentRefunded.EXAMPLE | {"booking_id": held.id, "amount_cents": 2_000}
    await deliver(PaymentRefunded.model_validate(example), org)
    await call_off(database, org, held, "client")
    booking = await read(database, org, held.id)
    assert (booking.refunded_cents, booking.refund_cents) == (2_000, 3_000), "what went back is not owed again"


async def release(database: Database, settings: Any) -> int | None:
    return await run_once(PENDING_RELEASE, JobContext(settings, database))


async def test_unpaid_bookings_are_released_after_a_minute_of_grace(
    hold: Hold, hire: Any, announced: Any, database: Database, org: UUID, settings: Any
) -> None:
    await hire("Maria", "Noor", "Ana")
    overdue, grace, waiting = [await hold(client=number) for number in range(3)]
    for booking, seconds in ((overdue, -61), (grace, -50), (waiting, 60)):
        async with database.unit_of_work(org) as uow:
            (await booking_of(uow, booking.id)).pay_before = now() + timedelta(seconds=seconds)
    await release(database, settings)
    states = [(await read(database, org, booking.id)).status for booking in (overdue, grace, waiting)]
    assert states == ["CANCELLED", "PENDING", "PENDING"]
    cancelled = BookingCancelled.model_validate((await announced(org))[-1].data)
    assert (cancelled.booking_id, cancelled.reason, cancelled.refund_cents) == (overdue.id, "deposit_expired", 0)
    assert await active_workers(database, org, overdue) == []


async def test_a_payment_that_races_the_release_ends_confirmed(
    hold: Hold, pay: Pay, hire: Any, database: Database, org: UUID, settings: Any
) -> None:
    await hire("Maria", "Noor", "Ana")
    held = [await hold(client=number) for number in range(3)]
    async with database.unit_of_work(org) as uow:
        for booking in held:
            (await booking_of(uow, booking.id)).pay_before = now() - timedelta(minutes=5)
    await asyncio.gather(release(database, settings), *(pay(booking) for booking in held))
    for booking in held:
        after = await read(database, org, booking.id)
        assert (after.status, after.deposit_status) == ("CONFIRMED", "paid")
        assert len(await active_workers(database, org, booking)) == 1


async def test_every_subscription_has_a_handler() -> None:
    consumers.check()
