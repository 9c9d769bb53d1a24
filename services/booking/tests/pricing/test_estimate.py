"""The price list and the arithmetic on it."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from booking.pricing.economy import ECONOMY
from booking.pricing.estimate import base_row, calculate, one_person
from booking.pricing.schemas import Calculation, EstimateRequest
from shared.money import round_half_up

GST = {"GST": Decimal(500)}


def priced(taxes: dict[str, Decimal] = GST, **work: Any) -> Calculation:
    wanted = EstimateRequest.model_validate({"service": "standard", "beds": 1, "baths": 1} | work)
    return calculate(wanted, taxes=taxes, currency="CAD")


def test_the_worked_example() -> None:
    price = priced(service="deep", beds=3, baths=2, frequency="biweekly", add_ons={"oven": 1})
    assert (price.cleaner_hours, price.crew_size, price.hours_on_site, price.billed_hours) == (4.8, 2, 2.5, 5.0)
    assert [(line.kind, line.key, line.description, line.amount_cents) for line in price.lines] == [
        ("labour", "deep", "Deep cleaning, 5.0 h", 17500),
        ("discount", "biweekly", "Every two weeks, 5 %", -875),
        ("addon", "oven", "Oven", 3000),
    ]
    assert price.subtotal_cents == 19625
    assert [(tax.name, tax.rate_bp, tax.amount_cents) for tax in price.taxes] == [("GST", Decimal(500), 981)]
    assert price.total_cents == 20606
    assert price.visit_minutes == 150
    assert (price.price_list, price.price_list_version) == ("economy", 1)


@pytest.mark.parametrize(
    ("beds", "baths", "hours"),
    [
        (1, 1, "2.5"),
        (0, 0, "2.5"),
        (1, 2, "3.5"),
        (3, 1, "4.0"),
        (2, 3, "4.5"),
        (5, 4, "6.5"),
        (6, 4, "6.5"),
        (12, 12, "6.5"),
    ],
)
def test_homes_without_a_row_take_the_smallest_that_covers_them(beds: int, baths: int, hours: str) -> None:
    assert base_row(beds, baths, ECONOMY).hours == Decimal(hours)


def test_half_baths_count_up() -> None:
    assert priced(beds=2, baths=1.5) == priced(beds=2, baths=2)


@pytest.mark.parametrize(("beds", "extra"), [(2, "0.5"), (3, "1.0"), (4, "1.0"), (5, "1.5")])
def test_heavy_grease_grows_with_the_home(beds: int, extra: str) -> None:
    def hours(*, heavy_grease: bool) -> Decimal:
        wanted = EstimateRequest.model_validate(
            {"service": "standard", "beds": beds, "baths": 1, "heavy_grease": heavy_grease}
        )
        return one_person(wanted, ECONOMY)[0]

    assert hours(heavy_grease=True) - hours(heavy_grease=False) == Decimal(extra)


@pytest.mark.parametrize(
    ("work", "crew", "minutes"),
    [
        ({"beds": 1, "baths": 1}, 1, 180),
        ({"beds": 4, "baths": 2}, 1, 240),
        ({"beds": 4, "baths": 2, "several_floors": True}, 2, 150),
        ({"service": "move_out_empty", "beds": 1, "baths": 1}, 1, 210),
        ({"service": "move_out_empty", "beds": 6, "baths": 4}, 3, 180),
    ],
)
def test_crew_and_length_of_the_visit(work: dict[str, Any], crew: int, minutes: int) -> None:
    price = priced(**work)
    assert (price.crew_size, price.visit_minutes) == (crew, minutes)


def test_several_taxes_are_rounded_apart() -> None:
    price = priced({"GST": Decimal(500), "QST": Decimal("997.5")}, frequency="weekly")
    assert [line.amount_cents for line in price.lines] == [10500, -1050]
    assert [tax.amount_cents for tax in price.taxes] == [525 - 53, 1047 - 105]


@pytest.mark.parametrize(
    ("amount", "cents"), [("0.5", 1), ("0.49", 0), ("2.5", 3), ("-0.5", -1), ("-0.4375", 0), ("-43.75", -44)]
)
def test_halves_go_away_from_zero(amount: str, cents: int) -> None:
    assert round_half_up(Decimal(amount)) == cents


@pytest.mark.parametrize(
    "work",
    [
        {"add_ons": {"windows": 101}},
        {"add_ons": {"Sauna!": 1}},
        {"add_ons": {"oven": -1}},
        {"beds": 13},
        {"baths": float("nan")},
        {"service": "Carpet"},
        {"postal_code": "12345"},
        {"promo_code": "A\x00B"},
        {"frequency": "daily"},
    ],
)
def test_what_no_list_can_sell_is_refused(work: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        priced(**work)


WORK = st.fixed_dictionaries(
    {
        "service": st.sampled_from(sorted(ECONOMY.services_by_key)),
        "beds": st.integers(0, 12),
        "baths": st.integers(0, 24).map(lambda half: half / 2),
        "frequency": st.sampled_from(sorted(ECONOMY.frequencies_by_key)),
        "add_ons": st.dictionaries(st.sampled_from(sorted(ECONOMY.add_ons_by_key)), st.integers(0, 3)),
        "heavy_grease": st.booleans(),
        "several_floors": st.booleans(),
    }
)
RATES = st.dictionaries(st.sampled_from(["GST", "HST", "PST", "QST"]), st.decimals(0, 2000, places=1), max_size=2)


@given(WORK, RATES)
def test_a_price_adds_up_and_stays_within_bounds(work: dict[str, Any], taxes: dict[str, Decimal]) -> None:
    price = priced(taxes, **work)
    assert price.subtotal_cents == sum(line.amount_cents for line in price.lines)
    assert price.total_cents == price.subtotal_cents + sum(tax.amount_cents for tax in price.taxes)
    service = ECONOMY.services_by_key[work["service"]]
    assert service.shortest_minutes <= price.visit_minutes <= service.longest_minutes
    assert price.visit_minutes % 30 == 0
    assert price.billed_hours == price.crew_size * price.hours_on_site >= price.cleaner_hours >= 3
    for tax in price.taxes:
        exact = price.subtotal_cents * tax.rate_bp / 10_000
        assert abs(tax.amount_cents - exact) <= Decimal("0.5") * len(price.lines)


@given(WORK, st.sampled_from(["beds", "baths", "heavy_grease", "several_floors", "add_ons"]))
def test_more_work_never_costs_less(work: dict[str, Any], more: str) -> None:
    bigger = work | {
        "beds": min(12, work["beds"] + (more == "beds")),
        "baths": min(12, work["baths"] + (more == "baths")),
        "heavy_grease": work["heavy_grease"] or more == "heavy_grease",
        "several_floors": work["several_floors"] or more == "several_floors",
        "add_ons": {"linen": 4} | work["add_ons"] if more == "add_ons" else work["add_ons"],
    }
    assert priced(**bigger).total_cents >= priced(**work).total_cents
