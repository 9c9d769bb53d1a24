"""Wire shapes of the cleaner's portal."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field, model_validator

from booking.checklists.schemas import ChecklistItemOut
from booking.time_entries.schemas import OwnTime
from shared.inputs import Prose

Reported = Annotated[
    AwareDatetime | None,
    Field(description="When it happened by the phone's clock, for a phone that was offline; now when left out."),
]


class Position(BaseModel):
    """Where the phone is."""

    latitude: float = Field(ge=-90, le=90, allow_inf_nan=False)
    longitude: float = Field(ge=-180, le=180, allow_inf_nan=False)
    accuracy_metres: int = Field(ge=0, le=100_000)


class CheckIn(BaseModel):
    """The crew arrived."""

    at: Reported = None
    position: Position | None = None


class CheckOut(BaseModel):
    """The crew left."""

    at: Reported = None
    notes: Annotated[Prose, Field(max_length=2000)] | None = Field(
        default=None, description="What the office should know.", examples=["The back door sticks."]
    )
    position: Position | None = None
    overrun_reason: Annotated[Prose, Field(max_length=500)] | None = Field(
        default=None, description="Why it took much longer than planned, if it did.", examples=["Heavy grease."]
    )


class Departure(BaseModel):
    """The crew set out."""

    at: Reported = None
    expected_at: AwareDatetime | None = Field(
        default=None, description="When it will be there; on time when left out."
    )


class Tick(BaseModel):
    """How a checklist item stands: done, open, or skipped with a reason."""

    done: bool
    at: Reported = None
    note: Annotated[Prose, Field(max_length=500)] | None = Field(
        default=None, description="Replaces the note of before; left out, that stays."
    )
    skip_reason: Annotated[Prose, Field(min_length=3, max_length=500)] | None = Field(
        default=None, examples=["The client locked that room."]
    )

    @model_validator(mode="after")
    def _not_both(self) -> Self:
        if self.done and self.skip_reason:
            raise ValueError("an item is either done or skipped")
        return self


class NoteIn(BaseModel):
    """Something for the office; `id` is made by the phone, so that sending twice is once."""

    id: UUID
    text: Prose = Field(min_length=1, max_length=2_000)
    at: Reported = None


class Home(BaseModel):
    """Where to go."""

    line1: str
    line2: str | None
    city: str
    province: str
    postal_code: str
    latitude: float | None
    longitude: float | None
    maps_query: str = Field(description="What to search a map for.", examples=["10020 100 St NW, Edmonton AB"])


class Way(BaseModel):
    """From the visit before, as far as is known."""

    metres: int
    minutes: int


class Mate(BaseModel):
    """Somebody else of the crew."""

    first_name: str
    phone: str


class ContactOnSite(BaseModel):
    """Somebody beside the client who may be called about the visit."""

    name: str
    role: str | None
    phone: str


class JobItem(ChecklistItemOut):
    """One thing to do, and how many photos show it."""

    photos: int


class SupplyLine(BaseModel):
    """Something that was used up."""

    id: UUID
    name: str
    quantity: Decimal


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
    access_notes: str | None = Field(description="How the door opens; shown on the day only.")
    notes: str | None
    checklist: list[JobItem]
    checked_in_at: datetime | None
    checked_out_at: datetime | None
    home: Home
    way: Way | None = Field(default=None, description="Null for the first visit of the day and for a single one.")
    entry_code: str | None = Field(description="Shown on the day only.")
    pets: str | None
    parking: str | None
    product_notes: str | None = Field(description="What the client wants used or left alone.")
    crew_notes: str | None = Field(description="What the office tells the crew.")
    contacts: list[ContactOnSite]
    mates: list[Mate]
    planned_minutes: int
    overrun_after_minutes: int = Field(description="From so many minutes on site, checking out needs a reason.")
    overrun_reason: str | None
    on_the_way_at: datetime | None
    expected_at: datetime | None
    photos_allowed: bool = Field(description="Whether the client agreed to photos.")
    time: OwnTime
    supplies: list[SupplyLine]


class JobDay(BaseModel):
    """A cleaner's day, in order."""

    date: date
    timezone: str
    items: list[Job]


class WeekJob(BaseModel):
    """A visit in the week's overview."""

    booking_id: UUID
    reference: str
    status: str
    service: str
    local_start: str
    local_end: str
    client_name: str
    city: str


class WeekDay(BaseModel):
    """One day of a week."""

    date: date
    planned_minutes: int
    worked_minutes: int
    items: list[WeekJob]


class Week(BaseModel):
    """A cleaner's week, Monday first."""

    timezone: str
    days: list[WeekDay]
