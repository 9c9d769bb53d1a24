"""Wire shapes of the inventory. Quantities are decimals with at most two places, in the item's unit."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator, model_validator

from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

MOST = Decimal(1_000_000)
Quantity = Annotated[Decimal, Field(ge=0, le=MOST, max_digits=9, decimal_places=2, examples=["12"])]
Change = Annotated[Decimal, Field(ge=-MOST, le=MOST, max_digits=9, decimal_places=2, examples=["-2.5"])]
Cost = Annotated[int, Field(ge=0, le=10_000_000, description="Cents per unit.")]
Kind = Literal["purchase", "consumption", "adjustment", "count", "return"]
ItemSort = Literal["name", "-name", "quantity", "-quantity", "created_at", "-created_at"]


class CategoryInput(BaseModel):
    """A shelf."""

    name: Words = Field(min_length=1, max_length=80, examples=["Chemicals"])


class CategoryOut(CategoryInput):
    """A shelf and how many items are on it."""

    id: UUID
    items_count: int


class ItemInput(BaseModel):
    """A new item. Its stock begins at zero: a first count or a delivery says what is there."""

    name: Words = Field(min_length=1, max_length=120, examples=["All-purpose cleaner"])
    sku: Words | None = Field(default=None, min_length=1, max_length=60)
    category_id: UUID | None = None
    supplier_id: UUID | None = None
    unit: Words = Field(min_length=1, max_length=20, examples=["litre"])
    minimum: Quantity = Field(default=Decimal(0), description="Below it, the item is low.")
    reorder_quantity: Quantity = Field(default=Decimal(0), description="How much a reorder asks for.")
    unit_cost_cents: Cost = 0
    location: Words | None = Field(default=None, max_length=80, examples=["Van 2"])


class ItemChange(BaseModel):
    """What to change; what is left out stays. `archived` hides the item without losing its history."""

    name: Words | None = Field(default=None, min_length=1, max_length=120)
    sku: Words | None = Field(default=None, min_length=1, max_length=60)
    category_id: UUID | None = None
    supplier_id: UUID | None = None
    unit: Words | None = Field(default=None, min_length=1, max_length=20)
    minimum: Quantity | None = None
    reorder_quantity: Quantity | None = None
    unit_cost_cents: Cost | None = None
    location: Words | None = Field(default=None, max_length=80)
    archived: bool | None = None

    @field_validator("name", "unit", "minimum", "reorder_quantity", "unit_cost_cents", "archived", mode="before")
    @classmethod
    def _not_emptied(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class ItemOut(BaseModel):
    """An item with what is left of it."""

    id: UUID
    name: str
    sku: str | None
    category_id: UUID | None
    supplier_id: UUID | None
    unit: str
    quantity: Decimal
    minimum: Decimal
    reorder_quantity: Decimal
    unit_cost_cents: int
    value_cents: int = Field(description="Quantity at the average cost.")
    location: str | None
    low: bool
    archived_at: datetime | None
    created_at: datetime


class ItemQuery(PageQuery):
    """Which items to list."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="Part of name or SKU.")
    category_id: UUID | None = None
    supplier_id: UUID | None = None
    low: bool | None = None
    archived: bool = False
    sort: ItemSort = "name"


class MovementInput(BaseModel):
    """A change of stock that somebody enters. A `count` says what is there, all others what came or went."""

    kind: Literal["consumption", "adjustment", "count", "return"]
    quantity: Change
    reason: Prose | None = Field(default=None, min_length=1, max_length=500)
    booking_id: UUID | None = None
    worker_id: UUID | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> "MovementInput":
        if self.kind == "adjustment" and not self.reason:
            raise ValueError("an adjustment needs a reason")
        if self.kind == "adjustment" and self.quantity == 0:
            raise ValueError("an adjustment of nothing changes nothing")
        if self.kind in ("consumption", "return") and self.quantity <= 0:
            raise ValueError(f"a {self.kind} has a quantity above zero")
        if self.kind == "count" and self.quantity < 0:
            raise ValueError("nobody can count less than nothing")
        return self


class MovementOut(BaseModel):
    """Something that came (positive) or went (negative)."""

    id: UUID
    item_id: UUID
    kind: Kind
    quantity: Decimal
    balance: Decimal
    unit_cost_cents: int
    reason: str | None
    actor: str
    order_id: UUID | None
    booking_id: UUID | None
    worker_id: UUID | None
    created_at: datetime


class MovementQuery(PageQuery):
    """Which movements to list."""

    kind: Kind | None = None
    booking_id: UUID | None = None
    worker_id: UUID | None = None


class UsageQuery(BaseModel):
    """The days to look at and what to add up by."""

    from_: Day = Field(alias="from", description="First day, in the company's zone.")
    to: Day = Field(description="Last day; at most 366 days in all.")
    by: Literal["item", "service", "worker"] = "item"

    @model_validator(mode="after")
    def _in_order(self) -> "UsageQuery":
        if not 0 <= (self.to - self.from_).days <= 366:
            raise ValueError("ask for 1 to 366 days; the last must not lie before the first")
        return self


class UsageLine(BaseModel):
    """What was used of one item, for one service or by one worker."""

    key: str | None = Field(description="Id of the item or worker, or the service; null where nobody said.")
    title: str
    quantity: Decimal | None = Field(description="Null where items of different units are added up.")
    cost_cents: int
    visits: int
    cost_per_visit_cents: int | None
