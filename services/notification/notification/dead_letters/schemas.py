"""Wire shapes of dead letters."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from shared.database import PageQuery

Kind = Literal["outbox", "export", "event"]


class DeadLetterOut(BaseModel):
    """A message that was never delivered (`outbox`), or an `export` or `event` that a service gave up on."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    kind: Kind
    type: str = Field(
        description="The message's template, the event's type, or the export's name.",
        examples=["booking.booking.confirmed.v1"],
    )
    service: str = Field(description="Who gave up.", examples=["finance"])
    error: str
    attempts: int
    created_at: datetime = Field(description="When it died.")


class DeadLetterList(BaseModel):
    """A page of dead letters, newest first, with how many there are of each kind."""

    outbox_dead_count: int
    export_dead_count: int
    event_dead_count: int
    items: list[DeadLetterOut]
    next_cursor: str | None = None


class DeadLetterQuery(PageQuery):
    """Filters of the list."""

    kind: Literal["all", "outbox", "export", "event"] = "all"


class Retried(BaseModel):
    """What was asked to be tried again."""

    id: UUID
    kind: Kind
    status: Literal["queued", "replaying"]
