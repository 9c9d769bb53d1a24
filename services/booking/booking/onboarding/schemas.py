"""Wire shapes of onboarding."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from shared.inputs import Prose, Words


class StepInput(BaseModel):
    """A step that was taken, or after all was not."""

    step: Words = Field(min_length=1, max_length=120, examples=["Contract signed"])
    done: bool
    note: Annotated[Prose, Field(max_length=500)] | None = None


class Step(BaseModel):
    """A step of the company's list and whether the worker has it behind them."""

    step: str
    done: bool
    done_at: datetime | None
    done_by: str | None
    note: str | None


class Onboarding(BaseModel):
    """A worker's steps; those that the company's list no longer has come last."""

    steps: list[Step]
    complete: bool
