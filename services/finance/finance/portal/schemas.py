"""What clients can ask of their invoices."""

from typing import Literal

from pydantic import Field

from finance.invoices.rules import InvoiceStatus
from finance.invoices.schemas import PublicInvoice
from shared.database import PageQuery


class MyInvoicesQuery(PageQuery):
    """Filters and order of the list."""

    status: list[InvoiceStatus] = Field(default_factory=list, max_length=6, description="Those that stand so.")
    sort: Literal["created_at", "-created_at", "due_on", "-due_on", "total_cents", "-total_cents"] = "-created_at"


class MyInvoice(PublicInvoice):
    """An invoice as its client sees it."""

    id: str
    public_url: str
