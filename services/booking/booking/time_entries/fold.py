"""From marks to stretches: whatever order the phone's marks arrive in, the same day follows. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal
from uuid import UUID

MarkKind = Literal["travel", "start", "pause", "resume", "stop"]
EntryKind = Literal["work", "pause", "travel"]
OPENS: MappingProxyType[str, EntryKind] = MappingProxyType(
    {"travel": "travel", "start": "work", "resume": "work", "pause": "pause"}
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something began or ended at a visit."""

    id: UUID
    booking_id: UUID
    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Stretch:
    """A worker's time between two marks; it still runs where there is no end. `id` is the first mark's."""

    id: UUID
    booking_id: UUID
    kind: EntryKind
    started_at: datetime
    ended_at: datetime | None


def stretches(marks: Iterable[Mark]) -> list[Stretch]:
    """Return what one worker's marks amount to, in order: nobody is in two places, so each mark ends what ran.

    A pause interrupts only work at the same visit, and a stop ends only what runs at its own; a mark that
    changes nothing is passed over, and so are stretches without length.
    """
    found: list[Stretch] = []
    running: Mark | None = None
    for mark in sorted(set(marks), key=lambda mark: (mark.at, mark.id)):
        here = running is not None and running.booking_id == mark.booking_id
        doing = OPENS[running.kind] if running is not None else None
        if mark.kind == "stop":
            if not here:
                continue
        elif mark.kind == "pause":
            if not here or doing != "work":
                continue
        elif here and doing == OPENS[mark.kind]:
            continue
        if running is not None and running.at < mark.at:
            found.append(_stretch(running, mark.at))
        running = None if mark.kind == "stop" else mark
    if running is not None:
        found.append(_stretch(running, None))
    return found


def _stretch(opening: Mark, ended_at: datetime | None) -> Stretch:
    return Stretch(opening.id, opening.booking_id, OPENS[opening.kind], opening.at, ended_at)


def minutes_between(started_at: datetime, ended_at: datetime) -> int:
    """Return whole minutes, rounded to the nearest."""
    return int((ended_at - started_at).total_seconds() + 30) // 60
