"""Wire shapes of Stripe's events."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from shared.database import PageQuery

Outcome = Literal["applied", "ignored", "unknown", "dead"]


class StripeEventQuery(PageQuery):
    """Which events."""

    type: str | None = Field(
        default=None, max_length=100, pattern=r"^[a-z0-9_.]+$", examples=["payment_intent.succeeded"]
    )
    outcome: Outcome | None = None
    failed: bool | None = Field(default=None, description="Those whose last try failed, or all the others.")
    sort: Literal["received_at", "-received_at"] = "-received_at"


class StripeEventOut(BaseModel):
    """An event and what came of it."""

    id: str = Field(examples=["evt_1QxYzA2eZvKYlo2C"])
    type: str
    created_at: datetime = Field(description="When it happened at Stripe.")
    received_at: datetime
    processed_at: datetime | None = Field(description="Null while it waits for the next try.")
    outcome: Outcome | None = Field(
        description="`ignored`: of a kind that changes nothing here; `unknown`: about a thing that never came; "
        "`dead`: given up after many tries that failed, until somebody replays it."
    )
    attempts: int = Field(description="Tries that failed.")
    try_at: datetime | None = Field(description="When it is tried again at the earliest, once a try has failed.")
    error: str | None = Field(description="Why the last try failed.")


class StripeEventDetail(StripeEventOut):
    """An event with what Stripe sent."""

    payload: dict[str, Any]
