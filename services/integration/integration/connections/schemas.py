"""Wire shapes of connections."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field


class ConnectionOut(BaseModel):
    """A partner and how the organization stands with it."""

    provider: str = Field(examples=["google_calendar"])
    title: str = Field(examples=["Google Calendar"])
    enabled: bool = Field(description="Whether the organization has the feature module on.")
    status: Literal["not_connected", "connected", "failing"]
    connected_at: datetime | None = None


class ConnectionList(BaseModel):
    """Every known partner."""

    items: list[ConnectionOut]
