"""Events of booking: the work that was asked for, planned and done."""

from datetime import date
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


class WorkedMinutes(Payload):
    """How long one worker worked at a visit, pauses and the way there left out."""

    worker_id: UUID
    minutes: int


class VisitCompleted(BookingEvent):
    """The crew checked out and the checklist is complete; the price is what may be invoiced.

    A visit that was reopened is completed again with the next `revision`, for the invoice of the one before.
    """

    TYPE: ClassVar[str] = "booking.visit.completed.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "completed_at": "2026-11-25T18:24:00Z",
        "minutes_on_site": 142,
        "feedback_token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAF",
        "price": _PRICE,
        "revision": 1,
        "worked": [{"worker_id": _WORKER_ID, "minutes": 142}],
    }

    completed_at: Instant
    minutes_on_site: int
    price: Price
    revision: int = Field(default=1, description="How often the visit was completed, this time included.")
    worked: list[WorkedMinutes] = Field(
        default_factory=list, description="By the phones; what is paid is what the office approves."
    )
    feedback_token: str | None = Field(
        default=None, description="Unguessable name of the page on which the client says how it was."
    )


class Rate(Payload):
    """What an hour of a worker costs from a local day on, until the next rate."""

    effective_from: date
    hourly_rate_cents: Cents


class _Worker(Event):
    """A whole picture of a worker, for whoever keeps accounts, contacts or pay."""

    AGGREGATE: ClassVar[str] = "worker_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "worker_id": _WORKER_ID,
        "name": "Maria Santos",
        "phone": "+17805550199",
        "email": None,
        "locale": "en",
        "active": True,
        "skills": ["standard", "deep"],
        "team_id": None,
        "hourly_rate_cents": 2600,
        "rates": [
            {"effective_from": "2025-03-01", "hourly_rate_cents": 2500},
            {"effective_from": "2026-09-01", "hourly_rate_cents": 2600},
        ],
        "employed_from": "2025-03-01",
        "employed_until": None,
    }

    worker_id: UUID
    name: str
    phone: str = Field(description="E.164; the name under which the worker signs in.")
    email: str | None = None
    locale: str = "en"
    active: bool = True
    skills: list[str] = Field(default_factory=list)
    team_id: UUID | None = None
    hourly_rate_cents: Cents | None = Field(default=None, description="In force when the event was made.")
    rates: list[Rate] = Field(default_factory=list, description="The whole history and what is agreed, by day.")
    employed_from: date | None = None
    employed_until: date | None = Field(default=None, description="The last day.")


class WorkerCreated(_Worker):
    """A worker joined the company."""

    TYPE: ClassVar[str] = "booking.worker.created.v1"


class WorkerUpdated(_Worker):
    """A worker's name, contact, standing, skills, team or pay changed."""

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
