"""Pure rules of leads: states, channels, scores."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from booking.attribution.channels import channel_of
from booking.leads.models import Lead
from booking.leads.states import MOVES, LeadMoveNotAllowed, LeadStatus, advance
from booking.referrals.service import new_code
from booking.scoring.rules import DEFAULT, Facts, Rule, assess, band_of
from shared.ids import new_id


def lead(status: LeadStatus) -> Lead:
    return Lead(org_id=new_id(), kind="form", name="Zoë", locale="en", currency="CAD", source="x", status=status)


@pytest.mark.parametrize(("start", "to"), list(product(LeadStatus, LeadStatus)))
def test_only_the_named_moves_are_made(start: LeadStatus, to: LeadStatus) -> None:
    one = lead(start)
    reason: Any = "other" if to is LeadStatus.LOST else None
    if to in MOVES[start]:
        advance(one, to, reason=reason)
        assert (one.status, one.version, one.lost_reason) == (to, 2, reason)
    else:
        with pytest.raises(LeadMoveNotAllowed) as refused:
            advance(one, to, reason=reason)
        assert refused.value.extras["allowed"] == list(MOVES[start])
        assert one.version == 1


@pytest.mark.parametrize(("to", "reason"), [(LeadStatus.LOST, None), (LeadStatus.CONTACTED, "other")])
def test_a_reason_belongs_to_a_loss(to: LeadStatus, reason: Any) -> None:
    with pytest.raises(ValueError, match="reason"):
        advance(lead(LeadStatus.NEW), to, reason=reason)


@pytest.mark.parametrize(
    ("source", "medium", "referrer", "expected"),
    [
        ("Google", "CPC", "https://bing.com", ("google", "cpc")),
        (None, None, None, ("direct", None)),
        (None, None, "not an address", ("direct", None)),
        (None, None, "https://[broken", ("direct", None)),
        (None, None, "https://www.google.ca/search?q=x", ("google", "organic")),
        (None, None, "https://m.facebook.com/", ("facebook", "social")),
        (None, None, "https://t.co/abc", ("twitter", "social")),
        (None, None, "https://www.yegblog.ca/post", ("yegblog.ca", "referral")),
        (None, "Email", "https://www.yegblog.ca", ("yegblog.ca", "email")),
    ],
)
def test_the_channel_follows_from_link_or_referrer(
    source: str | None, medium: str | None, referrer: str | None, expected: tuple[str, str | None]
) -> None:
    assert channel_of(source, medium, referrer) == expected


@given(st.text(max_size=300))
def test_any_referrer_has_a_channel(referrer: str) -> None:
    source, _ = channel_of(None, None, referrer)
    assert 0 < len(source) <= 100


@pytest.mark.parametrize(
    ("rule", "facts", "holds"),
    [
        (("service", "is", "deep"), {"service": "DEEP"}, True),
        (("service", "is", "deep"), {}, False),
        (("service", "is_not", "deep"), {"service": "standard"}, True),
        (("source", "in", ["google", "bing"]), {"source": "Bing"}, True),
        (("postal_code", "starts_with", "t5"), {"postal_code": "T5J 0N3"}, True),
        (("campaign", "contains", "ring"), {"campaign": "Spring"}, True),
        (("beds", "at_least", 3), {"beds": 3}, True),
        (("beds", "at_most", 3), {"beds": 4}, False),
        (("beds", "is_not", 3), {"beds": 4}, True),
        (("beds", "is", 3), {"beds": 3}, True),
        (("referred", "is", True), {"referred": True}, True),
        (("has_phone", "is", False), {}, True),
    ],
)
def test_a_rule_holds_or_does_not(rule: tuple[str, str, Any], facts: dict[str, Any], holds: bool) -> None:
    field, operator, value = rule
    made = Rule.model_validate(
        {"field": field, "operator": operator, "value": value, "points": 1, "reason": "because"}
    )
    assert made.holds(Facts.model_validate(facts)) is holds


@pytest.mark.parametrize(
    ("field", "operator", "value"),
    [
        ("beds", "contains", 3),
        ("beds", "is", "three"),
        ("beds", "is", True),
        ("service", "at_least", "deep"),
        ("service", "is", 3),
        ("service", "in", "deep"),
        ("service", "in", []),
        ("referred", "is", "yes"),
        ("referred", "is", 1),
        ("shoe_size", "is", 1),
        ("service", "is", "a\x00b"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(field: str, operator: str, value: Any) -> None:
    with pytest.raises(ValidationError):
        Rule.model_validate(
            {"field": field, "operator": operator, "value": value, "points": 1, "reason": "because"}
        )


@given(st.builds(Facts))
def test_a_score_is_the_sum_of_its_reasons_within_bounds(facts: Facts) -> None:
    scored = assess(facts, DEFAULT, 1)
    assert scored.score == min(max(sum(reason.points for reason in scored.reasons), 0), 100)
    assert band_of(scored.score, 70) in ("hot", "warm", "cold")


def test_a_perfect_lead_is_hot_and_an_empty_one_is_cold() -> None:
    perfect = Facts(
        service="deep", frequency="weekly", value_cents=35_000, has_phone=True, referred=True, days_ahead=1
    )
    assert band_of(assess(perfect, DEFAULT, 1).score, 70) == "hot"
    assert assess(Facts(), DEFAULT, 1).score == 0
    assert [band_of(score, 70) for score in (39, 40, 69, 70)] == ["cold", "warm", "warm", "hot"]
    assert [band_of(score, 30) for score in (29, 30)] == ["cold", "hot"]


@pytest.mark.parametrize(("name", "start"), [("Zoë Tremblay", "ZOE-"), ("李 小龙", "FRIEND-"), ("", "FRIEND-")])
def test_a_code_begins_with_the_first_name(name: str, start: str) -> None:
    assert new_code(name).startswith(start)
    assert len(new_code(name)) == len(start) + 4
