"""A price list as data: what an organization publishes, each time as a new version.

Money is cents, lengths are hours of one person unless they say otherwise.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, field_validator, model_validator

from booking.services import Key
from shared.inputs import Prose, Words

Frequency = Literal["one_time", "weekly", "biweekly", "monthly"]
AsNumber = PlainSerializer(float, return_type=float, when_used="json")
Hours = Annotated[Decimal, Field(ge=0, le=200, decimal_places=2), AsNumber]
Factor = Annotated[Decimal, Field(gt=0, le=10, decimal_places=3), AsNumber]
Cents = Annotated[int, Field(ge=0, le=10_000_000)]
Minutes = Annotated[int, Field(ge=30, le=720, multiple_of=30)]
Title = Annotated[Words, Field(min_length=1, max_length=80)]
Description = Annotated[Prose, Field(max_length=500)]


class _Part(BaseModel):
    """A part of a price list; whatever isn't known here is a slip of the pen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class BaseHours(_Part):
    """The hours that a standard cleaning of a home takes; a smaller home takes the smallest row that covers it."""

    beds: int = Field(ge=0, le=50)
    baths: int = Field(ge=0, le=50)
    hours: Annotated[Hours, Field(gt=0)]


class ServicePrice(_Part):
    """How a service stretches the base hours. `heavy` ones, which take long, have stricter terms."""

    key: Key
    title: Title
    title_fr: Title | None = None
    description: Description = ""
    description_fr: Description | None = None
    multiplier: Factor
    shortest_minutes: Minutes
    longest_minutes: Minutes
    heavy: bool = False
    active: bool = True

    @model_validator(mode="after")
    def _bounds_in_order(self) -> Self:
        if self.shortest_minutes > self.longest_minutes:
            raise ValueError("the longest visit must not be shorter than the shortest")
        return self


class AddOn(_Part):
    """Something extra at a price of its own. Its `minutes` lengthen the visit; the price pays for them."""

    key: Key
    title: Title
    title_fr: Title | None = None
    unit_cents: Cents
    most: int = Field(default=10, ge=1, le=100)
    minutes: int = Field(default=0, ge=0, le=480, description="For one person and one of them.")
    active: bool = True


class GreaseHours(_Part):
    """What heavy grease adds in homes of so many bedrooms."""

    up_to_beds: int = Field(ge=0, le=50)
    hours: Hours


class Crew(_Part):
    """How many people are sent for so much work."""

    up_to_hours: Annotated[Hours, Field(gt=0)]
    people: int = Field(ge=1, le=10)


class FrequencyPrice(_Part):
    """What coming back takes off labour."""

    key: Frequency
    title: Title
    title_fr: Title | None = None
    discount_percent: int = Field(default=0, ge=0, le=100)


class PriceDocument(_Part):
    """Everything that an estimate is computed from, save the taxes, travel zones and promo codes."""

    name: Annotated[Words, Field(min_length=1, max_length=60)]
    hourly_cents: Cents
    minimum_hours: Hours
    minimum_charge_cents: Cents = Field(default=0, description="Labour never costs less.")
    base_hours: list[BaseHours] = Field(min_length=1, max_length=100)
    services: list[ServicePrice] = Field(min_length=1, max_length=40)
    add_ons: list[AddOn] = Field(max_length=40)
    grease_hours: list[GreaseHours] = Field(max_length=20)
    grease_hours_beyond: Hours
    floors_hours: Hours
    crews: list[Crew] = Field(max_length=10, description="By most hours; beyond the last, `largest_crew` go.")
    largest_crew: int = Field(ge=1, le=10)
    frequencies: list[FrequencyPrice] = Field(min_length=1, max_length=4)

    @field_validator("base_hours")
    @classmethod
    def _larger_homes_take_no_less(cls, rows: list[BaseHours]) -> list[BaseHours]:
        _refuse_twice((f"{row.beds} beds, {row.baths} baths" for row in rows), "the row")
        for small in rows:
            for large in rows:
                if large.beds >= small.beds and large.baths >= small.baths and large.hours < small.hours:
                    raise ValueError(
                        f"{large.beds} beds, {large.baths} baths take {large.hours} h, less than the "
                        f"{small.hours} h of {small.beds} beds, {small.baths} baths; a larger home can't take less"
                    )
        return rows

    @field_validator("services")
    @classmethod
    def _something_is_sold(cls, services: list[ServicePrice]) -> list[ServicePrice]:
        _refuse_twice((service.key for service in services), "the service")
        if not any(service.active for service in services):
            raise ValueError("at least one service must be active")
        return services

    @field_validator("add_ons")
    @classmethod
    def _each_add_on_once(cls, add_ons: list[AddOn]) -> list[AddOn]:
        _refuse_twice((add_on.key for add_on in add_ons), "the add-on")
        return add_ons

    @field_validator("frequencies")
    @classmethod
    def _once_is_always_possible(cls, frequencies: list[FrequencyPrice]) -> list[FrequencyPrice]:
        _refuse_twice((frequency.key for frequency in frequencies), "the frequency")
        if "one_time" not in {frequency.key for frequency in frequencies}:
            raise ValueError("`one_time` must be among the frequencies")
        return frequencies

    @model_validator(mode="after")
    def _steps_rise(self) -> Self:
        _check_rising([row.up_to_beds for row in self.grease_hours], "the beds of `grease_hours`")
        grease = [*(row.hours for row in self.grease_hours), self.grease_hours_beyond]
        if any(later < earlier for earlier, later in pairwise(grease)):
            raise ValueError("the hours of `grease_hours`, and `grease_hours_beyond` after them, must not fall")
        _check_rising([crew.up_to_hours for crew in self.crews], "the hours of `crews`")
        people = [*(crew.people for crew in self.crews), self.largest_crew]
        _check_rising(people, "the people of `crews`, and `largest_crew` after them,")
        return self

    @cached_property
    def services_by_key(self) -> dict[str, ServicePrice]:
        """The services, also those that are no longer sold."""
        return {service.key: service for service in self.services}

    @cached_property
    def add_ons_by_key(self) -> dict[str, AddOn]:
        """The add-ons, also those that are no longer sold."""
        return {add_on.key: add_on for add_on in self.add_ons}

    @cached_property
    def frequencies_by_key(self) -> dict[str, FrequencyPrice]:
        """How often, and what it takes off."""
        return {frequency.key: frequency for frequency in self.frequencies}


class PriceList(PriceDocument):
    """A document under the number that it was published as; quotes and bookings keep the number."""

    version: int


def _refuse_twice(keys: Iterable[str], what: str) -> None:
    for key, times in Counter(keys).items():
        if times > 1:
            raise ValueError(f"{what} {key!r} is there {times} times; keep one")


def _check_rising(values: Sequence[int | Decimal], what: str) -> None:
    if any(later <= earlier for earlier, later in pairwise(values)):
        raise ValueError(f"{what} must rise from row to row")
