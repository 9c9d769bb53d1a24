"""Wire shapes of dunning."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from finance.dunning.rules import DunningStatus
from shared.database import PageQuery


class DunningFilter(PageQuery):
    """Filters and order of the list."""

    status: DunningStatus | None = Field(default=None, description="Only those that stand so.")
    open: bool = Field(default=True, description="Without a status: only those that wait for money.")
    client_id: UUID | None = None
    q: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] | None = Field(
        default=None, description="Part of the client's name."
    )
    sort: Literal["updated_at", "-updated_at", "client_name", "-client_name"] = "-updated_at"


class DunningOut(BaseModel):
    """How far the charging of one invoice has come."""

    id: UUID
    version: int
    invoice_id: UUID
    client_id: UUID
    client_name: str
    status: DunningStatus = Field(
        description="`scheduled`: first try waits; `retrying`: refused, tried again at `next_at`; `needs_client`: "
        "no retry helps; `gave_up`: refused on each day set; `paid`: settled or void; `stopped` by staff."
    )
    attempts: int = Field(description="How often the present card was refused.")
    first_tried_on: date | None
    next_at: datetime | None
    failure: str | None = Field(description="Why it was refused last, in Stripe's words.", examples=["lost_card"])
    brand: str | None
    last4: str | None
    stopped_by: str | None
    updated_at: datetime
