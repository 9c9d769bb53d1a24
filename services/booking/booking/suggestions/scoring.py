"""Who suits a visit best: five parts of 0 to 100 points, weighted. Pure: the same facts give the same order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Literal
from uuid import UUID

Key = Literal["nearest", "preferred", "idle", "continuity", "fairness"]
WEIGHTS: Mapping[Key, int] = MappingProxyType(
    {"nearest": 30, "preferred": 25, "idle": 15, "continuity": 15, "fairness": 15}
)
"""Out of 100: what a part counts."""
UNKNOWN = 50
"""Points where a day without other visits says nothing about ways and waits."""
FAR_METRES = 30_000
LONG_WAIT = timedelta(hours=4)
FULL_WEEK = timedelta(hours=40)
VISITS_KNOWN = (0, 60, 80, 100)
"""Points by how often somebody was at the client's before."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What counts for somebody who is free and able.

    `way` and `wait` are to the visit before or after on that day, whichever is nearer in space and in time; None
    where there is none.
    """

    worker_id: UUID
    name: str
    way: int | None
    wait: timedelta | None
    preferred: bool
    earlier_visits: int
    planned: timedelta


@dataclass(frozen=True, slots=True)
class Part:
    """One reason with its points."""

    key: Key
    points: int
    weight: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with the score (0 to 100, two decimals kept as hundredths) and where it comes from."""

    candidate: Candidate
    hundredths: int
    parts: tuple[Part, ...]


def rank(candidates: Iterable[Candidate]) -> list[Ranked]:
    """Return the candidates, the best first; equal scores go by name, then by id."""
    ranked = [score(candidate) for candidate in candidates]
    return sorted(ranked, key=lambda one: (-one.hundredths, one.candidate.name, one.candidate.worker_id))


def score(candidate: Candidate) -> Ranked:
    """Return the candidate with a score: the weighted mean of the parts."""
    parts = (
        _nearest(candidate),
        _preferred(candidate),
        _idle(candidate),
        _continuity(candidate),
        _fairness(candidate),
    )
    return Ranked(candidate, sum(part.points * part.weight for part in parts), parts)


def _part(key: Key, points: int, sentence: str) -> Part:
    return Part(key, points, WEIGHTS[key], sentence)


def _falling(value: float, worst: float) -> int:
    """Return 100 at nothing, 0 at `worst` and beyond, and a straight line between."""
    return round(100 * max(0.0, 1 - value / worst))


def _nearest(one: Candidate) -> Part:
    if one.way is None:
        return _part("nearest", UNKNOWN, "No other visit on this day.")
    points = _falling(one.way, FAR_METRES)
    return _part("nearest", points, f"{one.way / 1_000:.1f} km from the nearest other visit.")


def _idle(one: Candidate) -> Part:
    if one.wait is None:
        return _part("idle", UNKNOWN, "No other visit to wait for.")
    points = _falling(one.wait.total_seconds(), LONG_WAIT.total_seconds())
    return _part("idle", points, f"{one.wait // timedelta(minutes=1)} minutes from or to the other visit.")


def _preferred(one: Candidate) -> Part:
    if one.preferred:
        return _part("preferred", 100, "The client asks for this cleaner.")
    return _part("preferred", 0, "The client did not ask for this cleaner.")


def _continuity(one: Candidate) -> Part:
    count = one.earlier_visits
    points = VISITS_KNOWN[min(count, len(VISITS_KNOWN) - 1)]
    if not count:
        return _part("continuity", points, "Has not been at this client's yet.")
    return _part("continuity", points, f"Was at this client's {count} {'time' if count == 1 else 'times'} before.")


def _fairness(one: Candidate) -> Part:
    points = _falling(one.planned.total_seconds(), FULL_WEEK.total_seconds())
    return _part("fairness", points, f"{one.planned / timedelta(hours=1):.1f} hours planned in this week.")
