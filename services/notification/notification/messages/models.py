"""The table of messages."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from shared.clock import now
from shared.database import TenantTable, utc_column


class Message(TenantTable, table=True):
    """One e-mail or text to one recipient; `body` is the text, `html` the mail's rich part."""

    __tablename__ = "messages"

    updated_at: datetime = utc_column(default_factory=now)
    event_id: UUID
    channel: str
    template: str
    recipient: str
    recipient_name: str
    locale: str
    subject: str | None = None
    body: str
    html: str | None = None
    status: str = "queued"
    attempts: int = Field(default=0)
    provider: str | None = None
    provider_message_id: str | None = None
    error: str | None = None
    sent_at: datetime | None = utc_column(nullable=True)
