"""Wire shapes of the client portal."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field
from pydantic.json_schema import SkipJsonSchema

from booking.bookings.schemas import CrewName
from booking.bookings.states import BookingStatus
from booking.clients.profile_schemas import (
    AddressOut,
    Change,
    Channel,
    Locale,
    Name,
    Remark,
    kept,
)
from booking.clients.schemas import AddressInput, ClientInput
from booking.pricing.schemas import EstimateRequest
from shared.database import PageQuery
from shared.inputs import Prose

MOST_PREFERRED = 20


class Cleaner(BaseModel):
    """A cleaner who has been at the client's, and whether the client asks for them."""

    worker_id: UUID
    name: str
    preferred: bool


class PortalMe(BaseModel):
    """What the company keeps of the client. The office changes e-mail and phone, which sign the client in."""

    id: UUID
    name: str
    email: str | None
    phone: str | None
    locale: str
    contact_channel: Channel | None
    product_notes: str | None
    marketing_consent: bool
    marketing_consent_at: datetime | None
    addresses: list[AddressOut]
    cleaners: list[Cleaner]


class MeChange(Change):
    """What the client changes of their own; what is left out stays."""

    NEVER_EMPTY = frozenset({"name", "locale", "marketing_consent"})

    name: Name | SkipJsonSchema[None] = kept()
    locale: Locale | SkipJsonSchema[None] = kept()
    contact_channel: Channel | None = None
    product_notes: Remark | None = None
    marketing_consent: bool | SkipJsonSchema[None] = kept()


class PreferredCleaners(BaseModel):
    """Whom the client asks for, of those who have been there."""

    worker_ids: list[UUID] = Field(max_length=MOST_PREFERRED)


class VisitQuery(PageQuery):
    """Which of the client's visits."""

    when: Literal["upcoming", "past"] = Field(
        default="upcoming",
        description="`upcoming`: the next first; `past`, called off ones too: the last first.",
    )


class PortalVisit(BaseModel):
    """A visit in the client's list; `local_*` are wall times in `timezone`."""

    id: UUID
    reference: str = Field(examples=["B-7K3M9Q"])
    public_token: str = Field(description="Names the visit's public page, where the deposit is paid and rated.")
    status: BookingStatus
    service: str
    starts_at: datetime
    local_start: str = Field(examples=["2026-11-25T09:00"])
    local_end: str = Field(examples=["2026-11-25T11:30"])
    timezone: str
    address: str
    crew: list[CrewName]
    total_cents: int
    currency: str


class BookAgain(BaseModel):
    """The body of a booking like an earlier one, but for the time: what to send to `…/public/{org}/bookings`.

    `client` is null where the company lacks the client's e-mail or phone.
    """

    request: EstimateRequest
    client: ClientInput | None
    address: AddressInput
    notes: Prose | None


class PortalSeries(BaseModel):
    """Visits that repeat."""

    id: UUID
    service: str
    rule: str = Field(description="RFC 5545, in local time.", examples=["FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"])
    local_time: str = Field(examples=["09:00"])
    timezone: str
    starts_on: date
    ends_on: date | None
    address: str
    total_cents: int
