"""Wire shapes of clients."""

import re
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from booking.inputs import Email, Phone, Prose, Words

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
    province: Annotated[Words, AfterValidator(_province)] | None = Field(
        default=None, max_length=2, description="The company's own when left out.", examples=["AB"]
    )
    postal_code: Annotated[Words, AfterValidator(_postal_code)] = Field(max_length=10, examples=["T5J 0N3"])
    access_notes: Prose | None = Field(default=None, max_length=1_000)


class ClientOut(BaseModel):
    """A client as staff sees one."""

    id: UUID
    name: str
    email: str | None
    phone: str | None
    locale: str
    addresses: list[str] = Field(examples=[["10020 100 St NW, Edmonton AB T5J 0N3"]])
    bookings_count: int
    created_at: datetime
