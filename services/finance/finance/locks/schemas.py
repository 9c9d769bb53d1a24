"""Wire shapes of the books' lock."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from shared.inputs import Day, Prose


class LockOut(BaseModel):
    """Until when nothing can change any more."""

    locked_through: date | None
    filed_through: date | None = Field(description="Last day of the filed returns; opened only by reopening them.")
    version: int


class LockInput(BaseModel):
    """Through which day the books are to be closed; null opens them all."""

    locked_through: Day | None
    reason: Annotated[Prose, StringConstraints(max_length=500)] = Field(
        default="", description="Needed where closed days are opened."
    )
