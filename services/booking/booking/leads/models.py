"""The tables of leads and of what happened to them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.clock import now
from shared.database import TenantTable, VersionedTable, utc_column
from shared.ids import new_token


class Lead(VersionedTable, table=True):
    """Somebody who asked for a price. A merged duplicate points at the lead that goes on; no list shows it."""

    __tablename__ = "leads"

    public_token: str = Field(default_factory=new_token)
    status: str = "NEW"
    status_changed_at: datetime = utc_column(default_factory=now)
    kind: str
    name: str
    email: str | None = None
    phone: str | None = None
    locale: str
    postal_code: str | None = None
    preferred_dates: list[str] = Field(default_factory=list, sa_column=Column(JSONB, nullable=False))
    message: str | None = None
    request: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(none_as_null=True)))
    estimate: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(none_as_null=True)))
    value_cents: int = 0
    currency: str
    source: str
    medium: str | None = None
    campaign: str | None = None
    keyword: str | None = None
    landing_page: str | None = None
    referrer: str | None = None
    referral_code: str | None = None
    visitor_id: UUID | None = None
    owner_id: UUID | None = None
    owner_name: str | None = None
    consent_email: bool = False
    consent_sms: bool = False
    consent_at: datetime | None = utc_column(nullable=True)
    lost_reason: str | None = None
    score: int = 0
    score_reasons: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSONB, nullable=False))
    score_version: int = 0
    high_value_at: datetime | None = utc_column(nullable=True)
    client_id: UUID | None = None
    booking_id: UUID | None = None
    merged_into: UUID | None = None
    anonymised_at: datetime | None = utc_column(nullable=True)


class LeadEntry(TenantTable, table=True):
    """Something that happened to a lead and who did it, or a note that somebody wrote."""

    __tablename__ = "lead_timeline"

    lead_id: UUID
    what: str
    note: str | None = None
    actor: str
