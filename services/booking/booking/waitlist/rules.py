"""Who is offered which free time: first come, first served, and no time to two at once. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits, and the free times that would suit, in order."""

    entry_id: UUID
    length: timedelta
    starts: Sequence[datetime]


@dataclass(frozen=True, slots=True)
class Held:
    """A time that is somebody's to take."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, other: "Held") -> bool:
        """Tell whether the two have a moment in common."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


def share_out(waiting: Iterable[Waiting], held: Iterable[Held]) -> dict[UUID, datetime]:
    """Return what to offer to whom: to each, in order, the first suitable time that nobody has been offered.

    Args:
        held: what is offered already. Times that overlap are taken for the same: that a second crew may be free
            is found out when the first has answered.
    """
    kept = list(held)
    offered: dict[UUID, datetime] = {}
    for one in waiting:
        for start in one.starts:
            time = Held(start, start + one.length)
            if not any(time.overlaps(other) for other in kept):
                kept.append(time)
                offered[one.entry_id] = start
                break
    return offered
