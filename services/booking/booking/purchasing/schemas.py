"""Wire shapes of suppliers and purchase orders."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator

from booking.inventory.schemas import MOST, Cost
from booking.purchasing.states import OrderStatus
from shared.database import PageQuery
from shared.inputs import Day, Email, Phone, Prose, Words

Ordered = Annotated[Decimal, Field(gt=0, le=MOST, max_digits=9, decimal_places=2, examples=["12"])]


class SupplierInput(BaseModel):
    """A supplier."""

    name: Words = Field(min_length=1, max_length=120, examples=["Prairie Janitorial"])
    email: Email | None = None
    phone: Phone | None = None
    lead_days: int = Field(default=0, ge=0, le=365, description="How long a delivery takes.")
    notes: Prose | None = Field(default=None, max_length=2_000)


class SupplierChange(BaseModel):
    """What to change; what is left out stays."""

    name: Words | None = Field(default=None, min_length=1, max_length=120)
    email: Email | None = None
    phone: Phone | None = None
    lead_days: int | None = Field(default=None, ge=0, le=365)
    notes: Prose | None = Field(default=None, max_length=2_000)
    archived: bool | None = None

    @field_validator("name", "lead_days", "archived", mode="before")
    @classmethod
    def _not_emptied(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class SupplierOut(BaseModel):
    """A supplier as the office sees one."""

    id: UUID
    name: str
    email: str | None
    phone: str | None
    lead_days: int
    notes: str | None
    archived_at: datetime | None
    created_at: datetime


class SupplierQuery(PageQuery):
    """Which suppliers to list."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(default=None, description="Part of name or e-mail.")
    archived: bool = False
    sort: Literal["name", "-name", "created_at", "-created_at"] = "name"


class LineInput(BaseModel):
    """How much of one item to order."""

    item_id: UUID
    quantity: Ordered
    unit_cost_cents: Cost


class _Lines(BaseModel):
    lines: list[LineInput] = Field(min_length=1, max_length=100)

    @field_validator("lines")
    @classmethod
    def _each_item_once(cls, lines: list[LineInput]) -> list[LineInput]:
        if len({line.item_id for line in lines}) < len(lines):
            raise ValueError("each item can stand on one line only")
        return lines


class OrderInput(_Lines):
    """A draft."""

    supplier_id: UUID
    expected_on: Day | None = None
    notes: Prose | None = Field(default=None, max_length=2_000)


class OrderChange(_Lines):
    """A draft's new lines and dates, instead of those before."""

    expected_on: Day | None = None
    notes: Prose | None = Field(default=None, max_length=2_000)


class ReceivedLine(BaseModel):
    """How much of one item has arrived now."""

    item_id: UUID
    quantity: Ordered
    unit_cost_cents: Cost | None = Field(default=None, description="By the bill, if it differs.")


class Receipt(BaseModel):
    """What has arrived; everything that was still missing when `lines` is left out."""

    lines: list[ReceivedLine] | None = Field(default=None, min_length=1, max_length=100)


class LineOut(BaseModel):
    """A line of an order."""

    item_id: UUID
    name: str
    unit: str
    quantity: Decimal
    received: Decimal
    unit_cost_cents: int
    amount_cents: int


class OrderOut(BaseModel):
    """A purchase order."""

    id: UUID
    reference: str = Field(examples=["PO-000042"])
    supplier_id: UUID
    supplier_name: str
    status: OrderStatus
    expected_on: date | None
    ordered_at: datetime | None
    received_at: datetime | None
    notes: str | None
    lines: list[LineOut]
    total_cents: int
    created_at: datetime


class OrderQuery(PageQuery):
    """Which orders to list."""

    status: OrderStatus | None = None
    supplier_id: UUID | None = None
    item_id: UUID | None = None
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="The order's number, or part of the supplier's name."
    )
    sort: Literal["number", "-number", "created_at", "-created_at"] = "-created_at"
