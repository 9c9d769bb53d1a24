"""Wire shapes of quality issues."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, field_validator

from booking.quality.rules import IssueStatus, Severity
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

Source = Literal["rating", "problem", "complaint", "staff"]
Note = Annotated[Prose, Field(min_length=1, max_length=4_000)]


def _once_each(tags: list[str]) -> list[str]:
    return sorted({tag.lower() for tag in tags})


Tags = Annotated[
    list[Annotated[Words, Field(min_length=1, max_length=40)]], Field(max_length=20), AfterValidator(_once_each)
]


class IssueInput(BaseModel):
    """A new issue. With a visit, its client is known; with neither, it is about the company."""

    title: Words = Field(min_length=1, max_length=160, examples=["Streaks on the mirrors"])
    description: Prose | None = Field(default=None, max_length=4_000)
    severity: Severity
    source: Literal["problem", "complaint", "staff"] = "staff"
    booking_id: UUID | None = None
    client_id: UUID | None = None
    worker_id: UUID | None = None
    owner: Words | None = Field(default=None, max_length=254, description="Who looks into it.")
    tags: Tags = Field(default_factory=list)


class IssueChange(BaseModel):
    """What to change; what is left out stays. Another severity sets the clocks anew, from the opening on."""

    title: Words | None = Field(default=None, min_length=1, max_length=160)
    description: Prose | None = Field(default=None, max_length=4_000)
    severity: Severity | None = None
    worker_id: UUID | None = None
    owner: Words | None = Field(default=None, max_length=254)
    tags: Tags | None = None

    @field_validator("title", "severity", "tags", mode="before")
    @classmethod
    def _not_emptied(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class Comment(BaseModel):
    """A word about an issue. `to_client` says that it was the answer to the client: it stops the first clock."""

    note: Note
    to_client: bool = False


class Resolution(BaseModel):
    """How it was put right."""

    resolution: Note = Field(examples=["Came back on Friday and did the mirrors again, free of charge."])


class Reopening(BaseModel):
    """Why it is not over after all."""

    reason: Note = Field(examples=["The mirrors have streaks again."])


class EntryOut(BaseModel):
    """Something that happened to an issue."""

    at: datetime
    what: str = Field(examples=["comment"])
    note: str | None
    actor: str


class IssueOut(BaseModel):
    """An issue."""

    id: UUID
    title: str
    description: str | None
    severity: Severity
    status: IssueStatus
    source: Source
    booking_id: UUID | None
    booking_reference: str | None
    client_id: UUID | None
    client_name: str | None
    worker_id: UUID | None
    worker_name: str | None
    owner: str | None
    tags: list[str]
    respond_before: datetime
    resolve_before: datetime
    first_response_at: datetime | None
    resolved_at: datetime | None
    resolution: str | None
    overdue: list[str] = Field(description="The clocks that ran out: `response`, `resolution`.")
    created_at: datetime


class IssueWithHistory(IssueOut):
    """An issue and everything that happened to it, oldest first (the last 200)."""

    history: list[EntryOut]


class IssueQuery(PageQuery):
    """Which issues to list."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of the title, the client's name or the booking's reference."
    )
    status: IssueStatus | None = None
    severity: Severity | None = None
    source: Source | None = None
    overdue: bool | None = None
    tag: Annotated[Words, Field(max_length=40)] | None = None
    owner: Annotated[Words, Field(max_length=254)] | None = None
    client_id: UUID | None = None
    worker_id: UUID | None = None
    booking_id: UUID | None = None
    from_: Day | None = Field(default=None, alias="from", description="First day of opening, company's zone.")
    to: Day | None = Field(default=None, description="Last day of opening.")
    sort: Literal["created_at", "-created_at", "resolve_before", "-resolve_before"] = "-created_at"
