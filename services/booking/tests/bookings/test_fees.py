"""What moving costs, and how it stands on the price."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.bookings.fees import fee_lines, fees_with_tax, reschedule_line, with_lines
from booking.policies.rules import Case, cancellation, quote, reschedule_fee, rescheduling
from booking.pricing.estimate import calculate
from booking.pricing.schemas import Calculation, EstimateRequest
from contracts.identity import OrganizationSettings
from shared.clock import now

DEEP = EstimateRequest.model_validate({"service": "deep", "beds": 3, "baths": 2, "frequency": "biweekly"})
SETTINGS = OrganizationSettings()


def agreed(**taxes: int) -> Calculation:
    return calculate(DEEP, taxes={name: Decimal(rate) for name, rate in taxes.items()}, currency="CAD")


@pytest.mark.parametrize(
    ("hours", "window", "fee"), [(72, "free", 0), (71, "half", 1_250), (48, "half", 1_250), (47, "late", 2_500)]
)
def test_moving_costs_half_of_what_cancelling_would_keep(hours: int, window: str, fee: int) -> None:
    case = Case(heavy=True, total_cents=20_606, new_client=False)
    terms = rescheduling(case, SETTINGS)
    found = reschedule_fee(terms, cancellation(case, SETTINGS), paid_cents=5_000, notice=timedelta(hours=hours))
    assert found == (window, fee)


def test_the_windows_and_the_share_are_the_company_s() -> None:
    settings = OrganizationSettings(
        reschedule_free_hours=10, reschedule_half_hours=12, reschedule_fee_percent=100, reschedule_limit=0
    )
    case = Case(heavy=False, total_cents=10_000, new_client=False)
    terms = rescheduling(case, settings)
    assert (terms.free_until_hours, terms.half_until_hours, terms.most_moves) == (12, 12, 0)
    late = reschedule_fee(terms, cancellation(case, settings), paid_cents=999, notice=timedelta(hours=11))
    assert late == ("late", 999)


@given(
    paid=st.integers(0, 20_000),
    hours=st.integers(0, 200),
    percent=st.integers(0, 100),
    heavy=st.booleans(),
)
def test_moving_never_costs_more_than_cancelling(paid: int, hours: int, percent: int, heavy: bool) -> None:
    settings = OrganizationSettings(reschedule_fee_percent=percent)
    case = Case(heavy=heavy, total_cents=20_000, new_client=False)
    notice = timedelta(hours=hours)
    kept = quote(cancellation(case, settings), paid_cents=paid, notice=notice).fee_cents
    _, fee = reschedule_fee(
        rescheduling(case, settings), cancellation(case, settings), paid_cents=paid, notice=notice
    )
    assert 0 <= fee <= kept


@given(fees=st.lists(st.integers(0, 20_000), max_size=4), rate=st.integers(0, 1_500))
def test_a_fee_is_a_line_with_its_taxes_and_the_sums_agree(fees: list[int], rate: int) -> None:
    before = agreed(GST=500, PST=rate)
    after = before
    for cents in fees:
        after = with_lines(after, reschedule_line(now(), cents))
    assert after.subtotal_cents == sum(line.amount_cents for line in after.lines)
    assert after.total_cents == after.subtotal_cents + sum(tax.amount_cents for tax in after.taxes)
    assert after.total_cents - before.total_cents == fees_with_tax(after)
    assert [line.amount_cents for line in fee_lines(after)] == fees
    assert with_lines(before, *fee_lines(after)) == after
    assert after.price.total_cents == after.total_cents
