"""Wire shapes of leads."""

from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, field_validator, model_validator
from pydantic.json_schema import SkipJsonSchema

from booking.attribution.schemas import Arrival, TouchOut
from booking.clients.schemas import AddressInput
from booking.leads.states import LeadStatus, LostReason
from booking.pricing.schemas import Estimate, EstimateRequest
from booking.referrals.schemas import Code
from booking.scoring.rules import Band, Reason
from shared.database import PageQuery
from shared.inputs import Day, Email, Phone, Prose, Words

MOST_CENTS = 100_000_000
_POSTAL_CODE = AddressInput.model_fields["postal_code"]

Name = Annotated[Words, Field(min_length=1, max_length=120)]
PostalCode = Annotated[str, Field(max_length=10), *_POSTAL_CODE.metadata]
Days = Annotated[list[Day], Field(max_length=14), AfterValidator(lambda days: sorted(set(days)))]
Message = Annotated[Prose, Field(max_length=2_000)]
Locale = Literal["en", "fr"]
Value = Annotated[int, Field(ge=0, le=MOST_CENTS)]


def _reachable(form: Any) -> Any:
    if not (form.email or form.phone):
        raise ValueError("leave an e-mail address or a phone number, so that we can answer")
    return form


class LeadForm(Arrival):
    """What somebody who is interested leaves on the public site."""

    name: Name = Field(examples=["Zoë Tremblay"])
    email: Email | None = Field(default=None, examples=["zoe@example.com"])
    phone: Phone | None = Field(default=None, examples=["780-555-0123"])
    locale: Locale | None = Field(default=None, description="The company's own when left out.")
    postal_code: PostalCode | None = Field(default=None, examples=["T5J 0N3"])
    preferred_dates: Days = Field(default_factory=list)
    request: EstimateRequest | None = None
    message: Message | None = None
    referral_code: Code | None = Field(default=None, examples=["ZOE-7K3M"])
    consent_email: bool = Field(default=False, description="May be sent offers by e-mail.")
    consent_sms: bool = Field(default=False, description="May be sent offers by text message.")
    visitor_id: UUID | None = Field(default=None, description="The visitor's name in `touches`.")
    website: str = Field(default="", max_length=500, description="Leave it empty: only robots fill it in.")

    _can_be_answered = model_validator(mode="after")(_reachable)


class EstimateForm(Arrival):
    """Where to send the link to a saved estimate."""

    email: Email = Field(examples=["zoe@example.com"])
    name: Name | None = None
    phone: Phone | None = None
    locale: Locale | None = None
    postal_code: PostalCode | None = None
    request: EstimateRequest
    referral_code: Code | None = None
    consent_email: bool = Field(default=False, description="May be sent offers by e-mail.")
    visitor_id: UUID | None = None
    website: str = Field(default="", max_length=500, description="Leave it empty: only robots fill it in.")


class LeadReceived(BaseModel):
    """The answer to a form."""

    received: Literal[True] = True
    token: str | None = Field(description="Names the saved estimate in links; null where none was asked for.")
    estimate: Estimate | None


class SavedEstimate(BaseModel):
    """An estimate that somebody saved, and what the same work costs today."""

    request: EstimateRequest
    saved: Estimate
    today: Estimate | None = Field(description="Null where the company doesn't offer it any more.")
    saved_at: datetime


class StaffLead(Arrival):
    """A lead that staff notes, of somebody who called or wrote."""

    name: Name
    email: Email | None = None
    phone: Phone | None = None
    locale: Locale | None = None
    postal_code: PostalCode | None = None
    preferred_dates: Days = Field(default_factory=list)
    request: EstimateRequest | None = None
    message: Message | None = None
    value_cents: Value | None = Field(default=None, description="The estimate's total when left out.")
    referral_code: Code | None = None
    consent_email: bool = False
    consent_sms: bool = False
    owner_id: UUID | None = Field(default=None, description="Staff user who looks after it.")
    owner_name: Name | None = None

    _can_be_answered = model_validator(mode="after")(_reachable)


def _without_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


def _kept() -> Any:
    return Field(default=None, json_schema_extra=_without_default)


NEVER_EMPTY = frozenset(
    {"name", "locale", "preferred_dates", "value_cents", "source", "consent_email", "consent_sms"}
)


class LeadChange(BaseModel):
    """What to change of a lead; what is left out stays, null empties."""

    name: Name | SkipJsonSchema[None] = _kept()
    email: Email | None = None
    phone: Phone | None = None
    locale: Locale | SkipJsonSchema[None] = _kept()
    postal_code: PostalCode | None = None
    preferred_dates: Days | SkipJsonSchema[None] = _kept()
    request: EstimateRequest | None = Field(default=None, description="Priced again when it changes.")
    message: Message | None = None
    value_cents: Value | SkipJsonSchema[None] = _kept()
    source: Annotated[Words, Field(min_length=1, max_length=100)] | SkipJsonSchema[None] = _kept()
    campaign: Annotated[Words, Field(max_length=100)] | None = None
    consent_email: bool | SkipJsonSchema[None] = _kept()
    consent_sms: bool | SkipJsonSchema[None] = _kept()
    owner_id: UUID | None = None
    owner_name: Name | None = None

    @field_validator("*", mode="before")
    @classmethod
    def _some_can_t_be_emptied(cls, value: Any, info: Any) -> Any:
        if value is None and info.field_name in NEVER_EMPTY:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class Move(BaseModel):
    """The state to move the lead to."""

    to: Literal["CONTACTED", "QUOTED", "WON"]
    note: Message | None = None


class Loss(BaseModel):
    """Why the lead is lost."""

    reason: LostReason
    note: Message | None = None


class NoteInput(BaseModel):
    """A note for colleagues."""

    note: Annotated[Prose, Field(min_length=1, max_length=2_000)] = Field(examples=["Has two dogs."])


class MergeInput(BaseModel):
    """The duplicates to take up into the lead."""

    duplicate_ids: list[UUID] = Field(min_length=1, max_length=20)


class LeadQuery(PageQuery):
    """Which leads to list."""

    sort: Literal[
        "created_at", "-created_at", "updated_at", "-updated_at", "score", "-score", "value_cents", "-value_cents"
    ] = "-created_at"
    status: LeadStatus | None = None
    open: bool | None = Field(default=None, description="Only those that are, or are not, still open.")
    source: Annotated[Words, Field(max_length=100)] | None = None
    campaign: Annotated[Words, Field(max_length=100)] | None = None
    band: Band | None = Field(default=None, description="Of the score.")
    owner_id: UUID | None = None
    owned: bool | None = Field(default=None, description="Only those that somebody, or nobody, looks after.")
    client_id: UUID | None = None
    from_: Day | None = Field(default=None, alias="from", description="First day, in the company's zone.")
    to: Day | None = Field(default=None, description="Last day.")
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of a name, an e-mail, a phone number or a postal code."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.to and self.to < self.from_:
            raise ValueError("the last day must not lie before the first")
        return self


class BoardQuery(BaseModel):
    """Which leads to count."""

    owner_id: UUID | None = None
    from_: Day | None = Field(default=None, alias="from", description="First day, in the company's zone.")
    to: Day | None = Field(default=None, description="Last day.")


class LeadOut(BaseModel):
    """A lead as a list shows it."""

    id: UUID
    status: LeadStatus
    kind: str = Field(description="`form`, `saved_estimate` or `staff`.")
    name: str
    email: str | None
    phone: str | None
    locale: str
    postal_code: str | None
    preferred_dates: list[str]
    message: str | None
    request: EstimateRequest | None
    value_cents: int
    currency: str
    source: str
    medium: str | None
    campaign: str | None
    owner_id: UUID | None
    owner_name: str | None
    score: int
    band: Band
    lost_reason: str | None
    client_id: UUID | None
    booking_id: UUID | None
    created_at: datetime
    updated_at: datetime
    status_changed_at: datetime


class LeadLine(BaseModel):
    """Something that happened, or a note."""

    at: datetime
    what: str = Field(examples=["note"])
    note: str | None
    actor: str


class LeadDetail(LeadOut):
    """A lead with everything that is known of it."""

    estimate: Estimate | None = Field(description="As priced when it was asked for.")
    public_token: str
    keyword: str | None
    landing_page: str | None
    referrer: str | None
    referral_code: str | None
    consent_email: bool
    consent_sms: bool
    consent_at: datetime | None
    score_reasons: list[Reason]
    score_version: int
    merged_into: UUID | None
    timeline: list[LeadLine] = Field(description="The latest 200, oldest first.")
    touches: list[TouchOut] = Field(description="Oldest first.")
    allowed: list[LeadStatus] = Field(description="The states that it can be moved to.")


class Column(BaseModel):
    """The leads in one state."""

    status: LeadStatus
    leads: int
    value_cents: int
    hot: int


class Board(BaseModel):
    """How many leads are in each state, in the order of the states."""

    currency: str
    columns: list[Column]
    win_rate_percent: float | None = Field(description="Won, of those that ended.")
