"""Events of booking about the inventory: what runs low, and what was delivered."""

from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Currency, Event, Instant, Payload


class StockLow(Event):
    """An item fell below its minimum; it is not told again before the stock has recovered."""

    TYPE: ClassVar[str] = "booking.stock.low.v1"
    AGGREGATE: ClassVar[str] = "item_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "item_id": "01980a57-2000-7000-8000-000000013001",
        "name": "All-purpose cleaner",
        "unit": "litre",
        "quantity": "1.50",
        "minimum": "4.00",
    }

    item_id: UUID
    name: str
    unit: str
    quantity: Decimal
    minimum: Decimal


class ReceivedGoods(Payload):
    """How much of one item arrived and what it cost before tax."""

    item_id: UUID
    name: str
    quantity: Decimal
    amount_cents: Cents


class PurchaseOrderReceived(Event):
    """A delivery arrived: what was ordered, or a part of it."""

    TYPE: ClassVar[str] = "booking.purchase_order.received.v1"
    AGGREGATE: ClassVar[str] = "order_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "order_id": "01980a57-2000-7000-8000-000000013002",
        "reference": "PO-000042",
        "supplier_id": "01980a57-2000-7000-8000-000000013003",
        "supplier_name": "Prairie Janitorial",
        "currency": "CAD",
        "goods": [
            {
                "item_id": "01980a57-2000-7000-8000-000000013001",
                "name": "All-purpose cleaner",
                "quantity": "12.00",
                "amount_cents": 8_388,
            }
        ],
        "total_cents": 8_388,
        "complete": True,
        "received_at": "2026-11-25T18:24:00Z",
    }

    order_id: UUID
    reference: str
    supplier_id: UUID
    supplier_name: str
    currency: Currency
    goods: list[ReceivedGoods]
    total_cents: Cents
    complete: bool = Field(description="Whether nothing of the order is missing any more.")
    received_at: Instant
