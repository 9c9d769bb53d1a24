"""The table of Stripe's events."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from shared.clock import now
from shared.database import utc_column


class StripeEvent(SQLModel, table=True):
    """An event as Stripe sent it. `org_id` is null where it concerns no organization of ours.

    `outcome`, once processed: `applied`; `ignored`, a kind that we don't act on; `unknown`, about a thing that
    never turned up here (another program's on the same Stripe account); `dead`, given up after many tries, until
    staff act on it again. One that failed is not tried before `try_at`.
    """

    __tablename__ = "stripe_events"

    id: str = Field(primary_key=True)
    org_id: UUID | None = None
    type: str
    created_at: datetime = utc_column()
    received_at: datetime = utc_column(default_factory=now)
    payload: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    processed_at: datetime | None = utc_column(nullable=True)
    outcome: str | None = None
    attempts: int = 0
    try_at: datetime | None = utc_column(nullable=True)
    error: str | None = None
