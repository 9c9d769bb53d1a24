"""Wire shapes of scheduled exports."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from finance.reports.schemas import ReportName
from finance.scheduled_exports.rules import Every
from shared.database import PageQuery
from shared.inputs import Email, Words

DAYS_OF_WEEK = 7


class ScheduleInput(BaseModel):
    """A scheduled export, whole."""

    name: Annotated[Words, Field(min_length=1, max_length=100)]
    report: ReportName | Literal["journal"]
    format: Literal["csv", "xlsx"] = "csv"
    period: Every = Field(default="month", description="The last whole one is exported; and how often that is.")
    day: int = Field(
        default=1,
        ge=1,
        le=28,
        description="Of the week (1 is Monday), of the month, or of the first month of a quarter.",
    )
    hour: int = Field(default=6, ge=0, le=23, description="By the company's clock.")
    recipients: Annotated[list[Email], Field(max_length=20)] = Field(
        default_factory=list, description="Who gets the link by mail."
    )
    active: bool = True

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        if self.report == "journal" and self.format != "csv":
            raise ValueError("the journal comes as csv")
        if self.period == "week" and self.day > DAYS_OF_WEEK:
            raise ValueError("a week has the days 1 (Monday) to 7")
        return self


class ScheduleOut(ScheduleInput):
    """A scheduled export as it stands."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    version: int
    next_run_at: datetime
    created_at: datetime
    updated_at: datetime


class ScheduleQuery(PageQuery):
    """What of the list is wanted."""

    active: bool | None = None
    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="A part of the name.")
    sort: Literal["name", "-name", "next_run_at", "-next_run_at"] = "name"


class RunOut(BaseModel):
    """One run: `pending` until it succeeds or is given up on (`dead`); the file is kept until `expires_at`."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    schedule_id: UUID
    manual: bool
    period_start: date
    period_end: date
    status: Literal["pending", "done", "dead"]
    attempts: int
    next_attempt_at: datetime
    error: str | None
    size_bytes: int | None
    finished_at: datetime | None
    expires_at: datetime | None
    downloadable: bool
    created_at: datetime


class RunQuery(PageQuery):
    """Filters of the runs."""

    schedule_id: UUID | None = None
    status: Literal["pending", "done", "dead"] | None = None
    sort: Literal["created_at", "-created_at"] = "-created_at"
