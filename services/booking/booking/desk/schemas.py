"""Wire shapes of bookings as the office sees and handles them."""

from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.bookings.schemas import BookingRequest, BookingView
from booking.bookings.states import BookingStatus
from booking.checklists.schemas import ChecklistItemOut
from booking.policies.schemas import ReschedulePolicy, Risk
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words


class BookingQuery(PageQuery):
    """Which bookings to list."""

    status: BookingStatus | None = None
    client_id: UUID | None = None
    worker_id: UUID | None = Field(default=None, description="Only visits that this worker is sent to.")
    service: Annotated[Words, Field(max_length=40)] | None = None
    source: Annotated[Words, Field(max_length=20)] | None = Field(default=None, examples=["web"])
    deposit_status: Literal["none", "due", "paid", "released"] | None = None
    unassigned: bool | None = Field(
        default=None, description="Visits still to come that lack people (true), or that have a whole crew."
    )
    sort: Literal[
        "starts_at",
        "-starts_at",
        "created_at",
        "-created_at",
        "total_cents",
        "-total_cents",
        "reference",
        "-reference",
    ] = "-starts_at"
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of the reference, or of the client's name, e-mail or phone number."
    )
    from_: Day | None = Field(
        default=None, alias="from", description="First day of visits, in the company's zone."
    )
    to: Day | None = Field(default=None, description="Last day of visits.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.to and self.to < self.from_:
            raise ValueError("the last day must not lie before the first")
        return self


class StaffBookingRequest(BookingRequest):
    """A visit that staff books for a client; it may lie outside the notice and the horizon for clients."""

    waive_deposit: bool = Field(default=False, description="Ask for no deposit, whatever the policy says.")


class Cancellation(BaseModel):
    """Why staff cancels."""

    reason: Annotated[Prose, Field(min_length=1, max_length=500)] = Field(
        description="For the company's own records.", examples=["The crew is ill."]
    )
    refund_exception: bool = Field(default=False, description="Give everything back, however late it is.")
    exception_reason: Annotated[Prose, Field(min_length=1, max_length=500)] | None = Field(
        default=None, description="Why everything goes back; the reason above, if left out."
    )


class CrewChoice(BaseModel):
    """Who shall go; the whole crew, instead of the one before."""

    worker_ids: list[UUID] = Field(min_length=1, max_length=20)


class ClientRef(BaseModel):
    """For whom the visit is."""

    id: UUID
    name: str
    email: str | None
    phone: str | None


class SentWorker(BaseModel):
    """Somebody who is sent."""

    worker_id: UUID
    name: str
    phone: str | None


class TimelineLine(BaseModel):
    """Something that happened."""

    at: datetime
    what: str = Field(examples=["checked_in"])
    actor: str = Field(examples=["Maria Santos"])
    details: dict[str, Any] = Field(
        default_factory=dict, description="What was there before and after, where something changed."
    )


class VisitReport(BaseModel):
    """What happened on site so far."""

    checked_in_at: datetime | None
    checked_out_at: datetime | None
    notes: str | None = Field(description="What the crew told the office at check-out.")
    checklist: list[ChecklistItemOut]


class StaffBooking(BookingView):
    """A booking with everything that the office knows of it."""

    client: ClientRef
    crew: list[SentWorker]
    timeline: list[TimelineLine] = Field(description="Oldest first.")
    visit: VisitReport
    notes: str | None = Field(description="The client's wish.")
    crew_notes: str | None = Field(description="What the crew should know.")
    internal_notes: str | None = Field(description="What stays in the office.")
    access_notes: str | None
    source: str = Field(description="`web` or `staff`.")
    risk: Risk
    cancel_note: str | None
    exception_reason: str | None = Field(description="Why everything went back, where it did by exception.")
    reschedule_policy: ReschedulePolicy | None
    client_moves: int = Field(description="How often the client moved the visit.")
    revision: int = Field(description="Grows each time the completed visit is reopened.")
    policy_version: int
    created_at: datetime
