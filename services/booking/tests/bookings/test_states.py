"""Whatever is tried in whatever order, a booking only takes the ways that there are."""

from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.bookings.models import Booking
from booking.bookings.states import MOVES, BookingStatus, MoveNotAllowed, advance, reopen

TRIES = st.lists(st.one_of(st.sampled_from(list(BookingStatus)), st.just("reopen")), max_size=30)


@given(start=st.sampled_from(list(BookingStatus)), tries=TRIES)
def test_any_sequence_of_tries_stays_on_the_ways(start: BookingStatus, tries: list[Any]) -> None:
    facts: dict[str, Any] = {"reference": "B-7K3M9Q", "status": start, "version": 1, "revision": 1}
    booking = Booking(**facts)
    for wanted in tries:
        before = BookingStatus(booking.status), booking.version, booking.revision
        allowed = wanted in MOVES[before[0]] if wanted != "reopen" else before[0] == BookingStatus.DONE
        act = partial(reopen, booking) if wanted == "reopen" else partial(advance, booking, wanted)
        if not allowed:
            with pytest.raises(MoveNotAllowed) as refusal:
                act()
            ways = [str(way) for way in MOVES[before[0]]]
            assert refusal.value.extras == {"current": before[0], "allowed": ways}
            assert (booking.status, booking.version, booking.revision) == before
            continue
        act()
        reopened = wanted == "reopen"
        assert (booking.version, booking.revision) == (before[1] + 1, before[2] + reopened)
        assert booking.status == (BookingStatus.IN_PROGRESS if reopened else wanted)


@given(tries=TRIES)
def test_what_ended_without_a_visit_stays_so(tries: list[Any]) -> None:
    for end in (BookingStatus.CANCELLED, BookingStatus.NO_SHOW):
        facts: dict[str, Any] = {"reference": "B-7K3M9Q", "status": end, "version": 1, "revision": 1}
        booking = Booking(**facts)
        for wanted in tries:
            try:
                reopen(booking) if wanted == "reopen" else advance(booking, wanted)
            except MoveNotAllowed:
                continue
        assert (booking.status, booking.version) == (end, 1)
