"""The table of onboarding."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import utc_column


class OnboardingStep(SQLModel, table=True):
    """A step that a worker has behind them; those ahead are in the company's list and in no table."""

    __tablename__ = "onboarding_steps"

    org_id: UUID = Field(primary_key=True)
    worker_id: UUID = Field(primary_key=True)
    step: str = Field(primary_key=True)
    done_at: datetime = utc_column()
    done_by: str
    note: str | None = None
