"""The tables of clients and of what hangs on them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Column, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from shared.database import TenantTable, VersionedTable, utc_column


class Client(VersionedTable, table=True):
    """Somebody who books: the root of everything in this file, whose version grows with each change of it.

    E-mail (in any case) and phone together name a client within an organization. A client who was merged into
    another or erased keeps neither.
    """

    __tablename__ = "clients"

    name: str
    email: str | None = None
    phone: str | None = None
    locale: str = "en"
    contact_channel: str | None = None
    product_notes: str | None = None
    marketing_consent: bool = False
    marketing_consent_at: datetime | None = utc_column(nullable=True)
    marketing_consent_source: str | None = None
    archived_at: datetime | None = utc_column(nullable=True)
    merged_into: UUID | None = None
    erased_at: datetime | None = utc_column(nullable=True)
    photo_consent: bool | None = None


class Address(TenantTable, table=True):
    """A home of a client. `entry_code` opens its door: it is shown to who needs it and to nobody else."""

    __tablename__ = "addresses"

    client_id: UUID
    line1: str
    line2: str | None = None
    city: str
    province: str
    postal_code: str
    access_notes: str | None = None
    label: str | None = None
    entry_code: str | None = None
    pets: str | None = None
    parking: str | None = None
    beds: int | None = None
    baths: float | None = None
    latitude: float | None = None
    longitude: float | None = None
    archived_at: datetime | None = utc_column(nullable=True)

    @property
    def one_line(self) -> str:
        """The address as people write it: `10020 100 St NW, Edmonton AB T5J 0N3`."""
        street = f"{self.line1}, {self.line2}" if self.line2 else self.line1
        return f"{street}, {self.city} {self.province} {self.postal_code}"


class ClientContact(TenantTable, table=True):
    """Somebody beside the client who is written to: `receives` says about what."""

    __tablename__ = "client_contacts"

    client_id: UUID
    name: str
    role: str | None = None
    email: str | None = None
    phone: str | None = None
    receives: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))


class ClientTag(TenantTable, table=True):
    """A word that the office groups clients by, once whatever its capitals."""

    __tablename__ = "client_tags"

    name: str


class ClientTagging(SQLModel, table=True):
    """A client has a tag."""

    __tablename__ = "client_taggings"

    org_id: UUID = Field(primary_key=True)
    client_id: UUID = Field(primary_key=True)
    tag_id: UUID = Field(primary_key=True)


class ClientNote(VersionedTable, table=True):
    """What somebody of the office wrote down about a client; deleting one hides it."""

    __tablename__ = "client_notes"

    client_id: UUID
    body: str
    author: str
    pinned: bool = False
    deleted_at: datetime | None = utc_column(nullable=True)


class ClientWorker(SQLModel, table=True):
    """A cleaner whom the client asks for (`preferred`) or will not have (`barred`)."""

    __tablename__ = "client_workers"

    org_id: UUID = Field(primary_key=True)
    client_id: UUID = Field(primary_key=True)
    worker_id: UUID = Field(primary_key=True)
    preference: str


class ClientHistory(TenantTable, table=True):
    """Something that happened to a client beside bookings, and who did it."""

    __tablename__ = "client_history"

    client_id: UUID
    what: str
    actor: str
    details: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
