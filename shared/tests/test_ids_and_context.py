"""Identifiers and the trace of a click."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.context import Trace, current_trace, trace
from shared.ids import new_id, new_token

PARENT = f"00-{'ab' * 16}-{'cd' * 8}-01"


def test_identifiers_are_version_7_and_in_order() -> None:
    ids = [new_id() for _ in range(1_000)]
    assert {identifier.version for identifier in ids} == {7}
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_tokens_are_long_and_safe_in_addresses() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(len(token) == 32 and token.replace("-", "").replace("_", "").isalnum() for token in tokens)


def test_a_trace_goes_on_with_a_span_of_its_own() -> None:
    child = Trace.begin("request-id-0001", PARENT).child()
    assert child.request_id == "request-id-0001"
    assert child.traceparent[:36] == PARENT[:36]
    assert child.traceparent != PARENT


@pytest.mark.parametrize("request_id", [None, "", "short", "x" * 65, "with space", "line\nbreak", "é" * 10])
def test_a_request_id_that_is_not_safe_to_log_is_replaced(request_id: str | None) -> None:
    assert len(Trace.begin(request_id).request_id) == 32


@given(st.text())
def test_a_malformed_trace_is_replaced(header: str) -> None:
    begun = Trace.begin("request-id-0001", header)
    assert begun.traceparent != header
    assert begun.child().traceparent.startswith("00-")


def test_work_without_a_trace_begins_one() -> None:
    current_trace.set(None)
    assert trace() is trace()
