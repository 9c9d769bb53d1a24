"""Wire shapes of policies, and the form in which a booking keeps the one that it was made under."""

from pydantic import BaseModel, Field


class DepositAsked(BaseModel):
    """A deposit and why it is asked for."""

    amount_cents: int
    percent: int = Field(description="Share of the total before the least and most amounts were applied.")
    reasons: list[str] = Field(
        description="`new_client`, `heavy_service`, `short_notice`, `high_total`, `earlier_cancellations`.",
        examples=[["new_client", "heavy_service"]],
    )


class CancellationPolicy(BaseModel):
    """How much of what was paid goes back, by how long before the visit it is cancelled."""

    free_until_hours: int = Field(examples=[48])
    half_until_hours: int = Field(examples=[24])
    half_refund_percent: int = Field(examples=[50])


class ReschedulePolicy(BaseModel):
    """What moving the visit costs, by how long before it is moved, and how often its client may."""

    free_until_hours: int = Field(examples=[48])
    half_until_hours: int = Field(examples=[24])
    fee_percent: int = Field(description="Share of what cancelling would keep.", examples=[50])
    most_moves: int = Field(description="How often the client may move the visit.", examples=[3])


class Risk(BaseModel):
    """How likely the booking is to go wrong; from `medium` on staff is warned and a deposit is asked for."""

    score: int
    level: str = Field(description="`low`, `medium` or `high`.")
    reasons: list[str]


class Policy(BaseModel):
    """The policy that a booking was made under, as evaluated then."""

    version: int
    deposit: DepositAsked | None
    cancellation: CancellationPolicy
    reschedule: ReschedulePolicy | None = Field(
        default=None, description="Null for what was booked before version 2: the company's present terms hold."
    )
    risk: Risk


class CancellationQuote(BaseModel):
    """What cancelling at this moment would do."""

    allowed: bool
    refund_cents: int
    fee_cents: int = Field(description="What is kept of the sum that was paid.")
    window: str = Field(description="`free`, `half`, `late`, or `closed` when it can't be cancelled any more.")
    earlier_fees_cents: int = Field(
        default=0, description="Part of `fee_cents`: what the client owed already for moving the visit."
    )
