"""The tables of suppliers and purchase orders."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import VersionedTable, utc_column


class Supplier(VersionedTable, table=True):
    """Somebody who sells what the company uses up; `lead_days` is how long a delivery takes."""

    __tablename__ = "suppliers"

    name: str
    email: str | None = None
    phone: str | None = None
    lead_days: int = 0
    notes: str | None = None
    archived_at: datetime | None = utc_column(nullable=True)


class PurchaseOrder(VersionedTable, table=True):
    """What is bought from a supplier at once; `number` counts up within the company."""

    __tablename__ = "purchase_orders"

    number: int
    supplier_id: UUID
    status: str = "draft"
    expected_on: date | None = None
    ordered_at: datetime | None = utc_column(nullable=True)
    received_at: datetime | None = utc_column(nullable=True)
    notes: str | None = None

    @property
    def reference(self) -> str:
        """The order's name for people: `PO-000042`."""
        return f"PO-{self.number:06}"


class PurchaseOrderLine(SQLModel, table=True):
    """How much of one item is ordered, and how much of it has arrived."""

    __tablename__ = "purchase_order_lines"

    org_id: UUID = Field(primary_key=True)
    order_id: UUID = Field(primary_key=True)
    item_id: UUID = Field(primary_key=True)
    quantity: Decimal = Field(max_digits=12, decimal_places=2)
    received: Decimal = Field(default=Decimal(0), max_digits=12, decimal_places=2)
    unit_cost_cents: int
