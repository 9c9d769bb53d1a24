"""Wire shapes of travel zones."""

import re
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Words

_PREFIX = re.compile(r"^[ABCEGHJ-NPRSTVXY](\d([A-Z](\d([A-Z]\d?)?)?)?)?$")


def _prefix(value: str) -> str:
    packed = value.replace(" ", "").upper()
    if not _PREFIX.match(packed):
        raise ValueError("is not the beginning of a Canadian postal code, such as T5J")
    return packed


def _sorted_once(prefixes: list[str]) -> list[str]:
    return sorted(set(prefixes))


Prefix = Annotated[Words, Field(min_length=1, max_length=10, examples=["T5J"]), AfterValidator(_prefix)]
Prefixes = Annotated[list[Prefix], Field(min_length=1, max_length=300), AfterValidator(_sorted_once)]


class ZoneInput(BaseModel):
    """A travel zone, whole. An address lies in the zone with its longest prefix."""

    name: Words = Field(min_length=1, max_length=80, examples=["Sherwood Park"])
    prefixes: Prefixes
    fee_cents: int = Field(default=0, ge=0, le=1_000_000, description="Before tax, for each visit.")
    travel_minutes: int = Field(default=0, ge=0, le=240, description="What the way there takes beyond the usual.")
    active: bool = True


class ZoneOut(ZoneInput):
    """A travel zone as the office sees it."""

    id: UUID
    version: int
    created_at: datetime


class ZoneQuery(PageQuery):
    """How the zones are filtered and sorted."""

    q: Words | None = Field(default=None, max_length=80, description="Part of a name.")
    postal_code: Words | None = Field(default=None, max_length=10, description="Whose prefixes cover it.")
    active: bool | None = None
    sort: Literal["name", "-name", "fee", "-fee"] = "name"
