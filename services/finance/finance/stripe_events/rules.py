"""What of an event can be kept, and when one that failed is tried again. No I/O."""

from datetime import timedelta
from typing import Any

TRIES = 14
"""How often an event is acted on in vain before it is given up, which takes a day and a half."""
_LONGEST = timedelta(hours=6)


def next_try(attempts: int) -> timedelta | None:
    """Return how long an event waits that failed so often: a minute, then twice as long each time, up to six
    hours. None: it is given up.
    """
    if attempts >= TRIES:
        return None
    return min(timedelta(minutes=2 ** (attempts - 1)), _LONGEST)


def storable(value: Any) -> Any:
    """Return what JSON says without the characters that PostgreSQL's can't hold: NULs and halves of pairs."""
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [storable(item) for item in value]
    if isinstance(value, dict):
        return {storable(name): storable(item) for name, item in value.items()}
    return value
