"""The circuit breaker of a provider: after failures in a row nobody calls it for a while, then one tries."""

import time
from collections.abc import Callable

FAILURES = 5
REST_SECONDS = 30.0


class Breaker:
    """Counts failures in a row. It lives in the process: each worker finds out for itself."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures = 0
        self._opened_at: float | None = None

    @property
    def is_open(self) -> bool:
        """Whether calls are held back, all or all but a trial."""
        return self._opened_at is not None

    def room(self, wanted: int) -> int:
        """Return how many calls may be made now: all, one as a trial, or none."""
        if self._opened_at is None:
            return wanted
        return min(1, wanted) if self._clock() - self._opened_at >= REST_SECONDS else 0

    def succeeded(self) -> None:
        """The provider answered: the circuit closes."""
        self._failures = 0
        self._opened_at = None

    def failed(self) -> None:
        """The provider didn't answer, or not sensibly: the fifth time in a row or in a trial the circuit opens."""
        self._failures += 1
        if self._failures >= FAILURES:
            self._opened_at = self._clock()
