"""Wire shapes of cards on file and of their charges."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery

Via = Literal["checkout", "link", "portal"]


class CardFilter(PageQuery):
    """Filters and order of the list."""

    client_id: UUID | None = None
    removed: bool = Field(default=False, description="Those that were removed, in place of those that are there.")
    sort: Literal["created_at", "-created_at"] = "-created_at"


class ClientCard(BaseModel):
    """A saved card, as its owner sees it."""

    id: UUID
    brand: str = Field(examples=["visa"])
    last4: str = Field(examples=["4242"])
    exp_month: int
    exp_year: int
    is_default: bool = Field(description="The one that is charged.")
    expired: bool
    consented_at: datetime


class CardOut(ClientCard):
    """A saved card, as staff see it."""

    version: int
    client_id: UUID
    consent_text: str = Field(description="Name of the wording that its owner agreed to.")
    consent_via: Via = Field(description="Where: while paying, behind a link from the office, on the portal.")
    created_at: datetime
    removed_at: datetime | None
    removed_by: str | None


class SetupOut(BaseModel):
    """Where a card is saved: a page at Stripe."""

    setup_id: UUID
    setup_url: str
    expires_at: datetime


class ChargeRequest(BaseModel):
    """What to charge: all that is due on the client's default card, unless said otherwise."""

    card_id: UUID | None = None
    amount_cents: Annotated[int, Field(ge=50, le=99_999_999)] | None = None


class ChargeOut(BaseModel):
    """A charge of a saved card; `PENDING` until Stripe has answered, which may take a minute."""

    id: UUID
    invoice_id: UUID
    card_id: UUID
    amount_cents: int
    currency: str
    trigger: Literal["staff", "sent", "retry"]
    status: Literal["PENDING", "PROCESSING", "SUCCEEDED", "FAILED"]
    failure: str | None
    created_at: datetime
    settled_at: datetime | None


class ChargeFilter(PageQuery):
    """Order of the list."""

    sort: Literal["created_at", "-created_at"] = "-created_at"
