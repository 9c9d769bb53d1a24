"""Wire shapes of clients' own terms."""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field


class BillingInput(BaseModel):
    """How a client is billed, whole; null follows the organization's terms."""

    invoice_per: Literal["visit", "month"] | None = None
    due_days: int | None = Field(default=None, ge=0, le=365)
    auto_charge: bool | None = Field(
        default=None, description="Whether the saved card is charged when an invoice is sent."
    )
    reminders: bool = Field(default=True, description="Whether the client gets reminders by themselves.")
    late_fees: bool = Field(default=True, description="Whether the client pays late fees.")


class BillingOut(BillingInput):
    """How a client is billed, and what that comes to with the organization's terms."""

    client_id: UUID
    effective_invoice_per: Literal["visit", "month"]
    effective_due_days: int
    effective_auto_charge: bool
    version: int = Field(description="0 where nothing was agreed on with this client.")
