"""Working weeks, as the office writes them: stretches of wall time by weekday."""

from collections import Counter
from collections.abc import Sequence
from datetime import time
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field, model_validator

MOST_PER_DAY = 4

Wall = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["09:00"])]
"""A time of day to the minute."""


class Span(BaseModel):
    """A stretch of one day, in the company's wall time."""

    start: Wall
    end: Wall = Field(examples=["18:00"])

    @model_validator(mode="after")
    def _ends_later(self) -> "Span":
        if self.end <= self.start:
            raise ValueError("must end later than it starts")
        return self


class Hours(BaseModel):
    """A stretch of working time on one weekday, in the company's wall time."""

    weekday: int = Field(ge=0, le=6, description="0 is Monday.")
    start: Wall
    end: Wall = Field(examples=["18:00"])

    @classmethod
    def of(cls, weekday: int, starts: time, ends: time) -> "Hours":
        """Return the stretch as tables keep it."""
        return cls(weekday=weekday, start=f"{starts:%H:%M}", end=f"{ends:%H:%M}")

    @model_validator(mode="after")
    def _ends_later(self) -> "Hours":
        if self.end <= self.start:
            raise ValueError("must end later than it starts")
        return self


def check_week(week: Sequence[Hours]) -> list[Hours]:
    """Return the hours in the order of the week.

    Raises:
        ValueError: two stretches of a day overlap, or a day has more than four.
    """
    ordered = sorted(week, key=lambda hours: (hours.weekday, hours.start))
    for earlier, later in pairwise(ordered):
        if earlier.weekday == later.weekday and later.start < earlier.end:
            raise ValueError(f"{earlier.start}-{earlier.end} and {later.start}-{later.end} overlap")
    if any(count > MOST_PER_DAY for count in Counter(hours.weekday for hours in ordered).values()):
        raise ValueError(f"a day can have at most {MOST_PER_DAY} stretches")
    return ordered


def check_day(day: Sequence[Span]) -> list[Span]:
    """Return the stretches of one day in order.

    Raises:
        ValueError: two of them overlap.
    """
    ordered = sorted(day, key=lambda span: span.start)
    for earlier, later in pairwise(ordered):
        if later.start < earlier.end:
            raise ValueError(f"{earlier.start}-{earlier.end} and {later.start}-{later.end} overlap")
    return ordered


Week = Annotated[list[Hours], Field(max_length=7 * MOST_PER_DAY), AfterValidator(check_week)]
DayHours = Annotated[list[Span], Field(max_length=MOST_PER_DAY), AfterValidator(check_day)]

OFFICE_HOURS = [Hours(weekday=day, start="09:00", end="18:00") for day in range(5)]
