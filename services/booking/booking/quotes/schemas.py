"""Wire shapes of quotes."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.bookings.schemas import Start
from booking.clients.schemas import AddressInput
from booking.pricing.schemas import Estimate, EstimateRequest
from booking.quotes.states import QuoteStatus
from shared.database import PageQuery
from shared.inputs import Day, Email, Phone, Prose, Words

Message = Annotated[Prose, Field(max_length=2_000)]
ValidDays = Annotated[int, Field(ge=1, le=365)]
Reason = Annotated[Prose, Field(max_length=500)]


class QuoteInput(BaseModel):
    """A quote to draft, for a lead or for a client."""

    lead_id: UUID | None = None
    client_id: UUID | None = None
    request: EstimateRequest | None = Field(default=None, description="The lead's own when left out.")
    message: Message | None = Field(default=None, examples=["As we discussed on the phone."])
    valid_days: ValidDays | None = Field(default=None, description="The company's usual when left out.")

    @model_validator(mode="after")
    def _for_somebody(self) -> Self:
        if (self.lead_id is None) == (self.client_id is None):
            raise ValueError("name either a lead or a client")
        if self.client_id is not None and self.request is None:
            raise ValueError("say what is to be done for the client")
        return self


class QuoteChange(BaseModel):
    """What to change of a draft; what is left out stays. It is priced again with the price list of now."""

    request: EstimateRequest | None = None
    message: Message | None = None
    valid_days: ValidDays | None = None


class Extension(BaseModel):
    """How many days longer the quote can be accepted, from now or from its end, whichever is later."""

    days: ValidDays = 7


class Decline(BaseModel):
    """Why the quote is turned down, if one cares to say."""

    reason: Reason | None = Field(default=None, examples=["We found somebody nearer."])


class Visit(BaseModel):
    """When and where the work of a quote is to be done."""

    starts_at: Start = Field(examples=["2026-11-25T16:00:00Z"])
    address: AddressInput
    email: Email | None = Field(default=None, description="Where the quote has none.")
    phone: Phone | None = Field(default=None, description="Where the quote has none.")
    notes: Prose | None = Field(default=None, max_length=2_000)


class Acceptance(BaseModel):
    """Whether the first visit is booked at once; a free time can be found at `slots`."""

    visit: Visit | None = None


class StaffVisit(Visit):
    """The visit that the office books for a quote."""

    waive_deposit: bool = Field(default=False, description="Ask for no deposit, whatever the policy says.")


class QuoteQuery(PageQuery):
    """Which quotes to list."""

    sort: Literal["created_at", "-created_at", "total_cents", "-total_cents"] = "-created_at"
    status: QuoteStatus | None = None
    lead_id: UUID | None = None
    client_id: UUID | None = None
    from_: Day | None = Field(default=None, alias="from", description="First day, in the company's zone.")
    to: Day | None = Field(default=None, description="Last day.")
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of the number, or of a name, an e-mail or a phone number."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.to and self.to < self.from_:
            raise ValueError("the last day must not lie before the first")
        return self


class QuoteView(BaseModel):
    """What everybody sees of a quote."""

    number: str = Field(examples=["Q-000123"])
    status: QuoteStatus
    name: str
    request: EstimateRequest
    estimate: Estimate = Field(description="The price that is offered, with its deposit and cancellation terms.")
    message: str | None
    valid_until: datetime | None
    accepted_at: datetime | None
    declined_at: datetime | None


class PublicQuote(QuoteView):
    """A quote as its client sees it."""

    booking_token: str | None = Field(description="Names the booking that was made with it.")
    needs: list[Literal["email", "phone"]] = Field(description="What to tell when a visit is booked.")


class QuoteOut(QuoteView):
    """A quote as the office sees it."""

    id: UUID
    public_token: str
    email: str | None
    phone: str | None
    locale: str
    lead_id: UUID | None
    client_id: UUID | None
    booking_id: UUID | None
    price_list_version: int
    valid_days: int
    sent_at: datetime | None
    times_sent: int
    viewed_at: datetime | None = Field(description="When its client first opened it.")
    decline_reason: str | None
    allowed: list[QuoteStatus] = Field(description="The states that it can be moved to.")
    created_at: datetime
    updated_at: datetime
