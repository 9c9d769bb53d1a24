"""Whatever goes wrong, a client gets `application/problem+json` that it can act on."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import Conflict, Forbidden, Invalid, NotFound, Problem, Unauthorized, responses

Headers = Callable[..., dict[str, str]]
MEMBERS = {"type", "title", "status", "detail", "instance", "request_id"}


def problem_of(answer: httpx.Response, status: int) -> dict[str, Any]:
    """Return the body of an answer after checking that it is a problem as RFC 9457 has it."""
    body: dict[str, Any] = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), body
    assert body.keys() >= MEMBERS
    assert body["status"] == status
    assert body["request_id"] == answer.headers["x-request-id"]
    assert body["type"].startswith("https://cleanwithsnapshot.dev/problems/")
    assert body["detail"].endswith((".", ")", "JSON.")) or "errors" in body
    return body


@given(st.dictionaries(st.sampled_from(["type", "title", "status", "detail", "instance", "left"]), st.text()))
def test_extra_members_never_replace_those_of_the_problem(extras: dict[str, Any]) -> None:
    extras.pop("detail", None)
    body = Conflict("No.", **extras).body("/v1/x", "id")
    assert (body["status"], body["detail"], body["title"]) == (409, "No.", Conflict.title)


async def test_a_domain_error_keeps_its_extra_members(http: httpx.AsyncClient) -> None:
    body = problem_of(await http.get("/v1/albums/gone"), 409)
    assert body["type"].endswith("/album-gone")
    assert body["allowed"] == ["restore"]
    assert body["instance"] == "/v1/albums/gone"


async def test_an_unknown_address_is_a_problem(http: httpx.AsyncClient) -> None:
    problem_of(await http.get("/v1/nothing"), 404)


async def test_a_trailing_slash_is_another_address_and_no_redirect(http: httpx.AsyncClient) -> None:
    problem_of(await http.get("/v1/albums/gone/"), 404)


@pytest.mark.parametrize("method", ["DELETE", "HEAD", "PATCH"])
async def test_a_wrong_method_says_which_are_right(http: httpx.AsyncClient, method: str) -> None:
    answer = await http.request(method, "/v1/albums/gone")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, PUT")
    if method != "HEAD":
        problem_of(answer, 405)


async def test_invalid_fields_are_named(http: httpx.AsyncClient) -> None:
    body = problem_of(await http.post("/v1/albums/echo", json={"a": "x", "b": 1}), 422)
    assert [error["field"] for error in body["errors"]] == ["body.a"]


@pytest.mark.parametrize(
    ("content", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b'{"a": "\xff\xfe"}', "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"a": 1}', "text/plain", 422),
        (b"<a/>", "application/xml", 422),
        (b'{"a": 1}', "", 422),
        (b"", "application/json", 422),
        (b"a=1", "application/x-www-form-urlencoded", 422),
        (b'{"a": 1e999}', "application/json", 422),
        (b'{"a": ' + b"9" * 5000 + b"}", "application/json", 400),
        (b'{"a": NaN}', "application/json", 422),
        (b'{"\\ud800": "x"}', "application/json", 422),
        (b'{"' + b"k" * 5000 + b'": "x"}', "application/json", 422),
    ],
)
async def test_a_body_that_is_no_good_is_the_callers_fault(
    http: httpx.AsyncClient, content: bytes, content_type: str, status: int
) -> None:
    headers = {"content-type": content_type} if content_type else {}
    answer = await http.post("/v1/albums/echo", content=content, headers=headers)
    problem_of(answer, status)
    assert len(answer.content) < 2_000


async def test_a_huge_body_is_refused(http: httpx.AsyncClient) -> None:
    answer = await http.post("/v1/albums/echo", json={"a" * 1_100_000: 1})
    assert problem_of(answer, 413)["type"].endswith("/too-large")


async def test_a_huge_body_without_a_length_is_refused(http: httpx.AsyncClient) -> None:
    async def pieces() -> Any:
        for _ in range(12):
            yield b" " * 100_000

    answer = await http.post("/v1/albums/echo", content=pieces(), headers={"content-type": "application/json"})
    problem_of(answer, 413)


@pytest.mark.parametrize("title", ["nul \x00", "emoji \U0001f9f9", "right-to-left \u202e"])
async def test_odd_characters_are_stored_or_refused(
    http: httpx.AsyncClient, as_staff: Headers, title: str
) -> None:
    answer = await http.post("/v1/albums", json={"title": title}, headers=as_staff("dispatcher"))
    if "\x00" in title:
        problem_of(answer, 422)
    else:
        assert (answer.status_code, answer.json()["title"]) == (201, title)


@pytest.mark.parametrize("content", [b'{"title": "\\ud800"}', b'{"title": "x", "year": 99999999999999999999}'])
async def test_values_that_no_column_holds_are_refused(
    http: httpx.AsyncClient, as_staff: Headers, content: bytes
) -> None:
    headers = as_staff("dispatcher") | {"content-type": "application/json"}
    problem_of(await http.post("/v1/albums", content=content, headers=headers), 422)


@pytest.mark.parametrize(
    ("statement", "status"),
    [
        ("SELECT 1/0", 422),
        ("SELECT 'x'::int", 422),
        ("SELECT chr(0)", 422),
        ("INSERT INTO inbox SELECT i FROM (VALUES (gen_random_uuid())) v(i), generate_series(1, 2)", 409),
        ("DO $$ BEGIN RAISE exclusion_violation; END $$", 409),
        ("DO $$ BEGIN RAISE foreign_key_violation; END $$", 409),
        ("DO $$ BEGIN RAISE check_violation; END $$", 422),
        ("DO $$ BEGIN RAISE not_null_violation; END $$", 500),
        ("DO $$ BEGIN RAISE deadlock_detected; END $$", 503),
        ("DO $$ BEGIN RAISE serialization_failure; END $$", 503),
        ("DO $$ BEGIN RAISE lock_not_available; END $$", 503),
        ("DO $$ BEGIN RAISE too_many_connections; END $$", 503),
        ("SET LOCAL statement_timeout = 10", 200),
        ("SELECT set_config('statement_timeout', '10', true), pg_sleep(0)", 200),
        ("DO $$ BEGIN RAISE query_canceled; END $$", 503),
        ("SELECT pg_terminate_backend(pg_backend_pid())", 503),
        ("SELECT nonsense", 500),
        ("SELECT * FROM finance.invoices", 500),
    ],
)
async def test_each_kind_of_database_error_has_its_answer(
    http: httpx.AsyncClient, statement: str, status: int
) -> None:
    answer = await http.get("/v1/albums/sql", params={"statement": statement})
    if status == 200:
        assert answer.status_code == 200
        return
    body = problem_of(answer, status)
    assert "SELECT" not in body["detail"]
    if status == 503:
        assert int(answer.headers["retry-after"]) > 0


@pytest.mark.parametrize("kind", ["bug", "group"])
async def test_a_crash_tells_nothing_but_where_to_ask(http: httpx.AsyncClient, kind: str) -> None:
    answer = await http.get(f"/v1/albums/crash/{kind}")
    body = problem_of(answer, 500)
    assert body["type"].endswith("/internal")
    assert "hunter2" not in answer.text


@pytest.mark.parametrize("kind", ["starting", "full", "refused", "unavailable"])
async def test_an_outage_asks_to_try_again(http: httpx.AsyncClient, kind: str) -> None:
    answer = await http.get(f"/v1/albums/crash/{kind}")
    problem_of(answer, 503)
    assert int(answer.headers["retry-after"]) > 0


async def test_a_number_that_overflows_is_the_callers_fault(http: httpx.AsyncClient) -> None:
    problem_of(await http.get("/v1/albums/crash/overflow"), 422)


async def test_a_failing_commit_is_an_error_of_the_request(http: httpx.AsyncClient, as_staff: Headers) -> None:
    problem_of(await http.post("/v1/albums/commit", headers=as_staff("dispatcher")), 422)


def test_documented_answers_merge_by_status() -> None:
    class Gone(NotFound):
        title = "It is gone"

    documented = responses(NotFound, Gone, Forbidden)
    assert documented.keys() == {404, 403}
    assert documented[404]["description"] == "Not found; it is gone"


@pytest.mark.parametrize("problem", [Problem, Unauthorized, Forbidden, NotFound, Invalid])
def test_a_problem_is_json(problem: type[Problem]) -> None:
    assert json.loads(json.dumps(problem("Say why.").body(None, None)))["status"] == problem.status
