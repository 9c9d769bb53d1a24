"""The tables of the inventory."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Field

from shared.database import TenantTable, VersionedTable, utc_column


class Category(TenantTable, table=True):
    """A shelf that items are grouped on; its name is unique whatever its capitals."""

    __tablename__ = "inventory_categories"

    name: str


class Item(VersionedTable, table=True):
    """Something that is kept in stock, counted in `unit`.

    `quantity` changes only through `inventory.stock`. `unit_cost_cents` is the moving average of what was paid.
    `low` stays true from the moment that the quantity fell below `minimum` until it has recovered.
    """

    __tablename__ = "inventory_items"

    name: str
    sku: str | None = None
    category_id: UUID | None = None
    supplier_id: UUID | None = None
    unit: str
    quantity: Decimal = Field(default=Decimal(0), max_digits=12, decimal_places=2)
    minimum: Decimal = Field(default=Decimal(0), max_digits=12, decimal_places=2)
    reorder_quantity: Decimal = Field(default=Decimal(0), max_digits=12, decimal_places=2)
    unit_cost_cents: int = 0
    location: str | None = None
    low: bool = False
    archived_at: datetime | None = utc_column(nullable=True)


class Movement(TenantTable, table=True):
    """Something came or went: never changed and never deleted. `balance` is what was left after it."""

    __tablename__ = "stock_movements"

    item_id: UUID
    kind: str
    quantity: Decimal = Field(max_digits=12, decimal_places=2)
    balance: Decimal = Field(max_digits=12, decimal_places=2)
    unit_cost_cents: int
    reason: str | None = None
    actor: str
    order_id: UUID | None = None
    booking_id: UUID | None = None
    worker_id: UUID | None = None
