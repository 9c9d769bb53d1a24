"""Events of leads, quotes, follow-up and referrals."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Contact, Currency, Event, Instant, Payload
from contracts.booking import Price

_BOOKING_ID = "01980a57-2000-7000-8000-00000000c001"
_LEAD_ID = "01980a57-2000-7000-8000-00000000f201"
_QUOTE_ID = "01980a57-2000-7000-8000-00000000f301"
_PROSPECT: dict[str, Any] = {
    "name": "Zoë Tremblay",
    "email": "zoe@example.com",
    "phone": "+17805550123",
    "locale": "en",
}
_LEAD: dict[str, Any] = {
    "lead_id": _LEAD_ID,
    "public_token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAC",
    "contact": _PROSPECT,
    "status": "NEW",
    "kind": "form",
    "service": "deep",
    "value_cents": 20606,
    "currency": "CAD",
    "source": "google",
    "campaign": "spring",
    "owner_id": None,
    "consent_email": True,
    "consent_sms": False,
}
_QUOTE: dict[str, Any] = {
    "quote_id": _QUOTE_ID,
    "number": "Q-000123",
    "public_token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAD",
    "lead_id": _LEAD_ID,
    "client_id": None,
    "contact": _PROSPECT,
    "service": "deep",
    "price": {
        "currency": "CAD",
        "lines": [
            {"kind": "labour", "description": "Deep cleaning, 5.0 h", "quantity": 1, "amount_cents": 17500},
            {"kind": "discount", "description": "Every two weeks, 5 %", "quantity": 1, "amount_cents": -875},
            {"kind": "addon", "description": "Oven", "quantity": 1, "amount_cents": 3000},
        ],
        "subtotal_cents": 19625,
        "taxes": [{"name": "GST", "rate_bp": "500", "amount_cents": 981}],
        "total_cents": 20606,
    },
    "total_cents": 20606,
    "currency": "CAD",
    "deposit_cents": 7213,
    "message": "As we discussed on the phone.",
    "valid_until": "2026-12-09T07:00:00Z",
}


class Prospect(Payload):
    """How to reach somebody who may not be a client yet."""

    name: str
    email: str | None = None
    phone: str | None = Field(default=None, description="E.164, e.g. +17805550123.")
    locale: str = Field(default="en", description="Language of messages: `en` or `fr`.")


class LeadEvent(Event):
    """A whole picture of a lead, for whoever writes to it or counts it."""

    AGGREGATE: ClassVar[str] = "lead_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _LEAD

    lead_id: UUID
    public_token: str = Field(description="Unguessable name of the saved estimate in the lead's links.")
    contact: Prospect
    status: str = Field(description="`NEW`, `CONTACTED`, `QUOTED`, `WON` or `LOST`.")
    kind: str = Field(description="`form`, `saved_estimate` or `staff`.")
    service: str | None = None
    value_cents: Cents = 0
    currency: Currency
    source: str
    campaign: str | None = None
    owner_id: UUID | None = Field(default=None, description="The staff user who looks after it.")
    consent_email: bool = False
    consent_sms: bool = False


class LeadCreated(LeadEvent):
    """Somebody asked for a price, or staff noted that somebody did."""

    TYPE: ClassVar[str] = "booking.lead.created.v1"


class LeadStatusChanged(LeadEvent):
    """A lead went on, was won or was lost."""

    TYPE: ClassVar[str] = "booking.lead.status_changed.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _LEAD | {"status": "LOST", "previous": "QUOTED", "reason": "too_expensive"}

    previous: str
    reason: str | None = Field(default=None, description="Why it was lost.")


class LeadHighValue(LeadEvent):
    """A lead's score passed the company's threshold; said once per lead."""

    TYPE: ClassVar[str] = "booking.lead.high_value.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _LEAD | {"score": 85, "reasons": ["Deep or move cleaning", "Urgent"]}

    score: int
    reasons: list[str]


class NurtureStepDue(LeadEvent):
    """A follow-up message is to be sent now. It is commercial: `contact` has given consent for `channel`."""

    TYPE: ClassVar[str] = "booking.nurture.step_due.v1"
    AGGREGATE: ClassVar[str] = "enrolment_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _LEAD | {
        "enrolment_id": "01980a57-2000-7000-8000-00000000f401",
        "campaign_id": "01980a57-2000-7000-8000-00000000f402",
        "campaign_name": "After a quote",
        "step": 1,
        "channel": "email",
        "template": None,
        "subject": "Still thinking it over?",
        "body": "Your price is waiting for you.",
    }

    enrolment_id: UUID
    campaign_id: UUID
    campaign_name: str
    step: int = Field(description="Counted from 0; the enrolment and the step name the message.")
    channel: str = Field(description="`email` or `sms`.")
    template: str | None = Field(default=None, description="Key of a template; else `subject` and `body`.")
    subject: str | None = None
    body: str | None = None


class QuoteEvent(Event):
    """What every event about a quote carries, so that a consumer needs no earlier one."""

    AGGREGATE: ClassVar[str] = "quote_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _QUOTE

    quote_id: UUID
    number: str
    public_token: str = Field(description="Unguessable name of the quote in the client's links.")
    lead_id: UUID | None = None
    client_id: UUID | None = None
    contact: Prospect
    service: str
    price: Price
    total_cents: Cents
    currency: Currency
    deposit_cents: Cents = 0
    message: str | None = None
    valid_until: Instant


class QuoteSent(QuoteEvent):
    """A quote is to be sent to its client, for the first time or again."""

    TYPE: ClassVar[str] = "booking.quote.sent.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _QUOTE | {"again": False}

    again: bool = Field(default=False, description="It was sent before, and staff sends it once more.")


class QuoteExpiring(QuoteEvent):
    """A quote that nobody answered ends soon; said once."""

    TYPE: ClassVar[str] = "booking.quote.expiring.v1"


class QuoteAccepted(QuoteEvent):
    """A quote was accepted; `booking_id` names the visit when one was booked with it."""

    TYPE: ClassVar[str] = "booking.quote.accepted.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _QUOTE | {"booking_id": _BOOKING_ID}

    booking_id: UUID | None = None


class QuoteDeclined(QuoteEvent):
    """A quote was turned down."""

    TYPE: ClassVar[str] = "booking.quote.declined.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _QUOTE | {"reason": "We found somebody nearer."}

    reason: str | None = None


class QuoteExpired(QuoteEvent):
    """A quote ended unanswered."""

    TYPE: ClassVar[str] = "booking.quote.expired.v1"


class ReferralEarned(Event):
    """The first visit of a referred client is done: the client who recommended the company earned a reward."""

    TYPE: ClassVar[str] = "booking.referral.earned.v1"
    AGGREGATE: ClassVar[str] = "referral_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "referral_id": "01980a57-2000-7000-8000-00000000f501",
        "code": "ZOE-7K3M",
        "referrer": {"client_id": "01980a57-2000-7000-8000-00000000e001", **_PROSPECT},
        "referred_client_id": "01980a57-2000-7000-8000-00000000e002",
        "booking_id": _BOOKING_ID,
        "reward_cents": 2500,
        "currency": "CAD",
    }

    referral_id: UUID
    code: str
    referrer: Contact
    referred_client_id: UUID
    booking_id: UUID
    reward_cents: Cents
    currency: Currency
