"""The table of logos."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import utc_column


class Branding(SQLModel, table=True):
    """The company's logo: a PNG in the storage, and its size in pixels. Without a logo there is no row."""

    __tablename__ = "branding"

    org_id: UUID = Field(primary_key=True)
    logo_key: str
    width: int
    height: int
    updated_at: datetime = utc_column()
