"""From the cells of a line to a client, or to sentences that say what is wrong with which cell. Pure rules."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field, ValidationError, model_validator

from booking.clients.profile_schemas import MOST_TAGS, City, Locale, Name, Postal, ProvinceCode, Remark, Street
from booking.clients.rules import fold
from booking.clients.schemas import TagName
from shared.inputs import Email, Phone, Prose, Words

_LANGUAGES = {"en": "en", "english": "en", "anglais": "en", "fr": "fr", "french": "fr", "francais": "fr"}
_YES = frozenset({"yes", "y", "true", "1", "x", "oui", "o", "vrai", "subscribed"})
_NO = frozenset({"no", "n", "false", "0", "non", "faux", "unsubscribed"})
_PROVINCES = {
    "alberta": "AB",
    "british columbia": "BC",
    "colombie-britannique": "BC",
    "manitoba": "MB",
    "new brunswick": "NB",
    "nouveau-brunswick": "NB",
    "newfoundland and labrador": "NL",
    "terre-neuve-et-labrador": "NL",
    "northwest territories": "NT",
    "nova scotia": "NS",
    "nouvelle-ecosse": "NS",
    "nunavut": "NU",
    "ontario": "ON",
    "prince edward island": "PE",
    "quebec": "QC",
    "saskatchewan": "SK",
    "yukon": "YT",
}


def _language(value: str) -> str:
    return _LANGUAGES.get(fold(value).split("-")[0].strip(), value)


def _consent(value: str) -> bool:
    said = fold(value)
    if said not in _YES | _NO:
        raise ValueError("must be yes or no")
    return said in _YES


def _tags(value: str) -> list[str]:
    return [tag.strip() for tag in re.split(r"[,;|]", value) if tag.strip()]


def _province(value: str) -> str:
    return _PROVINCES.get(fold(value), value)


class ImportedClient(BaseModel):
    """What a line says of a client."""

    name: Name
    email: Email | None = None
    phone: Phone | None = None
    locale: Annotated[Locale, BeforeValidator(_language)] | None = None
    line1: Street | None = None
    line2: Annotated[Words, Field(max_length=200)] | None = None
    city: City | None = None
    province: Annotated[ProvinceCode, BeforeValidator(_province)] | None = None
    postal_code: Postal | None = None
    access_notes: Remark | None = None
    product_notes: Remark | None = None
    tags: Annotated[list[TagName], Field(max_length=MOST_TAGS), BeforeValidator(_tags)] | None = None
    note: Annotated[Prose, Field(max_length=4_000)] | None = None
    marketing_consent: Annotated[bool, BeforeValidator(_consent)] | None = None

    @model_validator(mode="after")
    def _whole_address(self) -> "ImportedClient":
        given = {name for name in ("line1", "city", "postal_code") if getattr(self, name)}
        if "line1" in given and len(given) < 3:
            raise ValueError("an address needs its street, city and postal code")
        return self


def check_line(
    cells: Sequence[str], mapping: Mapping[str, int], header: Sequence[str]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return what a line says, and its problems: each names field, column and what to mend."""
    said = {field: _plain(cells[place]) for field, place in mapping.items() if _plain(cells[place])}
    parts = [said.pop(part, "") for part in ("first_name", "last_name")]
    if "name" not in said and any(parts):
        said["name"] = " ".join(part for part in parts if part)
    if "name" not in said:
        return {}, [_problem("name", mapping, header, "is missing: every client needs a name")]
    try:
        client = ImportedClient.model_validate(said)
    except ValidationError as error:
        problems = [
            _problem(str(item["loc"][0]) if item["loc"] else "line1", mapping, header, _sentence(item["msg"]))
            for item in error.errors()
        ]
        return {}, problems
    return client.model_dump(mode="json", exclude_none=True), []


def _plain(cell: str) -> str:
    """A cell without the quotation mark that kept a spreadsheet from taking it for a formula."""
    return cell[1:] if re.match(r"^'[=+\-@\t\r]", cell) else cell


def _sentence(message: str) -> str:
    return message.removeprefix("Value error, ")


def _problem(field: str, mapping: Mapping[str, int], header: Sequence[str], message: str) -> dict[str, Any]:
    place = mapping.get(field)
    return {"field": field, "column": header[place] if place is not None else None, "message": message}
