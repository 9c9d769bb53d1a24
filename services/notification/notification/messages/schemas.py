"""Wire shapes of messages."""

import re
from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from notification.messages.states import Status
from shared.database import PageQuery

Channel = Literal["email", "sms"]
_SIGN_IN = re.compile(r"/sign-in#[A-Za-z0-9_-]+")
_GIFT_CODE = re.compile(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}-(?=[2-9A-Z]{4}\b)")


class MessageOut(BaseModel):
    """A message in a list, without its content."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    channel: Channel
    status: Status
    recipient: str = Field(description="E-mail address, or phone number in E.164.", examples=["zoe@example.com"])
    recipient_name: str
    template: str = Field(examples=["booking_confirmed"])
    locale: str
    subject: str | None = Field(description="Null for a text message.")
    error: str | None
    attempts: int
    provider: str | None
    created_at: datetime
    sent_at: datetime | None


class MessageDetail(MessageOut):
    """A message with what it says."""

    body: str
    html: str | None = Field(description="The rich part of a mail; show it in a sandboxed frame.")

    @field_validator("body", "html")
    @classmethod
    def _without_secrets(cls, value: str | None, info: ValidationInfo) -> str | None:
        """Nobody of the office signs in as a client by the link of a message, or pays with a gift card."""
        if value and info.data.get("template") == "gift_card_delivered":
            return _GIFT_CODE.sub("····-····-", value)
        return _SIGN_IN.sub("/sign-in#…", value) if value else value


class MessageQuery(PageQuery):
    """Filters of the list."""

    channel: Channel | None = None
    status: Status | None = None
    recipient: str | None = Field(
        default=None, min_length=1, max_length=320, description="Part of the address or number, in any case."
    )
