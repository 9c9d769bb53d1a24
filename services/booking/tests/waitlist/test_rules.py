"""Who is offered what."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from booking.waitlist.rules import Held, Waiting, share_out
from shared.ids import new_id

EIGHT = datetime(2026, 11, 25, 15, tzinfo=UTC)
TIMES = st.integers(0, 20).map(lambda half_hours: EIGHT + timedelta(minutes=30 * half_hours))
WAITING = st.lists(
    st.builds(
        Waiting,
        entry_id=st.builds(new_id),
        length=st.sampled_from([timedelta(hours=1), timedelta(minutes=150)]),
        starts=st.lists(TIMES, max_size=5).map(sorted),
    ),
    max_size=12,
)
HELD = st.lists(TIMES.map(lambda start: Held(start, start + timedelta(hours=1))), max_size=3)


def test_first_come_first_served_and_the_next_gets_another_time() -> None:
    first, second, third = (
        Waiting(new_id(), timedelta(hours=2), [EIGHT + timedelta(hours=hour) for hour in hours])
        for hours in ([0, 4], [0, 1, 2], [0, 3])
    )
    assert share_out([first, second, third], []) == {
        first.entry_id: EIGHT,
        second.entry_id: EIGHT + timedelta(hours=2),
    }


@given(waiting=WAITING, held=HELD)
def test_nothing_is_offered_twice_and_nobody_is_passed_over(waiting: list[Waiting], held: list[Held]) -> None:
    offered = share_out(waiting, held)
    lengths = {one.entry_id: one.length for one in waiting}
    times = [Held(start, start + lengths[entry_id]) for entry_id, start in offered.items()]
    for number, time in enumerate(times):
        assert not any(time.overlaps(other) for other in times[:number] + held)
    earlier: list[Held] = list(held)
    for one in waiting:
        suitable = [s for s in one.starts if not any(Held(s, s + one.length).overlaps(o) for o in earlier)]
        assert offered.get(one.entry_id) == (suitable[0] if suitable else None)
        if suitable:
            earlier.append(Held(suitable[0], suitable[0] + one.length))


@given(waiting=WAITING)
def test_offers_go_to_who_waits(waiting: list[Waiting]) -> None:
    known: set[UUID] = {one.entry_id for one in waiting}
    assert set(share_out(waiting, [])) <= known
