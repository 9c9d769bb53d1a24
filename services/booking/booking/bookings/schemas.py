"""Wire shapes of bookings."""

from datetime import UTC, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AliasChoices, AwareDatetime, BaseModel, Field

from booking.bookings.states import BookingStatus
from booking.clients.schemas import AddressInput, ClientInput
from booking.policies.schemas import CancellationPolicy
from booking.pricing.schemas import Estimate, EstimateRequest
from booking.referrals.schemas import Code
from booking.slots.schemas import Slot
from shared.inputs import Prose

_FIRST, _LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


def _bookable(instant: datetime) -> datetime:
    if not _FIRST <= instant <= _LAST:
        raise ValueError("is not a time at which a visit can begin")
    if instant.second or instant.microsecond:
        raise ValueError("must be a whole minute")
    return instant.astimezone(UTC)


Start = Annotated[AwareDatetime, AfterValidator(_bookable)]
"""The instant at which a visit begins, in UTC whatever offset was sent."""


class BookingRequest(BaseModel):
    """A visit to book. The price is computed again; `expected_total_cents` says what the client was shown."""

    request: EstimateRequest
    starts_at: Start = Field(examples=["2026-11-25T16:00:00Z"])
    client: ClientInput
    address: AddressInput
    notes: Prose | None = Field(default=None, max_length=2_000)
    expected_total_cents: int | None = Field(default=None, ge=0, le=100_000_000, examples=[20606])
    referral_code: Code | None = Field(default=None, description="Of the client who recommended the company.")


class CancelRequest(BaseModel):
    """Why the client cancels, if the client cares to say."""

    reason: Prose | None = Field(default=None, max_length=500, examples=["We are away that week."])


class BookingDeposit(BaseModel):
    """The deposit that was asked for and what became of it."""

    amount_cents: int
    percent: int
    reasons: list[str]
    status: Literal["due", "paid", "none", "released"]
    pay_before: datetime | None


class CrewName(BaseModel):
    """Somebody who comes."""

    name: str


class BookingView(BaseModel):
    """What everybody sees of a booking; `local_*` are wall times in `timezone`."""

    id: UUID
    reference: str = Field(examples=["B-7K3M9Q"])
    public_token: str
    status: BookingStatus
    service: str
    starts_at: datetime
    ends_at: datetime
    local_start: str = Field(examples=["2026-11-25T09:00"])
    local_end: str = Field(examples=["2026-11-25T11:30"])
    timezone: str
    address: str
    client_name: str
    estimate: Estimate
    deposit: BookingDeposit | None
    cancellation_policy: CancellationPolicy
    cancel_reason: str | None = Field(
        description="`client`, `staff`, `deposit_expired`, `slot_lost`, `series_ended` or `series_changed`."
    )
    refund_cents: int | None


class PublicBooking(BookingView):
    """A booking as its client sees it."""

    crew: list[CrewName]


class Obstacle(BaseModel):
    """Why somebody can't be sent at a time: another visit, too short a way to it, a block, the hours, the skills,
    the papers, or the client's wish.
    """

    worker_id: UUID
    name: str
    kind: Literal["visit", "buffer", "block", "hours", "skill", "certificate", "barred"]
    reference: str | None = Field(default=None, description="The other visit, where there is one.")
    from_: datetime = Field(validation_alias=AliasChoices("from_", "from"), serialization_alias="from")
    to: datetime
    sentence: str = Field(examples=["Maria is at B-7K3M9Q on 2026-11-25 from 09:00 to 11:30."])


class FreeWorker(BaseModel):
    """Somebody who can do the work and is free for it."""

    worker_id: UUID
    name: str


class Alternatives(BaseModel):
    """What would work instead."""

    workers: list[FreeWorker] = Field(description="Who is free at the wanted time, least to do that day first.")
    slots: list[Slot] = Field(description="The nearest times at which a whole crew is free.")
