"""Wire shapes of the cleaner's portal."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from booking.checklists.schemas import ChecklistItemOut
from booking.inputs import Prose

Reported = Annotated[
    AwareDatetime | None,
    Field(description="When it happened by the phone's clock, for a phone that was offline; now when left out."),
]


class CheckIn(BaseModel):
    """The crew arrived."""

    at: Reported = None


class CheckOut(BaseModel):
    """The crew left."""

    at: Reported = None
    notes: Annotated[Prose, Field(max_length=2000)] | None = Field(
        default=None, description="What the office should know.", examples=["The back door sticks."]
    )


class Tick(BaseModel):
    """Whether a checklist item is done."""

    done: bool


class Job(BaseModel):
    """A visit as the cleaner who is sent sees it."""

    booking_id: UUID
    reference: str = Field(examples=["B-7K3M9Q"])
    status: str = Field(examples=["CONFIRMED"])
    service: str = Field(examples=["deep"])
    starts_at: datetime
    ends_at: datetime
    local_start: str = Field(description="Wall time in the company's zone.", examples=["2026-11-25T09:00"])
    local_end: str = Field(examples=["2026-11-25T11:30"])
    client_name: str
    client_phone: str | None
    address: str
    crew_notes: str | None = Field(description="What the office tells the crew.")
    access_notes: str | None
    notes: str | None
    checklist: list[ChecklistItemOut]
    checked_in_at: datetime | None
    checked_out_at: datetime | None


class JobDay(BaseModel):
    """A cleaner's day."""

    date: date
    timezone: str
    items: list[Job]
