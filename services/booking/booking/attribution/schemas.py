"""Wire shapes of touches and of the report."""

from datetime import datetime
from typing import Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from shared.inputs import Day, Words


class Arrival(BaseModel):
    """How somebody came to the site; the names are those of the `utm_` parameters, without the prefix."""

    source: Words | None = Field(default=None, max_length=100, examples=["google"])
    medium: Words | None = Field(default=None, max_length=100, examples=["cpc"])
    campaign: Words | None = Field(default=None, max_length=100, examples=["spring"])
    keyword: Words | None = Field(default=None, max_length=200, examples=["house cleaning edmonton"])
    landing_page: Words | None = Field(default=None, max_length=500, examples=["/move-out"])
    referrer: Words | None = Field(default=None, max_length=500, examples=["https://www.google.ca/"])


class TouchInput(Arrival):
    """A visit of the site by somebody whom it gave a random name."""

    visitor_id: UUID = Field(description="Random; the site keeps it for this visitor and sends it with a form.")


class TouchOut(BaseModel):
    """A touch of a lead."""

    at: datetime
    source: str
    medium: str | None
    campaign: str | None
    keyword: str | None
    landing_page: str | None
    referrer: str | None


class ReportQuery(BaseModel):
    """Which leads to report on, by the day on which they came, and what to group by."""

    from_: Day = Field(alias="from", description="First day, in the company's zone.")
    to: Day = Field(description="Last day.")
    by: Literal["source", "medium", "campaign"] = "source"

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.to < self.from_:
            raise ValueError("the last day must not lie before the first")
        return self


class ChannelShare(BaseModel):
    """What one channel brought; parts of a lead where several channels share it."""

    channel: str = Field(examples=["google"])
    leads: float
    won: float
    win_rate_percent: float
    pipeline_cents: int = Field(description="Value of the leads that are still open.")
    revenue_cents: int = Field(description="Value of the leads that were won.")


class AttributionReport(BaseModel):
    """What each channel brought, the most revenue first."""

    model: Literal["position", "first_touch"] = Field(
        description="`position`: 40 % to the first touch, 30 % to the last, 30 % shared by those between."
    )
    currency: str
    leads: int
    won: int
    revenue_cents: int
    channels: list[ChannelShare] = Field(description="The first 200; the totals count all.")
