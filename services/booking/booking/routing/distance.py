"""How far homes lie apart and how long the way takes. Pure.

Between coordinates the way is the great circle times `DETOUR`. Where a home has none, its postal code tells how
far apart two homes can be at most likely: within one code a street, within one forward sortation area (the first
three characters) a quarter, within its first two a city's side, within its first letter a region.
"""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH_METRES = 6_371_000
DETOUR = 1.3
METRES_PER_MINUTE = 35_000 / 60
SAME_CODE, SAME_AREA, SAME_SIDE, SAME_REGION, ELSEWHERE = 300, 2_500, 7_000, 15_000, 40_000
SHARED = {6: SAME_CODE, 5: SAME_AREA, 4: SAME_AREA, 3: SAME_AREA, 2: SAME_SIDE, 1: SAME_REGION, 0: ELSEWHERE}


@dataclass(frozen=True, slots=True)
class Home:
    """Where a visit takes place."""

    postal_code: str
    latitude: float | None = None
    longitude: float | None = None


def metres(one: Home, other: Home) -> int:
    """Return the length of the way between two homes; it is the same in both directions."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return SHARED[_shared(_code(one), _code(other))]
    latitudes = radians(one.latitude), radians(other.latitude)
    north, east = latitudes[1] - latitudes[0], radians(other.longitude - one.longitude)
    half = sin(north / 2) ** 2 + cos(latitudes[0]) * cos(latitudes[1]) * sin(east / 2) ** 2
    return round(2 * EARTH_METRES * asin(min(1.0, sqrt(half))) * DETOUR)


def minutes(way: int) -> int:
    """Return how long a way takes, in whole minutes, rounded up."""
    return -int(-way // METRES_PER_MINUTE)


def _code(home: Home) -> str:
    return home.postal_code.replace(" ", "").upper()


def _shared(one: str, other: str) -> int:
    count = 0
    for mine, yours in zip(one[:6], other[:6], strict=False):
        if mine != yours:
            break
        count += 1
    return count
