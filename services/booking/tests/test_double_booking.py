"""Whatever is done in whatever order, also at once, nobody is sent to two places at a time."""

import asyncio
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import select

from booking.bookings.deposits import deposit_paid
from booking.bookings.life import assign, cancel, confirm, mark_no_show
from booking.bookings.moves import move
from booking.bookings.service import booking_of
from booking.bookings.states import MoveNotAllowed
from booking.workers.models import Worker
from contracts.finance import PaymentSucceeded
from shared.clock import now
from shared.database import Database
from shared.errors import Conflict, Problem
from shared.ids import new_id
from shared.messaging.consumer import Received
from shared.messaging.envelope import Envelope

OVERLAPS = text(
    """
    SELECT count(*) FROM assignments a JOIN assignments b
    ON a.worker_id = b.worker_id AND a.id < b.id AND a.during && b.during
    WHERE a.active AND b.active
    """
)
CREWS = text(
    """
    SELECT b.status, b.crew_size, count(a.id) FILTER (WHERE a.active) AS sent
    FROM bookings b LEFT JOIN assignments a ON a.booking_id = b.id GROUP BY b.id
    """
)
ASTRAY = text(
    """
    SELECT count(*) FROM assignments a JOIN bookings b ON b.id = a.booking_id
    WHERE a.active AND (lower(a.during) <> b.starts_at OR upper(a.during) <> b.ends_at + interval '30 minutes')
    """
)
"""Assignments that are not at their booking's time."""
WHICH = st.integers(0, 30)
ACTS = st.one_of(
    st.tuples(st.just("book"), st.sampled_from(["small", "deep"]), WHICH),
    st.tuples(st.sampled_from(["cancel", "expire", "pay", "confirm", "no_show"]), WHICH),
    st.tuples(st.just("assign"), WHICH, st.sets(st.integers(0, 2), min_size=1, max_size=2)),
    st.tuples(
        st.just("move"),
        WHICH,
        st.sampled_from(["client", "staff", "series"]),
        WHICH,
        st.none() | st.sampled_from([60, 90, 240]),
        st.none() | st.sets(st.integers(0, 2), min_size=1, max_size=2),
    ),
    st.tuples(st.just("resize"), WHICH, st.sampled_from([60, 150, 300])),
)


class Town:
    """A company with three cleaners, and whatever happens to its bookings."""

    def __init__(self, stranger: Any, database: Database, org: UUID, crew: list[Worker]) -> None:
        self.stranger, self.database, self.org, self.crew = stranger, database, org, crew
        self.bookings: list[UUID] = []
        self.starts: dict[str, list[str]] = {}

    def ids(self, numbers: frozenset[int]) -> list[UUID]:
        """Return the ids of some of the cleaners."""
        return [self.crew[number].id for number in numbers]

    async def act(self, act: tuple[Any, ...]) -> None:
        """Do one thing; being refused is part of the game, failing is not."""
        kind, *details = act
        if kind == "book":
            await self._book(*details)
        elif self.bookings:
            try:
                await self._change(kind, self.bookings[details[0] % len(self.bookings)], *details[1:])
            except Conflict:
                pass
            except Problem as problem:
                raise AssertionError(problem.detail) from problem

    async def _book(self, work: str, which: int) -> None:
        starts = self.starts[work]
        answer = await self.stranger.book(
            getattr(self.stranger, work), starts[which % len(starts)], len(self.bookings)
        )
        assert answer.status_code in {201, 409}, answer.text
        if answer.status_code == 201:
            self.bookings.append(UUID(answer.json()["id"]))

    async def _change(self, kind: str, booking_id: UUID, *details: Any) -> None:
        async with self.database.unit_of_work(self.org) as uow:
            booking = await booking_of(uow, booking_id, lock=True)
            match kind:
                case "move":
                    by, slot, minutes, workers = details
                    starts = self.starts["small"] or [booking.starts_at.isoformat()]
                    await move(
                        uow,
                        booking,
                        starts_at=datetime.fromisoformat(starts[slot % len(starts)]),
                        minutes=minutes,
                        worker_ids=None if workers is None else self.ids(workers),
                        by=by,
                        allow_outside_hours=by == "staff",
                    )
                case "resize":
                    await move(uow, booking, starts_at=booking.starts_at, minutes=details[0], by="staff")
                case "cancel":
                    await cancel(uow, booking, reason="client")
                case "expire":
                    if booking.status != "PENDING":
                        raise MoveNotAllowed("Only a hold expires.")
                    await cancel(uow, booking, reason="deposit_expired")
                case "confirm":
                    await confirm(uow, booking)
                case "no_show":
                    booking.starts_at, kept = now() - timedelta(hours=1), booking.starts_at
                    await mark_no_show(uow, booking)
                    booking.starts_at = kept
                case "assign":
                    await assign(uow, booking, self.ids(*details))
                case "pay":
                    facts = {
                        "payment_id": new_id(),
                        "booking_id": booking_id,
                        "amount_cents": booking.deposit_cents,
                    }
                    event = PaymentSucceeded.model_validate(PaymentSucceeded.EXAMPLE | facts)
                    envelope = Envelope.wrap(event, org_id=self.org, version=1, source="finance")
                    await deposit_paid(uow, Received(envelope, event))

    async def check(self) -> None:
        async with self.database.unit_of_work(self.org) as uow:
            assert (await uow.session.execute(OVERLAPS)).scalar_one() == 0
            assert (await uow.session.execute(ASTRAY)).scalar_one() == 0
            for status, crew_size, sent in (await uow.session.execute(CREWS)).all():
                if status in {"CANCELLED", "NO_SHOW"}:
                    assert sent == 0, status
                else:
                    assert 1 <= sent <= max(crew_size, 2), status


@settings(
    max_examples=8,
    phases=(Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rounds=st.lists(st.lists(ACTS, min_size=1, max_size=5), min_size=4, max_size=10))
async def test_nobody_is_in_two_places(
    stranger: Any, hire: Any, database: Database, org: UUID, rounds: list[list[tuple[Any, ...]]]
) -> None:
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("DELETE FROM bookings"))
        crew = list((await uow.session.exec(select(Worker))).all())
    crew = crew or await hire("Maria", "Noor", "Ana")
    town = Town(stranger, database, org, crew)
    town.starts = {
        work: [slot["starts_at"] for slot in await stranger.slots(getattr(stranger, work), 5, 5)]
        for work in ("small", "deep")
    }
    for together in rounds:
        await asyncio.gather(*(town.act(act) for act in together))
        await town.check()
