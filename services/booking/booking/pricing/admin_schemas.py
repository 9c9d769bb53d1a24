"""Wire shapes of publishing price lists."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from booking.pricing.price_list import PriceDocument
from booking.pricing.schemas import Calculation, EstimateRequest
from shared.database import PageQuery
from shared.inputs import Words

Note = Annotated[Words, Field(max_length=300, examples=["Prices of 2027"])]


class VersionOut(BaseModel):
    """One version of the price list, without its contents."""

    version: int
    name: str
    note: str | None = None
    published_at: datetime | None = Field(default=None, description="Null for the built-in list.")
    published_by: str | None = None


class PriceListOut(VersionOut):
    """One version of the price list."""

    document: PriceDocument


class VersionQuery(PageQuery):
    """How the list of versions is filtered and sorted."""

    q: Words | None = Field(default=None, max_length=120, description="Part of a name, a note or a publisher.")
    sort: Literal["version", "-version"] = "-version"


class Publication(BaseModel):
    """A price list to publish whole, as the next version."""

    document: PriceDocument
    note: Note | None = None


class Restoration(BaseModel):
    """Why an old version comes back."""

    note: Note | None = None


class PreviewRequest(BaseModel):
    """Work to price by a list that isn't published."""

    document: PriceDocument
    request: EstimateRequest


class Preview(BaseModel):
    """What the work would cost beside what it costs now."""

    then: Calculation
    now: Calculation | None = Field(description="Null where the present list doesn't have it.")
