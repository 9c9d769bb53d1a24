"""Wire shapes of campaigns and enrolments."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, field_validator
from pydantic.json_schema import SkipJsonSchema

from booking.nurture.rules import Step
from shared.database import PageQuery
from shared.inputs import Prose, Words

Trigger = Literal["manual", "lead_created", "quote_sent"]
StopOn = Literal["replied", "quoted"]
Name = Annotated[Words, Field(min_length=1, max_length=120)]
Steps = Annotated[list[Step], Field(min_length=1, max_length=20)]
Stops = Annotated[list[StopOn], Field(max_length=2), AfterValidator(lambda stops: sorted(set(stops)))]
EnrolmentStatus = Literal["ACTIVE", "PAUSED", "STOPPED", "FINISHED"]


class CampaignInput(BaseModel):
    """A new campaign. A lead that is won or lost, or takes its consent back, always leaves it."""

    name: Name = Field(examples=["After a quote"])
    trigger: Trigger = Field(default="manual", description="What enrols a lead; `manual`: only staff does.")
    stop_on: Stops = Field(default=["replied"], description="What else ends it; `replied`: also when contacted.")
    active: bool = True
    steps: Steps


def _without_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


def _kept() -> Any:
    return Field(default=None, json_schema_extra=_without_default)


class CampaignChange(BaseModel):
    """What to change of a campaign. Who is in it keeps the steps that it began with."""

    name: Name | SkipJsonSchema[None] = _kept()
    trigger: Trigger | SkipJsonSchema[None] = _kept()
    stop_on: Stops | SkipJsonSchema[None] = _kept()
    active: bool | SkipJsonSchema[None] = _kept()
    steps: Steps | SkipJsonSchema[None] = _kept()

    @field_validator("*", mode="before")
    @classmethod
    def _nothing_can_be_emptied(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class CampaignQuery(PageQuery):
    """Which campaigns to list."""

    sort: Literal["name", "-name", "created_at", "-created_at"] = "name"
    active: bool | None = None
    trigger: Trigger | None = None
    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="Part of a name.")


class CampaignOut(BaseModel):
    """A campaign and how many leads went through it."""

    id: UUID
    name: str
    trigger: Trigger
    stop_on: list[StopOn]
    active: bool
    steps: list[Step]
    enrolled: dict[EnrolmentStatus, int] = Field(examples=[{"ACTIVE": 3, "FINISHED": 12}])
    created_at: datetime
    updated_at: datetime


class EnrolmentInput(BaseModel):
    """Which lead to put in which campaign."""

    campaign_id: UUID
    lead_id: UUID


class Stop(BaseModel):
    """Why to stop."""

    reason: Annotated[Prose, Field(min_length=1, max_length=200)] = Field(examples=["Asked us not to write."])


class Reply(BaseModel):
    """A lead that answered."""

    lead_id: UUID


class Stopped(BaseModel):
    """How many campaigns the lead left."""

    stopped: int


class EnrolmentQuery(PageQuery):
    """Which enrolments to list."""

    sort: Literal["created_at", "-created_at"] = "-created_at"
    campaign_id: UUID | None = None
    lead_id: UUID | None = None
    status: EnrolmentStatus | None = None


class EnrolmentOut(BaseModel):
    """A lead in a campaign."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    lead_id: UUID
    lead_name: str
    status: EnrolmentStatus
    next_step: int
    steps_count: int
    due_at: datetime | None
    stop_reason: str | None
    created_at: datetime


class LogLine(BaseModel):
    """Something that was done."""

    at: datetime
    what: str = Field(
        description="`enrolled`, `due`, `passed`, `paused`, `resumed`, `stopped` or `finished`.", examples=["due"]
    )
    step: int | None
    reason: str | None
    actor: str


class EnrolmentDetail(EnrolmentOut):
    """An enrolment with its steps and everything that was done."""

    steps: list[Step]
    log: list[LogLine] = Field(description="Oldest first.")
