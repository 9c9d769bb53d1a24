"""Wire shapes of the waiting list."""

from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, PlainSerializer, WithJsonSchema, field_validator, model_validator

from booking.clients.schemas import AddressInput, ClientInput
from booking.pricing.schemas import EstimateRequest
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

LONGEST_WAIT = timedelta(days=92)
Status = Literal["WAITING", "OFFERED", "BOOKED", "EXPIRED", "REMOVED"]
Wall = Annotated[
    time,
    PlainSerializer(lambda wall: f"{wall:%H:%M}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9]$", "examples": ["09:00"]}),
]
"""A wall time in the company's zone, to the minute; not JSON Schema's `time`, which has an offset."""


class WaitlistRequest(BaseModel):
    """Who waits, for what, and when a visit would suit."""

    request: EstimateRequest
    client: ClientInput
    address: AddressInput
    notes: Prose | None = Field(default=None, max_length=2_000)
    first_day: Day = Field(examples=["2026-11-25"])
    last_day: Day = Field(description="At most 92 days after the first.", examples=["2026-12-04"])
    weekdays: list[Annotated[int, Field(ge=0, le=6)]] = Field(
        default_factory=list, max_length=7, description="0 is Monday; any day, if empty.", examples=[[0, 4]]
    )
    earliest: Wall = Field(
        default=time(0),
        description="The visit begins no earlier than this wall time.",
        json_schema_extra={"default": "00:00"},
    )
    latest: Wall = Field(
        default=time(23, 59),
        description="The visit begins no later than this wall time.",
        json_schema_extra={"default": "23:59"},
    )

    @field_validator("earliest", "latest")
    @classmethod
    def _plain(cls, value: time) -> time:
        if value.tzinfo is not None or value.second or value.microsecond:
            raise ValueError("must be hours and minutes, such as 09:00")
        return value

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not timedelta(0) <= self.last_day - self.first_day <= LONGEST_WAIT:
            raise ValueError("the last day must be the first one or up to 92 days after it")
        if self.latest < self.earliest:
            raise ValueError("the latest time must not lie before the earliest")
        self.weekdays = sorted(set(self.weekdays))
        return self


class Offer(BaseModel):
    """A time that is offered; `local_*` are wall times in the company's zone."""

    starts_at: datetime
    ends_at: datetime
    local_start: str = Field(examples=["2026-11-25T09:00"])
    local_end: str = Field(examples=["2026-11-25T11:30"])
    offer_until: datetime = Field(description="Whoever comes later than this comes too late.")


class WaitlistView(BaseModel):
    """A place on the waiting list as who waits sees it."""

    token: str
    status: Status
    request: dict[str, Any] = Field(description="The work that is wanted, and where: what is priced.")
    first_day: date
    last_day: date
    weekdays: list[int]
    earliest: Wall
    latest: Wall
    timezone: str
    offer: Offer | None
    booking_token: str | None = Field(default=None, description="The token of the booking that came of it.")


class StaffWaitlistEntry(BaseModel):
    """A place on the waiting list as the office sees it."""

    id: UUID
    version: int
    token: str
    status: Status
    source: str = Field(description="`web` or `staff`.")
    client_id: UUID | None
    name: str
    email: str
    phone: str
    address: str
    request: dict[str, Any]
    service: str
    notes: str | None
    first_day: date
    last_day: date
    weekdays: list[int]
    earliest: Wall
    latest: Wall
    offer: Offer | None
    offers: int = Field(description="How many times were offered so far.")
    booking_id: UUID | None
    created_at: datetime


class WaitlistQuery(PageQuery):
    """Which places on the waiting list to show."""

    status: Status | None = None
    service: Annotated[Words, Field(max_length=40)] | None = None
    client_id: UUID | None = None
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of the name, the e-mail address or the phone number."
    )
    from_: Day | None = Field(default=None, alias="from", description="Whose days reach to this one or beyond.")
    to: Day | None = Field(default=None, description="Whose days begin on this one or before.")
    sort: Literal["created_at", "-created_at", "first_day", "-first_day"] = "created_at"


class Acceptance(BaseModel):
    """The price that was shown with the offer."""

    expected_total_cents: Annotated[int, Field(ge=0, le=100_000_000)] | None = None
