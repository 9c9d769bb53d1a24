"""Wire shapes of recurring expenses."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from finance.expenses.schemas import ExpenseTemplate
from finance.recurring_expenses.rules import Every
from shared.database import PageQuery
from shared.inputs import Day, Words


class RecurringInput(BaseModel):
    """An expense that comes back."""

    name: Annotated[Words, Field(min_length=1, max_length=120, examples=["Rent"])]
    template: ExpenseTemplate
    every: Every
    interval: Annotated[int, Field(ge=1, le=24, description="Every so many weeks, months or years.")] = 1
    starts_on: Day = Field(description="The first time; the 31st is the last day of shorter months.")
    ends_on: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends_on is not None and self.ends_on < self.starts_on:
            raise ValueError("the end must not lie before the start")
        return self


class RecurringOut(BaseModel):
    """A recurring expense and when it comes next."""

    id: UUID
    name: str
    template: ExpenseTemplate
    every: Every
    interval: int
    starts_on: date
    ends_on: date | None
    next_on: date | None
    paused_at: datetime | None
    problem: str | None = Field(description="Why the coming one could not be recorded.")
    version: int
    created_at: datetime


class RecurringQuery(PageQuery):
    """Which recurring expenses to list."""

    q: Annotated[Words, Field(max_length=100)] | None = None
    paused: bool | None = None
    sort: Literal["name", "-name", "created_at", "-created_at"] = "name"
