"""When an event that failed is tried again. No I/O."""

from datetime import timedelta

TRIES = 14
"""How often an event is acted on in vain before it is given up, which takes a day and a half."""
_LONGEST = timedelta(hours=6)


def next_try(attempts: int) -> timedelta | None:
    """Return how long an event waits that failed so often: a minute, then twice as long each time, up to six
    hours. None: it is given up.
    """
    if attempts >= TRIES:
        return None
    return min(timedelta(minutes=1) * 2 ** (attempts - 1), _LONGEST)
