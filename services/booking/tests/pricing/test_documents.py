"""Any price list and any work: the price is the sum of its lines."""

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from booking.pricing.economy import ECONOMY
from booking.pricing.estimate import Promo, Travel, calculate
from booking.pricing.price_list import PriceList
from booking.pricing.schemas import EstimateRequest

QUARTERS = st.integers(1, 80).map(lambda quarters: Decimal(quarters) / 4)


@st.composite
def price_lists(draw: st.DrawFn) -> PriceList:
    hours = sorted(draw(st.lists(QUARTERS, min_size=1, max_size=5)))
    steps = sorted(draw(st.sets(QUARTERS, max_size=3)))
    shortest = draw(st.integers(1, 10)) * 30
    service: dict[str, Any] = {
        "key": "clean",
        "title": "Clean",
        "multiplier": draw(st.integers(1, 300).map(lambda part: Decimal(part) / 100)),
        "shortest_minutes": shortest,
        "longest_minutes": shortest + draw(st.integers(0, 10)) * 30,
    }
    extra = {"key": "extra", "title": "Extra", "unit_cents": draw(st.integers(0, 20_000)), "most": 100}
    changes: dict[str, Any] = {
        "hourly_cents": draw(st.integers(0, 20_000)),
        "minimum_hours": draw(QUARTERS),
        "minimum_charge_cents": draw(st.integers(0, 30_000)),
        "base_hours": [{"beds": size, "baths": size, "hours": value} for size, value in enumerate(hours, 1)],
        "services": [service],
        "add_ons": [extra | {"minutes": draw(st.integers(0, 120))}],
        "crews": [{"up_to_hours": most, "people": people} for people, most in enumerate(steps, 1)],
        "largest_crew": len(steps) + 1,
        "frequencies": [{"key": "one_time", "title": "Once", "discount_percent": draw(st.integers(0, 100))}],
    }
    return PriceList.model_validate(ECONOMY.model_dump() | changes)


WORK = st.builds(
    EstimateRequest,
    service=st.just("clean"),
    beds=st.integers(0, 12),
    baths=st.integers(0, 24).map(lambda half: half / 2),
    add_ons=st.dictionaries(st.just("extra"), st.integers(0, 100)),
    heavy_grease=st.booleans(),
    several_floors=st.booleans(),
)
PROMOS = st.none() | st.builds(
    Promo,
    code=st.just("SPRING"),
    labour_only=st.booleans(),
    percent=st.none() | st.integers(1, 100),
    amount_cents=st.integers(0, 100_000),
)
TRAVEL = st.none() | st.builds(Travel, zone=st.just("Far"), fee_cents=st.integers(0, 10_000))
TAXES = st.dictionaries(st.sampled_from(["GST", "QST"]), st.decimals(0, 2_000, places=1), max_size=2)


@given(price_lists(), WORK, PROMOS, TRAVEL, TAXES)
def test_a_price_is_the_sum_of_its_lines_and_never_negative(
    prices: PriceList,
    wanted: EstimateRequest,
    promo: Promo | None,
    travel: Travel | None,
    taxes: dict[str, Decimal],
) -> None:
    priced = calculate(wanted, taxes=taxes, currency="CAD", prices=prices, travel=travel, promo=promo)
    assert priced.subtotal_cents == sum(line.amount_cents for line in priced.lines) >= 0
    assert priced.total_cents == priced.subtotal_cents + sum(tax.amount_cents for tax in priced.taxes) >= 0
    kinds = [line.kind for line in priced.lines]
    order = ["labour", "minimum", "discount", "addon", "travel", "promo"]
    assert kinds == [kind for kind in order if kind in kinds]
    labour = sum(line.amount_cents for line in priced.lines if line.kind in ("labour", "minimum"))
    assert labour >= prices.minimum_charge_cents
    service = prices.services_by_key["clean"]
    assert service.shortest_minutes <= priced.visit_minutes <= service.longest_minutes
    assert priced.steps[0].key == "base"
    assert priced.billed_hours == priced.crew_size * priced.hours_on_site


@given(price_lists())
def test_a_list_survives_being_kept(prices: PriceList) -> None:
    assert PriceList.model_validate_json(prices.model_dump_json()) == prices
