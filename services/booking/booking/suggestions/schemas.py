"""Wire shapes of suggestions."""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from booking.bookings.schemas import Obstacle


class SuggestionPart(BaseModel):
    """One reason for a score."""

    key: Literal["nearest", "preferred", "idle", "continuity", "fairness"]
    points: int = Field(description="0 to 100.", examples=[87])
    weight: int = Field(description="What the part counts, out of 100.", examples=[30])
    sentence: str = Field(examples=["3.9 km from the nearest other visit."])


class SuggestedWorker(BaseModel):
    """Somebody who is free and able, with the score and where it comes from."""

    worker_id: UUID
    name: str
    score: float = Field(description="0 to 100: the parts' weighted mean.", examples=[71.25])
    on_crew: bool = Field(description="Whether this one is to go already.")
    parts: list[SuggestionPart]


class Suggestions(BaseModel):
    """Who should go: `best` names as many as the crew needs, or all there are."""

    crew_size: int
    best: list[UUID]
    candidates: list[SuggestedWorker] = Field(description="The best first.")
    unavailable: list[Obstacle] = Field(description="Who can't go, and each reason.")
