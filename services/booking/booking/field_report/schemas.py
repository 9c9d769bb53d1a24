"""Wire shapes of the report of a visit."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from booking.checklists.schemas import ChecklistItemOut
from booking.problems.schemas import ProblemOut
from booking.time_entries.schemas import TimeEntryOut
from booking.visits.schemas import SupplyLine


class PositionLine(BaseModel):
    """Where a phone was at check-in or check-out."""

    worker_id: UUID
    moment: Literal["check_in", "check_out"]
    at: datetime
    latitude: float
    longitude: float
    accuracy_metres: int
    distance_metres: int | None = Field(description="To the home, as the crow flies; null where that isn't known.")


class NoteLine(BaseModel):
    """What a worker told the office."""

    worker_id: UUID
    at: datetime
    text: str


class FieldReport(BaseModel):
    """Everything that a crew left behind at a visit; photos are listed beside it."""

    planned_minutes: int
    minutes_on_site: int | None
    on_the_way_at: datetime | None
    expected_at: datetime | None
    checked_in_at: datetime | None
    checked_out_at: datetime | None
    late_noticed_at: datetime | None
    overrun_reason: str | None
    notes: str | None
    checklist: list[ChecklistItemOut]
    positions: list[PositionLine]
    crew_notes: list[NoteLine]
    supplies: list[SupplyLine]
    time: list[TimeEntryOut]
    problems: list[ProblemOut]


class ItemChange(BaseModel):
    """What is asked of a checklist item."""

    photo_required: bool
