"""Which column holds what, guessed from the names that spreadsheets and other systems give their columns."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from booking.clients.rules import fold

Field = Literal[
    "name",
    "first_name",
    "last_name",
    "email",
    "phone",
    "locale",
    "line1",
    "line2",
    "city",
    "province",
    "postal_code",
    "access_notes",
    "product_notes",
    "tags",
    "note",
    "marketing_consent",
]
FIELDS: tuple[Field, ...] = get_args(Field)

NAMES: Mapping[Field, Sequence[str]] = {
    "name": (
        "name",
        "full name",
        "client",
        "client name",
        "customer",
        "customer name",
        "display name",
        "nom complet",
    ),
    "first_name": ("first name", "given name", "firstname", "prenom"),
    "last_name": ("last name", "surname", "family name", "lastname", "nom de famille"),
    "email": ("email", "e mail", "email address", "courriel", "adresse courriel", "main email", "primary email"),
    "phone": (
        *("phone", "telephone", "tel", "mobile", "cell", "cell phone", "mobile phone", "phone number"),
        *("main phone", "primary phone", "cellulaire", "numero de telephone", "mobile number", "home phone"),
    ),
    "locale": ("language", "locale", "langue"),
    "line1": (
        *("address", "street", "address 1", "address line 1", "street address", "street 1", "service address"),
        *("adresse", "rue", "adresse 1", "service street 1", "property street 1", "address1", "line 1"),
    ),
    "line2": (
        "address 2",
        "address line 2",
        "unit",
        "apt",
        "suite",
        "street 2",
        "adresse 2",
        "appartement",
        "address2",
    ),
    "city": ("city", "town", "ville", "service city", "property city"),
    "province": ("province", "state", "prov", "region", "service province", "service state"),
    "postal_code": ("postal code", "postcode", "zip", "zip code", "code postal", "service postal code"),
    "access_notes": ("access notes", "access", "entry instructions", "instructions d acces", "acces"),
    "product_notes": ("product notes", "allergies", "products", "produits"),
    "tags": ("tags", "tag", "labels", "etiquettes", "groups"),
    "note": ("note", "notes", "comments", "comment", "remarks", "remarques", "commentaires", "client notes"),
    "marketing_consent": ("marketing consent", "marketing", "newsletter", "consentement marketing", "infolettre"),
}
_BY_NAME = {name: field for field in FIELDS for name in NAMES[field]}


def guess(header: Sequence[str]) -> dict[Field, int]:
    """Return which column holds which field, as far as the columns' names tell; of two, the first."""
    found: dict[Field, int] = {}
    for place, title in enumerate(header):
        field = _BY_NAME.get(" ".join(re.findall(r"[a-z0-9]+", fold(title))))
        if field is not None and field not in found:
            found[field] = place
    plain = [place for place, title in enumerate(header) if fold(title).strip() == "nom"]
    if plain and "name" not in found and "last_name" not in found:
        found["last_name" if "first_name" in found else "name"] = plain[0]
    return found
