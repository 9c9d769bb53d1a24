"""Wire shapes of expense categories."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator

from finance.categories.defaults import TaxTreatment
from shared.database import PageQuery
from shared.inputs import Words

AccountNumber = Annotated[str, Field(pattern=r"^\d{4}$", examples=["5100"])]
Name = Annotated[Words, Field(min_length=1, max_length=80, examples=["Cleaning supplies"])]
Percent = Annotated[int, Field(ge=0, le=100, description="Share of the GST/HST (and QST) that is claimed back.")]
Treatment = Annotated[
    TaxTreatment,
    Field(description="Taxes in a price: `goods` (all of the province's), `services` (no PST), `none`."),
]


class CategoryInput(BaseModel):
    """A new category."""

    name: Name
    account: AccountNumber = "6990"
    tax_treatment: Treatment = "services"
    itc_percent: Percent = 100


class CategoryChange(BaseModel):
    """What to change; the account of a category that is in use stays, as the books know it by that."""

    name: Name | None = None
    account: AccountNumber | None = None
    tax_treatment: Treatment | None = None
    itc_percent: Percent | None = None
    archived: bool | None = None

    @field_validator("*", mode="before")
    @classmethod
    def _not_emptied(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class CategoryOut(BaseModel):
    """A category."""

    id: UUID
    code: str | None = Field(description="Names one of the default set, whatever it is called.")
    name: str
    account: str
    account_name: str
    tax_treatment: TaxTreatment
    itc_percent: int
    archived_at: datetime | None
    version: int
    created_at: datetime


class CategoryQuery(PageQuery):
    """Which categories to list."""

    q: Annotated[Words, Field(max_length=80)] | None = None
    archived: bool = False
    sort: Literal["name", "-name", "account", "-account"] = "name"
    limit: int = Field(default=100, ge=1, le=100)
