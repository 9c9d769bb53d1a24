"""Deposits, cancellation windows and risk, at their edges."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.policies.rules import Case, cancellation, deposit, evaluate, quote, risk
from booking.policies.schemas import CancellationPolicy, DepositAsked
from contracts.identity import OrganizationSettings

DEFAULTS = OrganizationSettings()
SECOND = timedelta(seconds=1)


def case(**changes: Any) -> Case:
    known: dict[str, Any] = {
        "heavy": False,
        "total_cents": 11_025,
        "new_client": False,
        "notice": timedelta(days=7),
    }
    return Case(**(known | changes))


def asked(settings: OrganizationSettings = DEFAULTS, **changes: Any) -> DepositAsked | None:
    return deposit(case(**changes), settings, risk(case(**changes), settings))


def test_the_worked_example_asks_a_new_client_for_a_third() -> None:
    wanted = asked(heavy=True, total_cents=20_606, new_client=True)
    assert wanted is not None
    assert (wanted.amount_cents, wanted.percent) == (7_213, 35), "7,212.1 rounds up"
    assert wanted.reasons == ["new_client", "heavy_service"]


def test_a_known_client_with_an_ordinary_visit_pays_nothing_ahead() -> None:
    assert asked() is None


@pytest.mark.parametrize(
    ("notice", "percent"),
    [
        (timedelta(hours=48), None),
        (timedelta(hours=48) - SECOND, 40),
        (timedelta(hours=24), 40),
        (timedelta(hours=24) - SECOND, 50),
        (None, None),
    ],
)
def test_short_notice_raises_the_rate(notice: timedelta | None, percent: int | None) -> None:
    wanted = asked(notice=notice, total_cents=20_000)
    assert (wanted and wanted.percent) == percent


@pytest.mark.parametrize(("total", "percent"), [(29_999, None), (30_000, 30)])
def test_a_high_total_asks_for_a_deposit(total: int, percent: int | None) -> None:
    wanted = asked(total_cents=total)
    assert (wanted and wanted.percent) == percent


@pytest.mark.parametrize(
    ("total", "amount"), [(10_000, 5_000), (20_001, 5_001), (100_000, 20_000), (4_000, 4_000)]
)
def test_least_and_most_amounts(total: int, amount: int) -> None:
    wanted = asked(total_cents=total, new_client=True, notice=timedelta(days=9))
    assert wanted is not None
    assert wanted.amount_cents == amount


def test_the_organization_decides() -> None:
    assert asked(OrganizationSettings(deposits_enabled=False), new_client=True) is None
    assert asked(OrganizationSettings(deposit_percent=0), new_client=True) is None
    more = asked(OrganizationSettings(deposit_percent=60), new_client=True, total_cents=20_000)
    assert more is not None
    assert more.percent == 60


@pytest.mark.parametrize(
    ("changes", "score", "level"),
    [
        ({}, 0, "low"),
        ({"new_client": True}, 20, "low"),
        ({"new_client": True, "total_cents": 30_000}, 45, "medium"),
        ({"new_client": True, "notice": timedelta(hours=24)}, 20, "low"),
        ({"new_client": True, "total_cents": 30_000, "notice": timedelta(hours=23)}, 65, "medium"),
        ({"late_cancellations": 1}, 45, "medium"),
        ({"late_cancellations": 2}, 55, "medium"),
        ({"late_cancellations": 5, "total_cents": 30_000}, 80, "high"),
        ({"postal_code": "T5J 0N3", "new_client": True}, 35, "low"),
        ({"postal_code": "T6A 0N3", "new_client": True}, 20, "low"),
    ],
)
def test_risk_is_a_score_with_reasons(changes: dict[str, Any], score: int, level: str) -> None:
    assessed = risk(case(**changes), OrganizationSettings(risk_postal_prefixes=["t5j"]))
    assert (assessed.score, assessed.level) == (score, level)
    assert bool(assessed.reasons) is bool(score)


def test_raised_risk_asks_a_known_client_for_a_deposit() -> None:
    wanted = asked(late_cancellations=1)
    assert wanted is not None
    assert wanted.reasons == ["earlier_cancellations"]


@pytest.mark.parametrize(
    ("changes", "windows"),
    [
        ({}, (48, 24, 50)),
        ({"new_client": True}, (48, 24, 40)),
        ({"total_cents": 30_000}, (48, 24, 25)),
        ({"notice": timedelta(hours=24) - SECOND}, (48, 24, 25)),
        ({"notice": timedelta(hours=24)}, (48, 24, 50)),
        ({"heavy": True}, (72, 48, 50)),
        ({"heavy": True, "new_client": True}, (72, 48, 40)),
    ],
)
def test_cancellation_windows(changes: dict[str, Any], windows: tuple[int, int, int]) -> None:
    terms = cancellation(case(**changes), DEFAULTS)
    assert (terms.free_until_hours, terms.half_until_hours, terms.half_refund_percent) == windows


@pytest.mark.parametrize(
    ("notice", "window", "refund"),
    [
        (timedelta(hours=48), "free", 7_213),
        (timedelta(hours=48) - SECOND, "half", 3_607),
        (timedelta(hours=24), "half", 3_607),
        (timedelta(hours=24) - SECOND, "late", 0),
        (-SECOND, "late", 0),
    ],
)
def test_what_goes_back(notice: timedelta, window: str, refund: int) -> None:
    terms = CancellationPolicy(free_until_hours=48, half_until_hours=24, half_refund_percent=50)
    offered = quote(terms, paid_cents=7_213, notice=notice)
    assert (offered.window, offered.refund_cents, offered.fee_cents) == (window, refund, 7_213 - refund)


CASES = st.builds(
    Case,
    heavy=st.booleans(),
    total_cents=st.integers(0, 500_000),
    new_client=st.booleans(),
    notice=st.none() | st.timedeltas(timedelta(0), timedelta(days=90)),
    late_cancellations=st.integers(0, 5),
)
SETTINGS = st.builds(
    OrganizationSettings,
    deposits_enabled=st.booleans(),
    deposit_percent=st.integers(0, 100),
    deposit_minimum_cents=st.integers(0, 30_000),
    deposit_maximum_cents=st.integers(0, 30_000),
    cancel_free_hours=st.integers(0, 720),
    cancel_half_hours=st.integers(0, 720),
)


@given(CASES, SETTINGS)
def test_a_deposit_never_exceeds_its_limits(some: Case, settings: OrganizationSettings) -> None:
    wanted = evaluate(some, settings).deposit
    if wanted is not None:
        assert settings.deposits_enabled
        assert 0 < wanted.amount_cents <= min(settings.deposit_maximum_cents, some.total_cents)
        assert wanted.percent >= settings.deposit_percent
        assert wanted.reasons


@given(CASES, SETTINGS, st.integers(0, 200_000), st.lists(st.timedeltas(), min_size=2, max_size=2))
def test_cancelling_earlier_never_gives_less_back(
    some: Case, settings: OrganizationSettings, paid: int, notices: list[timedelta]
) -> None:
    terms = evaluate(some, settings).cancellation
    late, early = (quote(terms, paid_cents=paid, notice=notice) for notice in sorted(notices))
    assert 0 <= late.refund_cents <= early.refund_cents <= paid
    assert late.refund_cents + late.fee_cents == paid
