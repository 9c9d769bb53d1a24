"""Wire shapes of supplies."""

from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.visits.schemas import Reported
from shared.inputs import Words


class SupplyIn(BaseModel):
    """So much of something; `item_id` for what the inventory knows, else a name. `id` is made by the phone."""

    id: UUID
    item_id: UUID | None = None
    name: Annotated[Words, Field(min_length=1, max_length=120)] | None = Field(
        default=None, examples=["Glass cleaner"]
    )
    quantity: Decimal = Field(gt=0, le=10_000, max_digits=7, decimal_places=2, examples=["0.5"])

    @model_validator(mode="after")
    def _named(self) -> Self:
        if (self.item_id is None) == (self.name is None):
            raise ValueError("name either the inventory's item or what it is called")
        return self


class SuppliesIn(BaseModel):
    """What was used at a visit."""

    items: list[SupplyIn] = Field(min_length=1, max_length=50)
    at: Reported = None


class SupplyItem(BaseModel):
    """Something of the inventory that a crew may have used."""

    item_id: UUID
    name: str
    unit: str
