"""Wire shapes of the leaderboard."""

from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from shared.inputs import Day


class PerformanceQuery(BaseModel):
    """The days to look at."""

    from_: Day = Field(alias="from", description="First day, in the company's zone.")
    to: Day = Field(description="Last day; at most 366 days in all.")
    team_id: UUID | None = Field(default=None, description="Only this team.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not 0 <= (self.to - self.from_).days <= 366:
            raise ValueError("ask for 1 to 366 days; the last must not lie before the first")
        return self


class Performance(BaseModel):
    """A worker's numbers.

    `rating` is the average of the stars as if three more visits had been rated 4.5: one lucky visit doesn't beat
    fifty good ones.
    """

    worker_id: UUID
    name: str
    visits: int
    on_time_percent: int | None = Field(description="Visits begun within 10 minutes of their time.")
    reviews: int
    average_stars: float | None
    rating: float
    praises: int
    issues: int


class Ranked(Performance):
    """A worker's place: by rating, then on time, then visits; the same numbers share a place."""

    place: int


class Leaderboard(BaseModel):
    """The workers of a period, best first (at most 500)."""

    items: list[Ranked]
