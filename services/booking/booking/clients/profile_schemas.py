"""Wire shapes of one client with everything that hangs on it."""

from datetime import datetime
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator, model_validator
from pydantic.json_schema import SkipJsonSchema

from booking.clients.rules import CareFlag
from booking.clients.schemas import PostalCode, Province, TagName
from shared.inputs import Email, Phone, Prose, Words

Name = Annotated[Words, Field(min_length=1, max_length=120, examples=["Zoë Tremblay"])]
Locale = Literal["en", "fr"]
Channel = Literal["email", "sms", "call"]
Receives = Literal["visits", "invoices"]
Remark = Annotated[Prose, Field(max_length=1_000)]
Street = Annotated[Words, Field(min_length=1, max_length=200, examples=["10020 100 St NW"])]
City = Annotated[Words, Field(min_length=1, max_length=100, examples=["Edmonton"])]
ProvinceCode = Annotated[Province, Field(max_length=2, examples=["AB"])]
Postal = Annotated[PostalCode, Field(max_length=10, examples=["T5J 0N3"])]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
MOST_CONTACTS = 20
MOST_TAGS = 30
MOST_WORKERS = 50


def _without_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


def kept() -> Any:
    """Return the field of a change that is left as it is when the body doesn't name it."""
    return Field(default=None, json_schema_extra=_without_default)


class Change(BaseModel):
    """What to change; what is left out stays, and only what may be empty can be null."""

    NEVER_EMPTY: ClassVar[frozenset[str]] = frozenset()

    @field_validator("*", mode="before")
    @classmethod
    def _only_some_can_be_emptied(cls, value: Any, info: Any) -> Any:
        if value is None and info.field_name in cls.NEVER_EMPTY:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class NewClient(BaseModel):
    """A client whom the office adds; a name is enough."""

    name: Name
    email: Email | None = None
    phone: Phone | None = None
    locale: Locale | None = Field(default=None, description="Language of messages; the company's when left out.")
    contact_channel: Channel | None = Field(default=None, description="What the client likes best, if known.")
    product_notes: Remark | None = Field(default=None, examples=["No bleach: asthma."])
    marketing_consent: bool = Field(default=False, description="Whether the client agreed to hear of offers.")
    tags: list[TagName] = Field(default_factory=list, max_length=MOST_TAGS)


class ClientChange(Change):
    """What to change of a client; what is left out stays."""

    NEVER_EMPTY = frozenset({"name", "locale", "marketing_consent"})

    name: Name | SkipJsonSchema[None] = kept()
    email: Email | None = None
    phone: Phone | None = None
    locale: Locale | SkipJsonSchema[None] = kept()
    contact_channel: Channel | None = None
    product_notes: Remark | None = None
    marketing_consent: bool | SkipJsonSchema[None] = kept()


class NewAddress(BaseModel):
    """A home to add to a client."""

    line1: Street
    line2: Annotated[Words, Field(max_length=200)] | None = None
    city: City
    province: ProvinceCode | None = Field(default=None, description="The company's own when left out.")
    postal_code: Postal
    label: Annotated[Words, Field(max_length=60)] | None = Field(default=None, examples=["Cottage"])
    access_notes: Remark | None = Field(default=None, examples=["Side door, ring twice."])
    entry_code: Annotated[Words, Field(max_length=60)] | None = Field(default=None, examples=["4711#"])
    pets: Annotated[Words, Field(max_length=200)] | None = Field(default=None, examples=["Two cats, stay inside"])
    parking: Annotated[Words, Field(max_length=200)] | None = None
    beds: Annotated[int, Field(ge=0, le=12)] | None = Field(default=None, description="For the next estimate.")
    baths: Annotated[float, Field(ge=0, le=12, allow_inf_nan=False)] | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None

    @model_validator(mode="after")
    def _both_or_none(self) -> "NewAddress":
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("latitude and longitude go together")
        return self


class AddressChange(Change):
    """What to change of a home; what is left out stays. `archived` takes it off the choices, or brings it back."""

    NEVER_EMPTY = frozenset({"line1", "city", "province", "postal_code", "archived"})

    line1: Street | SkipJsonSchema[None] = kept()
    line2: Annotated[Words, Field(max_length=200)] | None = None
    city: City | SkipJsonSchema[None] = kept()
    province: ProvinceCode | SkipJsonSchema[None] = kept()
    postal_code: Postal | SkipJsonSchema[None] = kept()
    label: Annotated[Words, Field(max_length=60)] | None = None
    access_notes: Remark | None = None
    entry_code: Annotated[Words, Field(max_length=60)] | None = None
    pets: Annotated[Words, Field(max_length=200)] | None = None
    parking: Annotated[Words, Field(max_length=200)] | None = None
    beds: Annotated[int, Field(ge=0, le=12)] | None = None
    baths: Annotated[float, Field(ge=0, le=12, allow_inf_nan=False)] | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    archived: bool | SkipJsonSchema[None] = kept()

    @model_validator(mode="after")
    def _both_or_none(self) -> "AddressChange":
        given = {"latitude", "longitude"} & self.model_fields_set
        if len(given) == 1 or (self.latitude is None) != (self.longitude is None):
            raise ValueError("latitude and longitude go together")
        return self


class AddressOut(BaseModel):
    """A home. `entry_code` is null for who may only look; `has_entry_code` says whether there is one."""

    id: UUID
    one_line: str = Field(examples=["10020 100 St NW, Edmonton AB T5J 0N3"])
    line1: str
    line2: str | None
    city: str
    province: str
    postal_code: str
    label: str | None
    access_notes: str | None
    entry_code: str | None
    has_entry_code: bool
    pets: str | None
    parking: str | None
    beds: int | None
    baths: float | None
    latitude: float | None
    longitude: float | None
    archived_at: datetime | None


class ContactFields(BaseModel):
    """Somebody beside the client who is written to."""

    name: Name
    role: Annotated[Words, Field(max_length=60)] | None = Field(default=None, examples=["Bookkeeper"])
    email: Email | None = None
    phone: Phone | None = None
    receives: list[Receives] = Field(
        default_factory=list, max_length=2, description="About what this person is written to beside the client."
    )

    @model_validator(mode="after")
    def _can_be_reached(self) -> "ContactFields":
        if self.email is None and self.phone is None:
            raise ValueError("give an e-mail or a phone number")
        self.receives = sorted(set(self.receives))
        return self


class ContactList(BaseModel):
    """All contacts of a client: those who aren't in it go."""

    contacts: list[ContactFields] = Field(max_length=MOST_CONTACTS)


class TagList(BaseModel):
    """All tags of a client; new ones are made."""

    tags: list[TagName] = Field(max_length=MOST_TAGS)


class WorkerWishes(BaseModel):
    """Which cleaners the client asks for and which not to send."""

    preferred: list[UUID] = Field(default_factory=list, max_length=MOST_WORKERS)
    barred: list[UUID] = Field(default_factory=list, max_length=MOST_WORKERS)

    @model_validator(mode="after")
    def _one_or_the_other(self) -> "WorkerWishes":
        if set(self.preferred) & set(self.barred):
            raise ValueError("a cleaner is either preferred or barred")
        return self


class WishedWorker(BaseModel):
    """A cleaner and the client's wish about them."""

    worker_id: UUID
    name: str
    preference: Literal["preferred", "barred"]


class ClientSummary(BaseModel):
    """What the company's time with a client amounts to. The value is of visits that took place."""

    bookings_count: int
    visits_count: int
    upcoming_count: int
    cancelled_count: int
    no_show_count: int
    lifetime_value_cents: int
    currency: str
    first_visit_at: datetime | None
    last_visit_at: datetime | None
    next_visit_at: datetime | None
    days_since_last_visit: int | None
    churn_risk: Literal["none", "medium", "high"] = Field(
        description="`medium` 45 days and `high` 60 days after the last visit, unless another is planned."
    )
    complaints_count: int = Field(description="Of the last 90 days, as is the average of the stars.")
    average_stars: float | None
    care_flags: list[CareFlag] = Field(description="`complaints` from three on, `low_rating` below 3.0.")


class ClientProfile(BaseModel):
    """A client with everything that hangs on it. The `ETag` is that of all of it but the notes."""

    id: UUID
    name: str
    email: str | None
    phone: str | None
    locale: str
    contact_channel: Channel | None
    product_notes: str | None
    marketing_consent: bool
    marketing_consent_at: datetime | None
    marketing_consent_source: str | None
    addresses: list[AddressOut]
    contacts: list[ContactFields]
    tags: list[str]
    workers: list[WishedWorker]
    summary: ClientSummary
    created_at: datetime
    archived_at: datetime | None
    merged_into: UUID | None = Field(description="The client that this one was merged into.")
    erased_at: datetime | None


class NewNote(BaseModel):
    """Something to remember about a client."""

    body: Annotated[Prose, Field(min_length=1, max_length=4_000)]
    pinned: bool = Field(default=False, description="Pinned notes stand first.")


class NoteChange(Change):
    """What to change of a note. `deleted` hides it, or brings it back."""

    NEVER_EMPTY = frozenset({"body", "pinned", "deleted"})

    body: Annotated[Prose, Field(min_length=1, max_length=4_000)] | SkipJsonSchema[None] = kept()
    pinned: bool | SkipJsonSchema[None] = kept()
    deleted: bool | SkipJsonSchema[None] = kept()


class NoteOut(BaseModel):
    """A note, who wrote it and when it was last changed."""

    id: UUID
    body: str
    author: str
    pinned: bool
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None


class TimelineItem(BaseModel):
    """Something that happened to the client (`client`) or to one of the bookings (`booking`)."""

    at: datetime
    kind: Literal["client", "booking"]
    what: str = Field(examples=["address_added"])
    actor: str
    booking_id: UUID | None
    reference: str | None
    details: dict[str, Any]


class TagOut(BaseModel):
    """A tag and how many clients have it."""

    id: UUID
    name: str
    clients_count: int


class TagRename(BaseModel):
    """The tag's new name; where another tag has it already, the two become one."""

    name: TagName
