"""Wire shapes of teams."""

import re
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, field_validator
from pydantic.json_schema import SkipJsonSchema

from booking.weeks import Hours, Week
from shared.database import PageQuery
from shared.inputs import Words

_PREFIX = re.compile(r"[ABCEGHJ-NPRSTVXY](\d([A-Z](\d([A-Z]\d?)?)?)?)?")


def _prefix(value: str) -> str:
    packed = re.sub(r"[\s-]", "", value).upper()
    if not _PREFIX.fullmatch(packed):
        raise ValueError("is not the beginning of a Canadian postal code, such as T5J")
    return f"{packed[:3]} {packed[3:]}".strip()


Name = Annotated[Words, Field(min_length=1, max_length=80, examples=["North side"])]
Color = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$", examples=["#0f766e"])]
Prefix = Annotated[Words, Field(max_length=10, examples=["T5J"]), AfterValidator(_prefix)]
"""The beginning of a postal code, kept as postal codes are: `T5J 0`."""
Prefixes = Annotated[list[Prefix], Field(max_length=200), AfterValidator(lambda found: sorted(set(found)))]


class TeamInput(BaseModel):
    """A new team. Without hours its members work by their own or by the company's."""

    name: Name
    color: Color = "#0f766e"
    postal_prefixes: Prefixes = Field(default_factory=list, description="Where it works; nothing is everywhere.")
    working_hours: Week = Field(default_factory=list)


class TeamChange(BaseModel):
    """What to change of a team; what is left out stays."""

    name: Name | SkipJsonSchema[None] = None
    color: Color | SkipJsonSchema[None] = None
    postal_prefixes: Prefixes | SkipJsonSchema[None] = None
    working_hours: Week | SkipJsonSchema[None] = None
    lead_id: UUID | None = Field(default=None, description="One of the members.")

    @field_validator("name", "color", "postal_prefixes", "working_hours", mode="before")
    @classmethod
    def _only_the_lead_can_be_emptied(cls, value: object) -> object:
        if value is None:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class TeamQuery(PageQuery):
    """How the list is filtered and sorted."""

    q: Annotated[Words, Field(max_length=80)] | None = Field(default=None, description="Part of the name.")
    sort: Literal["name", "-name", "created_at", "-created_at"] = "name"


class TeamMember(BaseModel):
    """Somebody of the team."""

    worker_id: UUID
    name: str
    color: str
    active: bool


class TeamOut(BaseModel):
    """A team as the office sees it."""

    id: UUID
    name: str
    color: str
    postal_prefixes: list[str]
    working_hours: list[Hours]
    lead_id: UUID | None
    members: list[TeamMember]
