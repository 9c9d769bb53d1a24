"""Events of booking: the work that was asked for, planned and done."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Contact, Currency, Event, Instant, Line, Payload, Tax

_BOOKING_ID = "01980a57-2000-7000-8000-00000000c001"
_WORKER_ID = "01980a57-2000-7000-8000-00000000d001"
_CLIENT: dict[str, Any] = {
    "client_id": "01980a57-2000-7000-8000-00000000e001",
    "name": "Zoë Tremblay",
    "email": "zoe@example.com",
    "phone": "+17805550123",
    "locale": "en",
}
_VISIT: dict[str, Any] = {
    "booking_id": _BOOKING_ID,
    "reference": "B-7K3M9Q",
    "public_token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "client": _CLIENT,
    "service": "deep",
    "starts_at": "2026-11-25T16:00:00Z",
    "ends_at": "2026-11-25T18:30:00Z",
    "timezone": "America/Edmonton",
    "address": "10020 100 St NW, Edmonton AB T5J 0N3",
    "series_id": None,
}
_PRICE: dict[str, Any] = {
    "currency": "CAD",
    "lines": [
        {"kind": "labour", "description": "Deep cleaning, 5.0 h", "quantity": 1, "amount_cents": 17500},
        {"kind": "discount", "description": "Every two weeks, 5 %", "quantity": 1, "amount_cents": -875},
        {"kind": "addon", "description": "Oven", "quantity": 1, "amount_cents": 3000},
    ],
    "subtotal_cents": 19625,
    "taxes": [{"name": "GST", "rate_bp": "500", "amount_cents": 981}],
    "total_cents": 20606,
}
_CREW: list[dict[str, Any]] = [
    {"worker_id": _WORKER_ID, "name": "Maria Santos", "phone": "+17805550199", "email": None, "locale": "en"}
]


class Price(Payload):
    """What a visit costs and how that came about; the subtotal is the sum of the lines."""

    currency: Currency
    lines: list[Line]
    subtotal_cents: Cents
    taxes: list[Tax]
    total_cents: Cents


class Deposit(Payload):
    """The deposit that the policy asks for, with the reasons that it gave."""

    amount_cents: Cents
    percent: int
    reasons: list[str]
    pay_before: Instant = Field(description="The slot is released when nothing was paid by then.")


class CrewMember(Payload):
    """A worker who is sent."""

    worker_id: UUID
    name: str
    phone: str | None = None
    email: str | None = None
    locale: str = "en"


class BookingEvent(Event):
    """What every event about a booking carries, so that a consumer needs no earlier one."""

    AGGREGATE: ClassVar[str] = "booking_id"

    booking_id: UUID
    reference: str = Field(description="Short name that people can say on the phone.")
    public_token: str = Field(description="Unguessable name of the booking in the client's links.")
    client: Contact
    service: str
    starts_at: Instant
    ends_at: Instant
    timezone: str
    address: str
    series_id: UUID | None = Field(default=None, description="The recurring visits that it is one of.")


class BookingRequested(BookingEvent):
    """A slot was taken by a client or by staff; `deposit` is null when the policy asks for none."""

    TYPE: ClassVar[str] = "booking.booking.requested.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "price": _PRICE,
        "deposit": {
            "amount_cents": 7213,
            "percent": 35,
            "reasons": ["new_client", "heavy_service"],
            "pay_before": "2026-11-23T16:30:00Z",
        },
    }

    price: Price
    deposit: Deposit | None = None


class BookingConfirmed(BookingEvent):
    """The booking is certain and its crew is assigned."""

    TYPE: ClassVar[str] = "booking.booking.confirmed.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {"crew": _CREW, "total_cents": 20606, "currency": "CAD"}

    crew: list[CrewMember]
    total_cents: Cents
    currency: Currency
    notify_client: bool = Field(default=True, description="Of a series, the first visit alone is news.")
    notify_crew: bool = Field(default=True, description="Visits far ahead are no news to a crew.")


class BookingCancelled(BookingEvent):
    """The booking will not take place; what was paid and is owed back is `refund_cents`."""

    TYPE: ClassVar[str] = "booking.booking.cancelled.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "reason": "deposit_expired",
        "refund_cents": 0,
        "currency": "CAD",
        "crew": _CREW,
    }

    reason: str = Field(
        description="`client`, `staff`, `deposit_expired`, `slot_lost`, `series_ended` or `series_changed`."
    )
    refund_cents: Cents = 0
    currency: Currency
    crew: list[CrewMember] = Field(default_factory=list)
    notify_client: bool = True
    notify_crew: bool = True


class BookingRescheduled(BookingEvent):
    """The visit takes place at another time, or takes longer or shorter; its times are the new ones."""

    TYPE: ClassVar[str] = "booking.booking.rescheduled.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "previous_starts_at": "2026-11-24T16:00:00Z",
        "previous_ends_at": "2026-11-24T18:30:00Z",
        "crew": _CREW,
        "by": "client",
        "fee_cents": 0,
        "currency": "CAD",
        "notify_client": True,
    }

    previous_starts_at: Instant
    previous_ends_at: Instant
    crew: list[CrewMember] = Field(description="Who goes now.")
    by: str = Field(description="`client`, `staff`, `series` or `system`.")
    fee_cents: Cents = Field(default=0, description="What the client owes for the change.")
    currency: Currency
    notify_client: bool = Field(default=True, description="Whether the client is to be written to.")


class CrewChanged(BookingEvent):
    """Other people come to a visit that was confirmed before; `crew` is who goes now."""

    TYPE: ClassVar[str] = "booking.crew.changed.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "crew": _CREW,
        "added": _CREW,
        "removed": [
            {
                "worker_id": "01980a57-2000-7000-8000-00000000d002",
                "name": "Noor Haddad",
                "phone": "+17805550198",
                "email": None,
                "locale": "en",
            }
        ],
        "notify_client": True,
    }

    crew: list[CrewMember]
    added: list[CrewMember]
    removed: list[CrewMember]
    notify_client: bool = Field(default=True, description="Whether the client is to be written to.")


class VisitStarted(BookingEvent):
    """The crew checked in."""

    TYPE: ClassVar[str] = "booking.visit.started.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {"started_at": "2026-11-25T16:02:00Z"}

    started_at: Instant


class VisitCompleted(BookingEvent):
    """The crew checked out and the checklist is complete; the price is what may be invoiced.

    A visit that was reopened is completed again with the next `revision`, for the invoice of the one before.
    """

    TYPE: ClassVar[str] = "booking.visit.completed.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "completed_at": "2026-11-25T18:24:00Z",
        "minutes_on_site": 142,
        "price": _PRICE,
        "revision": 1,
    }

    completed_at: Instant
    minutes_on_site: int
    price: Price
    revision: int = Field(default=1, description="How often the visit was completed, this time included.")


class _Worker(Event):
    """A whole picture of a worker's identity, for whoever keeps accounts or contacts."""

    AGGREGATE: ClassVar[str] = "worker_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "worker_id": _WORKER_ID,
        "name": "Maria Santos",
        "phone": "+17805550199",
        "email": None,
        "locale": "en",
        "active": True,
    }

    worker_id: UUID
    name: str
    phone: str = Field(description="E.164; the name under which the worker signs in.")
    email: str | None = None
    locale: str = "en"
    active: bool = True


class WorkerCreated(_Worker):
    """A worker joined the company."""

    TYPE: ClassVar[str] = "booking.worker.created.v1"


class WorkerUpdated(_Worker):
    """A worker's name, contact or standing changed."""

    TYPE: ClassVar[str] = "booking.worker.updated.v1"


class ClientContact(Payload):
    """Somebody beside the client who is written to."""

    name: str
    role: str | None = None
    email: str | None = None
    phone: str | None = None
    receives: list[str] = Field(default_factory=list, description="`visits` and `invoices`: about what.")


class _Client(Event):
    """A whole picture of a client, for whoever keeps accounts, consents or addresses for invoices."""

    AGGREGATE: ClassVar[str] = "client_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _CLIENT | {
        "contact_channel": "email",
        "marketing_consent": True,
        "marketing_consent_at": "2026-11-20T17:05:00Z",
        "marketing_consent_source": "booking page",
        "archived": False,
        "contacts": [
            {
                "name": "Léa Roy",
                "role": "bookkeeper",
                "email": "lea@example.com",
                "phone": None,
                "receives": ["invoices"],
            }
        ],
    }

    client_id: UUID
    name: str
    email: str | None = None
    phone: str | None = Field(default=None, description="E.164, e.g. +17805550123.")
    locale: str = Field(default="en", description="Language of messages: `en` or `fr`.")
    contact_channel: str | None = Field(
        default=None, description="`email`, `sms` or `call`: what the client likes best, if known."
    )
    marketing_consent: bool = False
    marketing_consent_at: Instant | None = Field(default=None, description="When it was given or taken back.")
    marketing_consent_source: str | None = None
    archived: bool = False
    contacts: list[ClientContact] = Field(default_factory=list)


class ClientCreated(_Client):
    """The company has a new client."""

    TYPE: ClassVar[str] = "booking.client.created.v1"


class ClientUpdated(_Client):
    """A client's name, contacts, consent or standing changed."""

    TYPE: ClassVar[str] = "booking.client.updated.v1"


class ClientMerged(Event):
    """Two clients were one person: whatever belonged to `client_id` belongs to `merged_into` now."""

    TYPE: ClassVar[str] = "booking.client.merged.v1"
    AGGREGATE: ClassVar[str] = "client_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "client_id": "01980a57-2000-7000-8000-00000000e002",
        "merged_into": "01980a57-2000-7000-8000-00000000e001",
    }

    client_id: UUID
    merged_into: UUID


class ClientErased(Event):
    """A client asked to be forgotten: whoever holds the client's personal data deletes it."""

    TYPE: ClassVar[str] = "booking.client.erased.v1"
    AGGREGATE: ClassVar[str] = "client_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {"client_id": "01980a57-2000-7000-8000-00000000e001"}

    client_id: UUID


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
    "price": _PRICE,
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
        "referrer": _CLIENT,
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
