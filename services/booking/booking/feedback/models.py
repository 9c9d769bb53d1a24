"""The table of feedback."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as PG_UUID
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class Feedback(VersionedTable, table=True):
    """A visit's client may say how it was, until `expires_at`; `stars` is null until that happened.

    `published` is the company's choice and needs the client's (`may_publish`).
    """

    __tablename__ = "feedback"

    booking_id: UUID
    client_id: UUID
    token: str
    expires_at: datetime = utc_column()
    stars: int | None = None
    comment: str | None = None
    praised: list[UUID] = Field(
        default_factory=list, sa_column=Column(ARRAY(PG_UUID(as_uuid=True)), nullable=False)
    )
    may_publish: bool = False
    submitted_at: datetime | None = utc_column(nullable=True)
    published: bool = False
    reply: str | None = None
    replied_by: str | None = None
    replied_at: datetime | None = utc_column(nullable=True)
