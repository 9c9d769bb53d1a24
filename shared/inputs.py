"""What people type in: words without control characters, phone numbers in E.164, e-mail addresses, days."""

import re
import unicodedata
from datetime import date
from typing import Annotated

import phonenumbers
from pydantic import AfterValidator, EmailStr, Field, StringConstraints

HOME = "CA"
FEWEST_DIGITS = 3
_DIALLED = re.compile(r"[0-9 ().+-]+")


def _no_controls(value: str) -> str:
    if any(unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t" for char in value):
        raise ValueError("must not contain control characters")
    return value


def _one_line(value: str) -> str:
    if "\n" in value or "\t" in value:
        raise ValueError("must be a single line")
    return value


def to_e164(value: str) -> str:
    """Return a phone number in E.164; one without a country code is taken for Canadian.

    Raises:
        ValueError: no such number can exist.
    """
    try:
        number = phonenumbers.parse(value, HOME)
    except phonenumbers.NumberParseException as error:
        raise ValueError("is not a phone number, such as 780-555-0123 or +17805550123") from error
    possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    if not possible or number.extension:
        raise ValueError("is not a phone number, such as 780-555-0123 or +17805550123")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def dialled(words: str) -> str | None:
    """Return the digits of what may be a part of a phone number; None where it is too short or anything else."""
    digits = "".join(char for char in words if char in "0123456789")
    return digits if len(digits) >= FEWEST_DIGITS and _DIALLED.fullmatch(words) else None


Prose = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_no_controls)]
"""Text of several lines; bound it with `Field(max_length=…)`."""

Words = Annotated[Prose, AfterValidator(_one_line)]
"""Text of one line; bound it with `Field(max_length=…)`."""

Phone = Annotated[Words, Field(min_length=3, max_length=32), AfterValidator(to_e164)]
"""A phone number, kept in E.164."""

Email = Annotated[EmailStr, Field(max_length=254)]
"""An e-mail address as its owner writes it; the domain in lower case."""

Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2100, 12, 31))]
"""A calendar day that the zone arithmetic can bound."""
