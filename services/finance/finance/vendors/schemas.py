"""Wire shapes of vendors."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator

from shared.database import PageQuery
from shared.inputs import Email, Phone, Prose, Words

Name = Annotated[Words, Field(min_length=1, max_length=120, examples=["Prairie Janitorial"])]
Short = Annotated[Words, Field(max_length=120)]
Website = Annotated[Words, Field(max_length=300, pattern=r"^https?://")]


class VendorInput(BaseModel):
    """A new vendor."""

    name: Name
    contact: Short | None = None
    email: Email | None = None
    phone: Phone | None = None
    website: Website | None = None
    address: Annotated[Prose, Field(max_length=300)] | None = None
    gst_number: Annotated[Words, Field(max_length=20, examples=["123456789 RT0001"])] | None = None
    category_id: UUID | None = Field(default=None, description="Suggested for expenses of this vendor.")
    notes: Annotated[Prose, Field(max_length=2_000)] | None = None


class VendorChange(VendorInput):
    """What to change; what is left out stays."""

    name: Name = ""
    archived: bool = False

    @field_validator("name", "archived", mode="before")
    @classmethod
    def _not_emptied(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class VendorOut(BaseModel):
    """A vendor."""

    id: UUID
    name: str
    contact: str | None
    email: str | None
    phone: str | None
    website: str | None
    address: str | None
    gst_number: str | None
    category_id: UUID | None
    supplier_id: UUID | None
    notes: str | None
    archived_at: datetime | None
    merged_into: UUID | None
    version: int
    created_at: datetime


class VendorDetail(VendorOut):
    """A vendor with what was spent there."""

    expenses: int
    spent_cents: int = Field(description="All that was ever spent there, tax included.")
    spent_12_months_cents: int
    owed_cents: int = Field(description="Unpaid bills.")
    last_on: date | None


class VendorQuery(PageQuery):
    """Which vendors to list."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="Part of the name.")
    archived: bool = False
    category_id: UUID | None = None
    sort: Literal["name", "-name", "created_at", "-created_at"] = "name"


class MergeRequest(BaseModel):
    """Which vendor goes into this one."""

    other_id: UUID
