"""Wire shapes of prices."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field, field_validator

from booking.policies.schemas import CancellationPolicy, DepositAsked
from booking.pricing.price_list import ECONOMY
from booking.services import Service
from contracts.base import BasisPoints
from contracts.booking import Price

Frequency = Literal["one_time", "weekly", "biweekly", "monthly"]


class EstimateRequest(BaseModel):
    """The work that is wanted."""

    service: Service = Field(examples=["deep"])
    beds: int = Field(ge=0, le=12, examples=[3])
    baths: float = Field(ge=0, le=12, allow_inf_nan=False, description="Half baths count up.", examples=[2])
    frequency: Frequency = Field(default="one_time", examples=["biweekly"])
    add_ons: dict[Annotated[str, Field(max_length=40)], Annotated[int, Field(ge=0, le=100)]] = Field(
        default_factory=dict, max_length=40, description="Key of the add-on -> how many.", examples=[{"oven": 1}]
    )
    heavy_grease: bool = False
    several_floors: bool = False

    @field_validator("add_ons")
    @classmethod
    def _known_and_within_bounds(cls, value: dict[str, int]) -> dict[str, int]:
        for key, quantity in value.items():
            if key not in ECONOMY.add_ons:
                raise ValueError(f"there is no add-on {key!r}; choose from {', '.join(ECONOMY.add_ons)}")
            most = ECONOMY.add_ons[key].most
            if quantity > most:
                raise ValueError(f"at most {most} of {key!r} can be booked")
        return {key: quantity for key, quantity in value.items() if quantity}


class PricedLine(BaseModel):
    """One line before tax. `key` names the service, frequency or add-on, for texts in other languages."""

    kind: Literal["labour", "discount", "addon", "fee"]
    key: str
    description: str = Field(examples=["Deep cleaning, 5.0 h"])
    quantity: int = 1
    amount_cents: int


class PricedTax(BaseModel):
    """One tax on the whole price."""

    name: str = Field(examples=["GST"])
    rate_bp: BasisPoints = Field(examples=["500"])
    amount_cents: int


class Calculation(BaseModel):
    """A price and how long the work takes."""

    price_list: str = Field(examples=["economy"])
    price_list_version: int
    currency: str = Field(examples=["CAD"])
    lines: list[PricedLine]
    subtotal_cents: int
    taxes: list[PricedTax]
    total_cents: int
    cleaner_hours: float = Field(description="Hours of work for one person.")
    crew_size: int
    hours_on_site: float
    billed_hours: float
    visit_minutes: int = Field(description="How long the crew is booked for.")

    @property
    def price(self) -> Price:
        """The price as events carry it."""
        return Price.model_validate(self.model_dump())


class Estimate(Calculation):
    """A price with the terms that would go with it."""

    deposit: DepositAsked | None = Field(
        description="What a new client is asked for; a visit soon or an earlier booking can change it."
    )
    cancellation_policy: CancellationPolicy


class Titled(BaseModel):
    """A choice and its English text."""

    key: str
    title: str
    description: str | None = None


class AddOnOffer(BaseModel):
    """An add-on that can be booked."""

    key: str
    title: str
    unit_price_cents: int
    max_quantity: int


class FrequencyOffer(BaseModel):
    """How often, and what it takes off labour."""

    key: str
    title: str
    discount_percent: int


class BookingTerms(BaseModel):
    """How far ahead, how soon, and on which grid visits can begin."""

    horizon_days: int
    minimum_notice_hours: int
    slot_minutes: int


class Company(BaseModel):
    """What a company shows to strangers."""

    slug: str
    name: str
    phone: str | None
    email: str | None
    timezone: str
    currency: str
    locale: str
    brand_color: str | None
    services: list[Titled]
    add_ons: list[AddOnOffer]
    frequencies: list[FrequencyOffer]
    booking: BookingTerms
