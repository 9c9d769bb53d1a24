"""Wire shapes of problem reports."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from booking.visits.schemas import Reported
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

ProblemKind = Literal["access", "damage", "safety", "supplies", "client", "other"]
Severity = Literal["critical", "medium", "low"]
ProblemStatus = Literal["open", "resolved"]


class ProblemIn(BaseModel):
    """Something is wrong; `id` is made by the phone, so that sending twice is once."""

    id: UUID
    kind: ProblemKind
    severity: Severity = "medium"
    text: Prose = Field(min_length=3, max_length=4_000, examples=["The shower door had a crack before we began."])
    photo_ids: list[UUID] = Field(default_factory=list, max_length=20)
    at: Reported = None


class ProblemOut(BaseModel):
    """A problem as the office sees it."""

    id: UUID
    booking_id: UUID
    reference: str
    client_name: str
    worker_id: UUID
    worker_name: str
    kind: ProblemKind
    severity: Severity
    text: str
    photo_ids: list[UUID]
    at: datetime
    created_at: datetime
    status: ProblemStatus
    resolution: str | None
    resolved_at: datetime | None
    resolved_by: str | None
    version: int


class ProblemQuery(PageQuery):
    """Which problems to list."""

    status: ProblemStatus | None = None
    kind: ProblemKind | None = None
    severity: Severity | None = None
    worker_id: UUID | None = None
    booking_id: UUID | None = None
    q: Words | None = Field(default=None, min_length=1, max_length=100, description="A part of the text.")
    from_: Day | None = Field(default=None, alias="from", description="First day, in the company's zone.")
    to: Day | None = Field(default=None, description="Last day, in the company's zone.")
    sort: Literal["created_at", "-created_at"] = "-created_at"


class ProblemChange(BaseModel):
    """What the office makes of it; what is left out stays. An open problem has no resolution."""

    status: ProblemStatus | None = None
    severity: Severity | None = None
    kind: ProblemKind | None = None
    resolution: Annotated[Prose, Field(min_length=3, max_length=2_000)] | None = None
