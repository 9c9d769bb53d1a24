"""The read model of workers."""

from uuid import UUID

from sqlmodel import Field, SQLModel


class Worker(SQLModel, table=True):
    """A worker as booking last told of them."""

    __tablename__ = "workers"

    org_id: UUID = Field(primary_key=True)
    id: UUID = Field(primary_key=True)
    name: str
    email: str | None = None
    locale: str = "en"
    active: bool = True
    team_id: UUID | None = None
    hourly_rate_cents: int | None = None
    version: int
