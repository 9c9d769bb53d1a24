"""Field types of request bodies: words without control characters, e-mails, phones, passwords, places."""

import re
import unicodedata
from typing import Annotated, Literal

import phonenumbers
from pydantic import AfterValidator, EmailStr, Field, StringConstraints

from shared.clock import zone

HOME = "CA"
TAX_NUMBER = re.compile(r"^(\d{9})[ -]?RT[ -]?(\d{4})$", re.ASCII | re.IGNORECASE)


def _printable(value: str) -> str:
    if any(unicodedata.category(char) in {"Cc", "Cs"} for char in value):
        raise ValueError("must be a single line without control characters")
    return value


def _lower(value: str) -> str:
    return value.lower()


def _compose(value: str) -> str:
    return unicodedata.normalize("NFKC", value)


def _to_e164(value: str) -> str:
    try:
        number = phonenumbers.parse(value, HOME)
    except phonenumbers.NumberParseException as error:
        raise ValueError("is not a phone number, such as 780-555-0123 or +17805550123") from error
    possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    if not possible or number.extension:
        raise ValueError("is not a phone number, such as 780-555-0123 or +17805550123")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _zone_name(value: str) -> str:
    return zone(value).key


def _tax_number(value: str) -> str:
    found = TAX_NUMBER.match(value)
    if found is None:
        raise ValueError("is not a GST/HST number, such as 123456789 RT0001")
    return f"{found[1]} RT{found[2]}"


Words = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_printable)]
"""Text of one line; bound it with `Field(max_length=…)`."""

Name = Annotated[Words, Field(min_length=1, max_length=120)]
"""What somebody or something is called."""

Email = Annotated[EmailStr, Field(max_length=254), AfterValidator(_lower)]
"""An e-mail address, in lower case."""

SignInEmail = Annotated[Words, Field(min_length=1, max_length=254), AfterValidator(_lower)]
"""What was typed as an e-mail to sign in; whatever isn't one simply matches nobody."""

Phone = Annotated[Words, Field(min_length=3, max_length=32), AfterValidator(_to_e164)]
"""A phone number in E.164; one without a country code is taken for Canadian."""

GivenPassword = Annotated[
    str, Field(min_length=1, max_length=200), AfterValidator(_printable), AfterValidator(_compose)
]
"""A password to compare, in Unicode's composed form, so that every keyboard types the same (RFC 8265)."""

NewPassword = Annotated[GivenPassword, Field(min_length=10)]
"""A password to set for a staff user."""

Slug = Annotated[str, Field(max_length=63, pattern=r"^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$")]
"""An organization's name in public addresses."""

Timezone = Annotated[Words, Field(min_length=1, max_length=64), AfterValidator(_zone_name)]
"""An IANA time zone."""

TaxNumber = Annotated[Words, Field(max_length=20), AfterValidator(_tax_number)]
"""A GST/HST registration number, written `123456789 RT0001`."""

Color = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$"), AfterValidator(_lower)]
"""A colour, written `#0f766e`."""

Locale = Literal["en", "fr"]
Currency = Literal["CAD", "USD"]
Province = Literal["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"]
