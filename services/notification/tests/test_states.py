"""What may become of a message, without a database."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notification.messages import states
from notification.messages.models import Message
from shared.ids import new_id


def message(status: str = "sending", *, attempts: int = 1, sid: str | None = None) -> Message:
    return Message(
        org_id=new_id(),
        event_id=new_id(),
        channel="sms",
        template="visit_started",
        recipient="+17805550123",
        recipient_name="Zoë",
        locale="en",
        body="Hi",
        status=status,
        attempts=attempts,
        provider_message_id=sid,
    )


def test_an_accepted_message_is_sent() -> None:
    one = message()
    states.accept(one, "SM1")
    assert (one.status, one.provider_message_id) == ("sent", "SM1")
    assert one.sent_at is not None


def test_the_last_attempt_is_followed_by_no_other() -> None:
    assert states.give_back(one := message(attempts=4), "503", 5)
    assert (one.status, one.error) == ("queued", "503")
    assert not states.give_back(one := message(attempts=5), "503", 5)
    assert one.status == "dead"


def test_a_report_that_overtakes_the_answer_stands() -> None:
    one = message()
    assert states.report(one, "delivered", "SM1", None)
    states.accept(one, "SM1")
    assert one.status == "delivered"


@pytest.mark.parametrize("status", ["queued", "dead"])
def test_a_report_of_success_stops_further_attempts(status: str) -> None:
    one = message(status)
    assert states.report(one, "sent", "SM1", None)
    assert one.status == "sent"


def test_a_failure_of_an_earlier_attempt_does_not_count() -> None:
    one = message("sent", sid="SM2")
    assert not states.report(one, "failed", "SM1", "30003")
    assert states.report(one, "failed", "SM2", "30003")
    assert (one.status, one.error) == ("failed", "30003")


RANK = {"queued": 0, "sending": 0, "dead": 0, "sent": 1, "failed": 2, "delivered": 3}


@given(
    st.sampled_from(["queued", "sending", "dead"]),
    st.lists(st.tuples(st.sampled_from(get_args(states.Report)), st.sampled_from(["SM1", "SM2"])), max_size=12),
)
def test_reports_in_any_order_never_turn_a_message_back(
    start: str, reports: list[tuple[states.Report, str]]
) -> None:
    one = message(start)
    rank = RANK[start]
    for outcome, sid in reports:
        changed = states.report(one, outcome, sid, "error")
        assert RANK[one.status] >= rank
        assert changed == (RANK[one.status] > rank)
        rank = RANK[one.status]
    if any(outcome == "delivered" for outcome, _ in reports):
        assert one.status == "delivered"


@pytest.mark.parametrize("status", ["failed", "dead", "skipped"])
def test_what_was_not_delivered_can_be_sent_again(status: str) -> None:
    one = message(status, attempts=5, sid="SM1")
    states.resend(one)
    assert (one.status, one.attempts, one.provider_message_id, one.error) == ("queued", 0, None, None)


@pytest.mark.parametrize("status", ["queued", "sending", "sent", "delivered"])
def test_what_was_sent_or_waits_can_not(status: str) -> None:
    with pytest.raises(states.MessageNotResendable, match=status):
        states.resend(message(status))


@given(st.integers(1, 20), st.floats(0.01, 3600), st.floats(0, 1))
def test_each_wait_is_about_twice_the_one_before(attempts: int, base: float, chance: float) -> None:
    wait = states.backoff(attempts, base, chance).total_seconds()
    assert wait == pytest.approx(base * 2 ** (attempts - 1), rel=states.JITTER + 0.001, abs=1e-5)
