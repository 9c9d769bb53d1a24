"""Events of a booking's later life: changed, missed, reopened, or offered to somebody who waited."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Currency, Event, Instant
from contracts.booking import BookingConfirmed, BookingEvent, BookingRequested, CrewMember, Deposit, Price

_VISIT: dict[str, Any] = {name: BookingConfirmed.EXAMPLE[name] for name in BookingEvent.model_fields}
_CREW: list[dict[str, Any]] = BookingConfirmed.EXAMPLE["crew"]
_PRICE: dict[str, Any] = BookingRequested.EXAMPLE["price"]


class BookingChanged(BookingEvent):
    """What was agreed about the visit changed: the work, the price, the deposit or the place.

    `deposit` is what is asked for now, in place of what was asked before and not paid; null asks for nothing
    (more). `refund_cents` is what was paid beyond the new price and goes back.
    """

    TYPE: ClassVar[str] = "booking.booking.changed.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "changes": ["add_ons", "price"],
        "price": _PRICE,
        "previous_total_cents": 17456,
        "deposit": {
            "amount_cents": 7213,
            "percent": 35,
            "reasons": ["new_client", "heavy_service"],
            "pay_before": "2026-11-23T16:30:00Z",
        },
        "refund_cents": 0,
        "crew": _CREW,
        "notify_client": True,
    }

    changes: list[str] = Field(
        description="Names of what changed, e.g. `service`, `add_ons`, `address`, `price`, `minutes`, `fee`."
    )
    price: Price
    previous_total_cents: Cents
    deposit: Deposit | None = None
    refund_cents: Cents = 0
    crew: list[CrewMember] = Field(default_factory=list)
    notify_client: bool = Field(default=True, description="Whether the client is to be written to.")


class BookingNoShow(BookingEvent):
    """The crew came and could not get in; what was paid is kept as `fee_cents`."""

    TYPE: ClassVar[str] = "booking.booking.no_show.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {"crew": _CREW, "fee_cents": 7213, "currency": "CAD"}

    crew: list[CrewMember]
    fee_cents: Cents
    currency: Currency


class VisitReopened(BookingEvent):
    """The owner took a completed visit back into work: what was invoiced for `revision` is not the last word."""

    TYPE: ClassVar[str] = "booking.visit.reopened.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {"reason": "The windows were forgotten.", "revision": 1}

    reason: str
    revision: int = Field(description="The completion that is taken back.")


class WaitlistOffered(Event):
    """A time became free that somebody on the waiting list wanted; the offer ends at `offer_until`."""

    TYPE: ClassVar[str] = "booking.waitlist.offered.v1"
    AGGREGATE: ClassVar[str] = "entry_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "entry_id": "01980a57-2000-7000-8000-00000000f501",
        "public_token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAC",
        "name": "Zoë Tremblay",
        "email": "zoe@example.com",
        "phone": "+17805550123",
        "locale": "en",
        "client_id": None,
        "service": "deep",
        "starts_at": "2026-11-25T16:00:00Z",
        "ends_at": "2026-11-25T18:30:00Z",
        "timezone": "America/Edmonton",
        "offer_until": "2026-11-24T17:00:00Z",
    }

    entry_id: UUID
    public_token: str = Field(description="Unguessable name of the entry in the link that takes the offer.")
    name: str
    email: str
    phone: str
    locale: str = "en"
    client_id: UUID | None = Field(default=None, description="Null for somebody who never booked.")
    service: str
    starts_at: Instant
    ends_at: Instant
    timezone: str
    offer_until: Instant
