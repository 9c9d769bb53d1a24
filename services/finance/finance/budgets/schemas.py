"""Wire shapes of budgets."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

Month = Annotated[int, Field(ge=1, le=12)]


class BudgetInput(BaseModel):
    """What may be spent in a category in a month; 0 takes the budget away."""

    category_id: UUID
    month: Month
    amount_cents: Annotated[int, Field(ge=0, le=1_000_000_000, description="Without the taxes that come back.")]


class BudgetsInput(BaseModel):
    """Budgets of a year; those that aren't named stay."""

    items: Annotated[list[BudgetInput], Field(min_length=1, max_length=2_400)]


class CopyInput(BaseModel):
    """How last year's budgets are taken over; those that exist stay."""

    percent: Annotated[int, Field(ge=1, le=1_000, description="110 plans ten percent more than last year.")] = 100


class BudgetMonth(BaseModel):
    """Planned and actual spending of a month."""

    month: Month
    planned_cents: int
    actual_cents: int
    remaining_cents: int
    percent: int | None = Field(description="Share of the plan that is spent; null without a plan.")


class BudgetCategory(BaseModel):
    """A category's year."""

    category_id: UUID
    category: str
    account: str
    months: list[BudgetMonth]
    planned_cents: int
    actual_cents: int
    remaining_cents: int
    percent: int | None


class BudgetYear(BaseModel):
    """All categories that have a plan or were spent on, by name."""

    year: int
    categories: list[BudgetCategory]
    planned_cents: int
    actual_cents: int
