"""Wire shapes of workers."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, field_validator, model_validator
from pydantic.json_schema import SkipJsonSchema

from booking.inputs import Email, Phone, Words
from booking.services import Service

DEFAULT_RATE_CENTS = 2_500
DEFAULT_COLOR = "#0f766e"
MOST_PER_DAY = 4


class Hours(BaseModel):
    """A stretch of working time on one weekday, in the company's wall time."""

    weekday: int = Field(ge=0, le=6, description="0 is Monday.")
    start: str = Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["09:00"])
    end: str = Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["18:00"])

    @model_validator(mode="after")
    def _ends_later(self) -> "Hours":
        if self.end <= self.start:
            raise ValueError("must end later than it starts")
        return self


def check_week(week: Sequence[Hours]) -> list[Hours]:
    """Return the hours in the order of the week.

    Raises:
        ValueError: two stretches of a day overlap, or a day has more than four.
    """
    ordered = sorted(week, key=lambda hours: (hours.weekday, hours.start))
    for earlier, later in pairwise(ordered):
        if earlier.weekday == later.weekday and later.start < earlier.end:
            raise ValueError(f"{earlier.start}-{earlier.end} and {later.start}-{later.end} overlap")
    if any(count > MOST_PER_DAY for count in Counter(hours.weekday for hours in ordered).values()):
        raise ValueError(f"a day can have at most {MOST_PER_DAY} stretches")
    return ordered


def _once_each(skills: list[Service]) -> list[Service]:
    return [service for service in Service if service in skills]


Week = Annotated[list[Hours], Field(max_length=7 * MOST_PER_DAY), AfterValidator(check_week)]
Name = Annotated[Words, Field(min_length=1, max_length=120)]
Skills = Annotated[list[Service], Field(max_length=20), AfterValidator(_once_each)]
Rate = Annotated[int, Field(ge=0, le=100_000, description="Cents per hour.")]
Color = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$", examples=[DEFAULT_COLOR])]
Locale = Literal["en", "fr"]

OFFICE_HOURS = [Hours(weekday=day, start="09:00", end="18:00") for day in range(5)]


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


def _without_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


def _kept() -> Any:
    return Field(default=None, json_schema_extra=_without_default)


class WorkerChange(BaseModel):
    """What to change of a worker; what is left out stays. `working_hours` replaces the whole week."""

    name: Name | SkipJsonSchema[None] = _kept()
    phone: Phone | SkipJsonSchema[None] = _kept()
    email: Email | None = None
    locale: Locale | SkipJsonSchema[None] = _kept()
    skills: Skills | SkipJsonSchema[None] = _kept()
    hourly_rate_cents: Rate | SkipJsonSchema[None] = _kept()
    color: Color | SkipJsonSchema[None] = _kept()
    active: bool | SkipJsonSchema[None] = _kept()
    working_hours: Week | SkipJsonSchema[None] = _kept()

    @field_validator("*", mode="before")
    @classmethod
    def _only_the_email_can_be_emptied(cls, value: Any, info: Any) -> Any:
        if value is None and info.field_name != "email":
            raise ValueError("can't be null; leave it out to keep it")
        return value


class WorkerOut(BaseModel):
    """A worker as the office sees one."""

    id: UUID
    name: str
    phone: str = Field(description="E.164.")
    email: str | None
    locale: str
    skills: list[Service]
    hourly_rate_cents: int
    color: str
    active: bool
    working_hours: list[Hours]
