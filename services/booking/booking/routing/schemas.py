"""Wire shapes of the day's optimisation."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from shared.database import PageQuery
from shared.inputs import Day

MOST_WORKERS = 40
ProposalStatus = Literal["open", "accepted", "discarded", "expired"]


class OptimizationRequest(BaseModel):
    """The day to plan better, and whose."""

    date: Day = Field(description="In the company's zone; today or later.", examples=["2026-11-25"])
    team_id: UUID | None = Field(default=None, description="Only the members of this team.")
    worker_ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST_WORKERS)] | None = Field(
        default=None, description="Only these workers; without them and a team, everybody."
    )
    shift_minutes: int = Field(
        default=30, ge=0, le=240, description="How far a visit may begin earlier or later; 0 keeps all times."
    )

    @model_validator(mode="after")
    def _one_choice(self) -> Self:
        if self.team_id and self.worker_ids:
            raise ValueError("name a team or workers, not both")
        return self


class RouteFigures(BaseModel):
    """What a day costs on the road."""

    kilometres: float
    travel_minutes: int
    idle_minutes: int = Field(description="Time between visits beyond the way and the buffer.")
    unassigned: int = Field(description="Visits for one that nobody goes to.")


class PlanPoint(BaseModel):
    """When a visit begins and who goes."""

    starts_at: datetime
    worker_ids: list[UUID]


class RouteMove(BaseModel):
    """A visit that the proposal moves."""

    booking_id: UUID
    reference: str
    version: int = Field(description="Of the booking, when the proposal was made.")
    before: PlanPoint
    after: PlanPoint
    sentence: str = Field(
        examples=[
            "B-7K3M9Q: Noor instead of Maria, 13:00 instead of 13:30; 3.1 km to its neighbours, not 12.4 km."
        ]
    )


class Proposal(BaseModel):
    """A plan for a day beside the present one. Without `moves` nothing better was found."""

    id: UUID
    date: date
    status: ProposalStatus
    created_at: datetime
    expires_at: datetime
    shift_minutes: int
    made_by: str
    decided_by: str | None
    decided_at: datetime | None
    before: RouteFigures
    after: RouteFigures
    moves: list[RouteMove]


class ProposalQuery(PageQuery):
    """Which proposals to list."""

    status: ProposalStatus | None = None
    from_: Day | None = Field(default=None, alias="from", description="First day that is planned.")
    to: Day | None = Field(default=None, description="Last day that is planned.")
    sort: Literal["created_at", "-created_at"] = "-created_at"


class Acceptance(BaseModel):
    """How to accept."""

    notify: bool = Field(default=True, description="Whether clients hear of new times and of who comes.")
