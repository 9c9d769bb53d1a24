"""The circuit breaker, by a clock of its own."""

from notification.delivery.breaker import FAILURES, REST_SECONDS, Breaker


class Clock:
    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


def opened() -> tuple[Breaker, Clock]:
    clock = Clock()
    breaker = Breaker(clock)
    for _ in range(FAILURES):
        breaker.failed()
    return breaker, clock


def test_it_opens_after_five_failures_in_a_row() -> None:
    breaker = Breaker(Clock())
    for _ in range(FAILURES - 1):
        breaker.failed()
    breaker.succeeded()
    for _ in range(FAILURES - 1):
        breaker.failed()
    assert breaker.room(10) == 10
    breaker.failed()
    assert breaker.is_open
    assert breaker.room(10) == 0


def test_after_its_rest_one_may_try() -> None:
    breaker, clock = opened()
    clock.time += REST_SECONDS - 0.1
    assert breaker.room(10) == 0
    clock.time += 0.1
    assert breaker.room(10) == 1
    assert breaker.room(0) == 0


def test_a_failed_trial_opens_it_for_another_rest() -> None:
    breaker, clock = opened()
    clock.time += REST_SECONDS
    breaker.failed()
    assert breaker.room(10) == 0
    clock.time += REST_SECONDS
    assert breaker.room(10) == 1


def test_a_trial_that_succeeds_closes_it() -> None:
    breaker, clock = opened()
    clock.time += REST_SECONDS
    breaker.succeeded()
    assert not breaker.is_open
    assert breaker.room(10) == 10
