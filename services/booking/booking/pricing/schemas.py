"""Wire shapes of prices."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field, field_validator

from booking.policies.schemas import CancellationPolicy, DepositAsked
from booking.pricing.price_list import Frequency
from booking.services import Key
from contracts.base import BasisPoints
from contracts.booking import Price
from shared.inputs import Words

_AREA = re.compile(r"^[ABCEGHJ-NPRSTVXY]\d[A-Z](\d[A-Z]\d)?$")


def _postal_area(value: str) -> str:
    packed = re.sub(r"[\s-]", "", value).upper()
    if not _AREA.match(packed):
        raise ValueError("is not a Canadian postal code, such as T5J 0N3, or the first half of one")
    return f"{packed[:3]} {packed[3:]}".strip()


PostalArea = Annotated[Words, Field(max_length=10, examples=["T5J 0N3"]), AfterValidator(_postal_area)]
"""A Canadian postal code or its first half, kept as `T5J 0N3` or `T5J`."""


def _promo_code(value: str) -> str:
    return value.upper()


PromoCode = Annotated[Words, Field(max_length=40, examples=["SPRING"]), AfterValidator(_promo_code)]
"""A promo code as a client types it; its capitals don't matter."""


class EstimateRequest(BaseModel):
    """The work that is wanted. The company's price list says which services, frequencies and add-ons there are."""

    service: Key
    beds: int = Field(ge=0, le=12, examples=[3])
    baths: float = Field(ge=0, le=12, allow_inf_nan=False, description="Half baths count up.", examples=[2])
    frequency: Frequency = Field(default="one_time", examples=["biweekly"])
    add_ons: dict[Key, Annotated[int, Field(ge=0, le=100)]] = Field(
        default_factory=dict, max_length=40, description="Key of the add-on -> how many.", examples=[{"oven": 1}]
    )
    heavy_grease: bool = False
    several_floors: bool = False
    postal_code: PostalArea | None = Field(
        default=None, description="Where it is: decides the travel fee. At booking the address's is taken."
    )
    promo_code: PromoCode | None = None

    @field_validator("add_ons")
    @classmethod
    def _without_zeros(cls, value: dict[str, int]) -> dict[str, int]:
        return {key: quantity for key, quantity in value.items() if quantity}

    @field_validator("promo_code")
    @classmethod
    def _empty_is_none(cls, value: str | None) -> str | None:
        return value or None


class PricedLine(BaseModel):
    """One line before tax. `key` names the service, frequency, add-on or code, for texts in other languages."""

    kind: Literal["labour", "minimum", "discount", "addon", "travel", "promo", "fee"]
    key: str
    description: str = Field(examples=["Deep cleaning, 5.0 h"])
    quantity: int = 1
    amount_cents: int


class PriceStep(BaseModel):
    """One step from the home to the hours that are billed: what it is, its own value, and the hours after it."""

    key: Literal[
        "base",
        "multiplier",
        "heavy_grease",
        "several_floors",
        "minimum_hours",
        "crew",
        "rounding",
        "billed",
        "add_on_minutes",
    ] = Field(description="`crew` is of people, `add_on_minutes` lengthens the visit, the others are of hours.")
    value: float = Field(examples=[1.2])
    hours: float = Field(examples=[4.8])
    beds: int | None = Field(default=None, description="Of the table's row, in the step `base`.")
    baths: int | None = None


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
    heavy: bool = Field(default=False, description="Whether the stricter terms of large jobs go with it.")
    steps: list[PriceStep] = Field(default_factory=list, description="How the hours came about.")

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
    """A choice and its text; the French one is null where the company wrote none."""

    key: str
    title: str
    title_fr: str | None = None
    description: str | None = None
    description_fr: str | None = None


class AddOnOffer(BaseModel):
    """An add-on that can be booked."""

    key: str
    title: str
    title_fr: str | None = None
    unit_price_cents: int
    max_quantity: int


class FrequencyOffer(BaseModel):
    """How often, and what it takes off labour."""

    key: str
    title: str
    title_fr: str | None = None
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
