"""The tables of travel zones."""

from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import VersionedTable


class TravelZone(VersionedTable, table=True):
    """An area that a fee is charged for, and the minutes that the way there takes."""

    __tablename__ = "travel_zones"

    name: str
    fee_cents: int = 0
    travel_minutes: int = 0
    active: bool = True


class ZonePrefix(SQLModel, table=True):
    """The first letters of postal codes, without the space, that lie in a zone; each is in one zone only."""

    __tablename__ = "travel_zone_prefixes"

    org_id: UUID = Field(primary_key=True)
    prefix: str = Field(primary_key=True)
    zone_id: UUID
