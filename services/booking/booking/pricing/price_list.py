"""The price list `economy`, version 1, as data. Money is cents, lengths are hours."""

from dataclasses import dataclass
from decimal import Decimal

from booking.services import Service


@dataclass(frozen=True, slots=True)
class ServicePrice:
    """How a service stretches the base hours, and the bounds of a visit in minutes."""

    title: str
    description: str
    multiplier: Decimal
    visit_minutes: tuple[int, int]


@dataclass(frozen=True, slots=True)
class AddOn:
    """Something extra at a price of its own."""

    title: str
    unit_cents: int
    most: int = 10


@dataclass(frozen=True, slots=True)
class PriceList:
    """Everything that an estimate is computed from, save the taxes.

    `base_hours` maps (beds, baths) to cleaner-hours; `grease_hours` maps the most beds to the extra hours that
    heavy grease takes; `crews` maps the most cleaner-hours to the number of people, `largest_crew` beyond.
    """

    name: str
    version: int
    hourly_cents: int
    minimum_hours: Decimal
    base_hours: dict[tuple[int, int], Decimal]
    services: dict[str, ServicePrice]
    grease_hours: dict[int, Decimal]
    grease_hours_beyond: Decimal
    floors_hours: Decimal
    crews: dict[Decimal, int]
    largest_crew: int
    add_ons: dict[str, AddOn]
    frequencies: dict[str, tuple[str, int]]


ECONOMY = PriceList(
    name="economy",
    version=1,
    hourly_cents=3_500,
    minimum_hours=Decimal("3.0"),
    base_hours={
        (1, 1): Decimal("2.5"),
        (2, 1): Decimal("3.0"),
        (2, 2): Decimal("3.5"),
        (3, 2): Decimal("4.0"),
        (3, 3): Decimal("4.5"),
        (4, 2): Decimal("4.5"),
        (4, 3): Decimal("5.0"),
        (5, 3): Decimal("5.5"),
        (6, 4): Decimal("6.5"),
    },
    services={
        Service.STANDARD: ServicePrice(
            "Standard cleaning",
            "Kitchen, bathrooms, floors and surfaces, kept in good order.",
            Decimal("1.0"),
            (60, 240),
        ),
        Service.DEEP: ServicePrice(
            "Deep cleaning",
            "Everything in standard, plus build-up, edges and details.",
            Decimal("1.2"),
            (90, 360),
        ),
        Service.MOVE_OUT_EMPTY: ServicePrice(
            "Move-out cleaning",
            "An empty home, ready for the hand-over inspection.",
            Decimal("1.35"),
            (150, 420),
        ),
        Service.MOVE_IN_EMPTY: ServicePrice(
            "Move-in cleaning",
            "An empty home, fresh before your boxes arrive.",
            Decimal("1.35"),
            (150, 420),
        ),
    },
    grease_hours={2: Decimal("0.5"), 4: Decimal("1.0")},
    grease_hours_beyond=Decimal("1.5"),
    floors_hours=Decimal("0.5"),
    crews={Decimal("4.5"): 1, Decimal("8.0"): 2},
    largest_crew=3,
    add_ons={
        "oven": AddOn("Oven", 3_000, 3),
        "fridge": AddOn("Fridge", 2_000, 3),
        "microwave": AddOn("Microwave", 1_000, 3),
        "cabinets": AddOn("Inside cabinets", 4_000, 3),
        "windows": AddOn("Windows", 3_000, 5),
        "balcony": AddOn("Balcony", 2_500, 3),
        "linen": AddOn("Change linen, per bed", 1_000),
        "steam_armchair": AddOn("Steam: armchair", 4_500),
        "steam_sofa_two": AddOn("Steam: two-seat sofa", 9_000, 5),
        "steam_sofa_three": AddOn("Steam: three-seat sofa", 11_000, 5),
        "steam_sectional": AddOn("Steam: sectional", 15_000, 3),
        "steam_mattress": AddOn("Steam: mattress", 11_000),
        "carpet_spot": AddOn("Carpet spot", 3_500),
    },
    frequencies={
        "one_time": ("Just once", 0),
        "weekly": ("Every week", 10),
        "biweekly": ("Every two weeks", 5),
        "monthly": ("Every month", 0),
    },
)
"""`frequencies` maps a key to its title and the discount on labour, in percent."""
