"""Wire shapes of the log of tax exports."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from finance.returns.rules import Basis
from shared.database import PageQuery
from shared.inputs import Day, Words

Outcome = Literal["running", "finished", "interrupted"]


class ExportOut(BaseModel):
    """An export that was run."""

    id: UUID
    actor: str
    from_date: date
    to_date: date
    basis: Basis
    outcome: Outcome
    started_at: datetime
    ended_at: datetime | None
    row_counts: dict[str, int]
    size_bytes: int
    sha256: str | None = Field(description="Checksum of the ZIP as it was sent whole.")


class ExportQuery(PageQuery):
    """How to list exports."""

    outcome: Outcome | None = None
    covers: Day | None = Field(default=None, description="Only those whose period holds this day.")
    q: Annotated[Words, StringConstraints(max_length=100)] | None = Field(
        default=None, description="Part of who ran it."
    )
    sort: Literal["started_at", "-started_at"] = "-started_at"
