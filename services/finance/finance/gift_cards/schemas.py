"""Wire shapes of gift cards."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Day, Email, Prose, Words

GiftCardStatus = Literal["unpaid", "sold", "active", "disabled", "refunded"]
Name = Annotated[Words, Field(min_length=1, max_length=120)]


class GiftCardOrder(BaseModel):
    """What a buyer chose."""

    amount_cents: Annotated[int, Field(ge=100, le=1_000_000)]
    buyer_name: Name
    buyer_email: Email
    recipient_name: Name | None = None
    recipient_email: Email | None = Field(default=None, description="Without one the code goes to the buyer.")
    message: Annotated[Prose, Field(max_length=500)] = ""
    locale: Literal["en", "fr"] = "en"
    deliver_on: Day | None = Field(default=None, description="Today where it is left out.")


class GiftCardSale(GiftCardOrder):
    """A card that staff sell."""

    buyer_email: Email | None = None  # type: ignore[assignment] # at the counter nobody needs one
    client_id: UUID | None = Field(default=None, description="The buyer, where it is a client.")
    method: Literal["cash", "etransfer", "card", "cheque", "other"]


class GiftCardOut(BaseModel):
    """A card, as staff see it: never its code."""

    id: UUID
    version: int
    created_at: datetime
    status: GiftCardStatus
    last4: str | None
    amount_cents: int
    balance_cents: int
    currency: str
    buyer_name: str
    buyer_email: str | None
    recipient_name: str | None
    recipient_email: str | None
    message: str
    locale: str
    deliver_on: date
    delivered_at: datetime | None


class GiftCardWithCode(GiftCardOut):
    """A card with its code, shown this once."""

    code: str | None = Field(description="Null where it is delivered later.", examples=["H7KM-2XWP-9QRT"])


class GiftCardQuery(PageQuery):
    """Filters and order of the list."""

    status: GiftCardStatus | None = None
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of a name or an address, or the code's last four characters."
    )
    sort: Literal["created_at", "-created_at", "amount_cents", "-amount_cents"] = "-created_at"


class GiftCardRefund(BaseModel):
    """Why a card is given back."""

    reason: Annotated[Words, Field(min_length=3, max_length=200, examples=["Bought twice."])]


class GiftCardOffer(BaseModel):
    """What a company sells."""

    organization: str
    currency: str
    min_cents: int
    max_cents: int
    locale: str


class GiftCardCheckout(BaseModel):
    """Where to pay for a card, and how to ask for it afterwards."""

    token: str
    checkout_url: str


class BoughtGiftCard(BaseModel):
    """A card, as its buyer sees it."""

    status: GiftCardStatus
    amount_cents: int
    currency: str
    recipient_name: str | None
    deliver_on: date
    delivered_at: datetime | None


class CodeRequest(BaseModel):
    """A code to look at."""

    code: Annotated[Words, Field(min_length=4, max_length=40, examples=["H7KM-2XWP-9QRT"])]


class CodeBalance(BaseModel):
    """What is left on a card."""

    balance_cents: int
    currency: str
    last4: str
