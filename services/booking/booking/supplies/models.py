"""The table of supplies that visits used up."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Field

from shared.database import TenantTable, utc_column


class SupplyUsed(TenantTable, table=True):
    """So much of something was used; `item_id` where the inventory knows it."""

    __tablename__ = "supplies_used"

    booking_id: UUID
    worker_id: UUID
    at: datetime = utc_column()
    item_id: UUID | None = None
    name: str
    quantity: Decimal = Field(max_digits=12, decimal_places=2)
