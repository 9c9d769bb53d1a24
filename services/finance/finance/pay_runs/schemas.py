"""Wire shapes of pay runs."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from finance.pay_runs.rules import PayCode, RunStatus
from shared.database import PageQuery
from shared.inputs import Day, Prose

LARGEST_CENTS = 9_999_999


class PayLineOut(BaseModel):
    """An amount of one worker."""

    id: UUID
    worker_id: UUID
    worker_name: str
    code: PayCode
    minutes: int
    rate_cents: int = Field(description="Per hour, overtime included; 0 where it isn't pay for time.")
    amount_cents: int
    booking_id: UUID | None = Field(description="Of tips: the visit that they were given for.")
    note: str | None


class WorkerPay(BaseModel):
    """What one worker gets."""

    worker_id: UUID
    worker_name: str
    minutes: int
    gross_cents: int = Field(description="Before any deduction at source; without tips.")
    tips_cents: int
    lines: list[PayLineOut]


class PayRunOut(BaseModel):
    """A pay run in a list."""

    id: UUID
    version: int
    status: RunStatus
    starts_on: date
    ends_on: date
    workers: int
    minutes: int
    gross_cents: int = Field(description="Before any deduction at source; without tips.")
    tips_cents: int
    approved_by: str | None
    approved_at: datetime | None
    paid_on: date | None
    void_reason: str | None


class ReopenedTime(BaseModel):
    """Time that was paid, and that the office opened again since."""

    model_config = ConfigDict(from_attributes=True)

    entry_id: UUID
    worker_id: UUID
    worker_name: str
    reference: str = Field(description="Of the visit.")
    worked_on: date
    minutes: int = Field(description="What was paid of it.")


class PayRunDetail(PayRunOut):
    """A pay run with what each worker gets."""

    pay: list[WorkerPay]
    reopened: list[ReopenedTime] = Field(
        default=[],
        description="Of a draft: time of its period and the 62 days before that was paid and isn't approved any "
        "more. No run takes it off by itself: approve what is right of it, or deduct it.",
    )


class PayRunQuery(PageQuery):
    """Which pay runs."""

    status: RunStatus | None = None
    sort: Literal["ends_on", "-ends_on"] = "-ends_on"


class PayRunRequest(BaseModel):
    """The period to pay: by default the last one that is over, by the organization's terms."""

    starts_on: Day | None = None
    ends_on: Day | None = None


class PayLineRequest(BaseModel):
    """Something that isn't time: a bonus, or an advance that is taken off again."""

    worker_id: UUID
    code: Literal["bonus", "deduction"]
    amount_cents: Annotated[int, Field(ge=1, le=LARGEST_CENTS, description="A deduction is positive too.")]
    note: Annotated[Prose, Field(min_length=3, max_length=200)]


class PaidRequest(BaseModel):
    """When the run was paid; by default today."""

    paid_on: Day | None = None


class VoidPayRun(BaseModel):
    """Why a run is void."""

    reason: Annotated[Prose, Field(min_length=3, max_length=500, examples=["The rates were last year's."])]


class OwnPay(BaseModel):
    """A pay statement of the worker who is signed in."""

    pay_run_id: UUID
    starts_on: date
    ends_on: date
    paid_on: date | None
    minutes: int
    gross_cents: int
    tips_cents: int
    lines: list[PayLineOut]


class OwnPayOverview(BaseModel):
    """A worker's pay: what is still to come, and the last statements."""

    unpaid_minutes: int = Field(description="Approved and not in an approved run yet.")
    statements: list[OwnPay] = Field(description="At most 26, newest first.")
