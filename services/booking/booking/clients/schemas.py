"""Wire shapes of clients: who books, where, and the office's list of them."""

import re
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Day, Email, Phone, Prose, Words

PROVINCES = ("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT")
_POSTAL_CODE = re.compile(r"^[ABCEGHJ-NPRSTVXY]\d[A-Z]\d[A-Z]\d$")


def _postal_code(value: str) -> str:
    packed = re.sub(r"[\s-]", "", value).upper()
    if not _POSTAL_CODE.match(packed):
        raise ValueError("is not a Canadian postal code, such as T5J 0N3")
    return f"{packed[:3]} {packed[3:]}"


def _province(value: str) -> str:
    if value.upper() not in PROVINCES:
        raise ValueError(f"is not a province or territory; use one of {', '.join(PROVINCES)}")
    return value.upper()


Province = Annotated[Words, AfterValidator(_province)]
"""A Canadian province or territory by its two letters."""

PostalCode = Annotated[Words, AfterValidator(_postal_code)]
"""A Canadian postal code, kept as `T5J 0N3`."""

TagName = Annotated[Words, Field(min_length=1, max_length=40, examples=["VIP"])]
"""A tag as the office writes it."""


class ClientInput(BaseModel):
    """Who books."""

    name: Words = Field(min_length=1, max_length=120, examples=["Zoë Tremblay"])
    email: Email = Field(examples=["zoe@example.com"])
    phone: Phone = Field(examples=["780-555-0123"])
    locale: Literal["en", "fr"] | None = Field(default=None, description="The company's own when left out.")


class AddressInput(BaseModel):
    """Where to clean."""

    line1: Words = Field(min_length=1, max_length=200, examples=["10020 100 St NW"])
    line2: Words | None = Field(default=None, max_length=200)
    city: Words = Field(min_length=1, max_length=100, examples=["Edmonton"])
    province: Province | None = Field(
        default=None, max_length=2, description="The company's own when left out.", examples=["AB"]
    )
    postal_code: PostalCode = Field(max_length=10, examples=["T5J 0N3"])
    access_notes: Prose | None = Field(default=None, max_length=1_000)


class ClientQuery(PageQuery):
    """How the list is filtered and sorted. Days are days in the company's zone."""

    q: Words | None = Field(
        default=None, max_length=120, description="Part of a name, e-mail or phone number; accents don't matter."
    )
    tag: TagName | None = Field(default=None, description="Only clients with this tag.")
    has_upcoming: bool | None = Field(default=None, description="Only those who have, or lack, a visit ahead.")
    archived: bool = Field(default=False, description="The archived ones instead of the others.")
    created_from: Day | None = None
    created_to: Day | None = None
    last_visit_before: Day | None = Field(default=None, description="Whose last visit was before that day.")
    city: Words | None = Field(default=None, max_length=100)
    postal_prefix: Words | None = Field(default=None, max_length=7, examples=["T5J"])
    sort: Literal[
        "name",
        "-name",
        "created_at",
        "-created_at",
        "last_visit",
        "-last_visit",
        "lifetime_value",
        "-lifetime_value",
    ] = "-created_at"


class ClientOut(BaseModel):
    """A client as the office's list shows one. The value is of visits that took place."""

    id: UUID
    name: str
    email: str | None
    phone: str | None
    locale: str
    addresses: list[str] = Field(examples=[["10020 100 St NW, Edmonton AB T5J 0N3"]])
    tags: list[str] = Field(examples=[["VIP"]])
    bookings_count: int
    visits_count: int
    last_visit_at: datetime | None
    next_visit_at: datetime | None
    lifetime_value_cents: int
    created_at: datetime
    archived_at: datetime | None
