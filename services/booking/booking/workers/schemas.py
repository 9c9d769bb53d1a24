"""Wire shapes of workers."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, field_validator
from pydantic.json_schema import SkipJsonSchema

from booking.weeks import OFFICE_HOURS, Hours, Week
from shared.database import PageQuery
from shared.inputs import Day, Email, Phone, Prose, Words

DEFAULT_RATE_CENTS = 2_500
DEFAULT_COLOR = "#0f766e"


def _once_each(skills: list[str]) -> list[str]:
    return list(dict.fromkeys(skills))


Name = Annotated[Words, Field(min_length=1, max_length=120)]
Skill = Annotated[Words, Field(min_length=1, max_length=60, examples=["deep"])]
Skills = Annotated[
    list[Skill],
    Field(max_length=40, description="Keys of the services that the worker can do, and whatever else helps."),
    AfterValidator(_once_each),
]
Rate = Annotated[int, Field(ge=0, le=100_000, description="Cents per hour.")]
Color = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$", examples=[DEFAULT_COLOR])]
Locale = Literal["en", "fr"]
Notes = Annotated[Prose, Field(max_length=4_000)]


class WorkerInput(BaseModel):
    """A new worker. Who names no hours works Monday to Friday, 9:00 to 18:00."""

    name: Name
    phone: Phone
    email: Email | None = None
    locale: Locale | None = Field(default=None, description="Language of messages; the company's when left out.")
    skills: Skills
    hourly_rate_cents: Rate = DEFAULT_RATE_CENTS
    color: Color = DEFAULT_COLOR
    active: bool = True
    working_hours: Week = Field(default_factory=OFFICE_HOURS.copy)
    own_hours: bool = Field(
        default=True, description="Whether `working_hours` hold; else the team's do, or the company's."
    )
    team_id: UUID | None = None
    employed_from: Day | None = None
    employed_until: Day | None = Field(default=None, description="The last day.")
    emergency_name: Name | None = Field(default=None, description="Whom to call when something happened.")
    emergency_phone: Phone | None = None
    notes: Notes | None = None


def _without_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


def kept() -> Any:
    """Return the field of a change that can be left out, but not emptied."""
    return Field(default=None, json_schema_extra=_without_default)


class WorkerChange(BaseModel):
    """What to change of a worker; what is left out stays. `working_hours` replaces the whole week.

    Another `hourly_rate_cents` holds from today on.
    """

    name: Name | SkipJsonSchema[None] = kept()
    phone: Phone | SkipJsonSchema[None] = kept()
    email: Email | None = None
    locale: Locale | SkipJsonSchema[None] = kept()
    skills: Skills | SkipJsonSchema[None] = kept()
    hourly_rate_cents: Rate | SkipJsonSchema[None] = kept()
    color: Color | SkipJsonSchema[None] = kept()
    active: bool | SkipJsonSchema[None] = kept()
    working_hours: Week | SkipJsonSchema[None] = kept()
    own_hours: bool | SkipJsonSchema[None] = kept()
    team_id: UUID | None = None
    employed_from: Day | None = None
    employed_until: Day | None = None
    emergency_name: Name | None = None
    emergency_phone: Phone | None = None
    notes: Notes | None = None

    @field_validator("*", mode="before")
    @classmethod
    def _some_can_t_be_emptied(cls, value: Any, info: Any) -> Any:
        if value is None and info.field_name not in CAN_BE_EMPTIED:
            raise ValueError("can't be null; leave it out to keep it")
        return value


CAN_BE_EMPTIED = frozenset(
    {"email", "team_id", "employed_from", "employed_until", "emergency_name", "emergency_phone", "notes"}
)


class WorkerQuery(PageQuery):
    """How the list is filtered and sorted."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of a name or a phone number."
    )
    active: bool | None = Field(default=None, description="Only those who are, or are not, sent to visits.")
    team_id: UUID | None = None
    skill: Skill | None = Field(default=None, description="Only those who have it.")
    sort: Literal["name", "-name", "created_at", "-created_at"] = "name"


class RateInput(BaseModel):
    """What an hour costs from a local day on."""

    effective_from: Day
    hourly_rate_cents: Rate


class RateOut(BaseModel):
    """A rate of the history; `current` is the one in force today."""

    effective_from: date
    hourly_rate_cents: int
    current: bool


class MembersInput(BaseModel):
    """Who is to be in the team, instead of those who were."""

    worker_ids: list[UUID] = Field(max_length=200)


class WorkerOut(BaseModel):
    """A worker as the office sees one."""

    id: UUID
    name: str
    phone: str = Field(description="E.164.")
    email: str | None
    locale: str
    skills: list[str]
    hourly_rate_cents: int = Field(description="In force today.")
    color: str
    active: bool
    working_hours: list[Hours] = Field(description="The own week, also where the team's holds.")
    own_hours: bool
    team_id: UUID | None
    employed_from: date | None
    employed_until: date | None
    emergency_name: str | None
    emergency_phone: str | None
    notes: str | None
