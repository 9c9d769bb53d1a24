"""Log lines are JSON, carry the request's context and never a secret."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import structlog

from shared.context import Trace, current_trace
from shared.ids import new_id, new_token
from shared.logging import configure_logging, get_logger


@pytest.fixture
def lines() -> Iterator[Any]:
    """Return a reader of the lines that were logged."""
    root = logging.getLogger()
    before = root.handlers, root.level
    configure_logging("playground")
    (handler,) = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    output = io.StringIO()
    handler.setStream(output)

    def read() -> list[dict[str, Any]]:
        return [json.loads(line) for line in output.getvalue().splitlines()]

    yield read
    root.handlers, root.level = before
    structlog.contextvars.clear_contextvars()


def test_a_line_has_the_fields_that_operators_search_by(lines: Any) -> None:
    current_trace.set(Trace.begin("request-id-0001"))
    structlog.contextvars.bind_contextvars(org_id="o", user_id="u", role="dispatcher")
    get_logger("test").info("visit moved", count=2)
    (line,) = lines()
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "service": "playground",
        "level": "info",
        "message": "visit moved",
        "request_id": "request-id-0001",
        "org_id": "o",
        "user_id": "u",
        "role": "dispatcher",
        "count": 2,
    }


def test_lines_of_libraries_look_the_same(lines: Any) -> None:
    logging.getLogger("some.library").warning("Shutting %s", "down")
    (line,) = lines()
    assert (line["service"], line["level"], line["message"]) == ("playground", "warning", "Shutting down")


@pytest.mark.parametrize(
    "key", ["password", "refresh_token", "Authorization", "client_secret", "cookie", "totp_code"]
)
def test_secrets_are_hidden(lines: Any, key: str) -> None:
    get_logger("test").info("signed in", **{key: "hunter2"}, request={key: "hunter2"}, status_code=200)
    (line,) = lines()
    assert "hunter2" not in json.dumps(line)
    assert line["status_code"] == 200


def test_an_exception_is_part_of_its_line(lines: Any) -> None:
    try:
        int("broken")
    except ValueError:
        get_logger("test").exception("failed")
    (line,) = lines()
    assert "ValueError: invalid literal" in line["exception"]


async def test_each_request_is_one_line(http: httpx.AsyncClient, as_staff: Any, lines: Any) -> None:
    headers = as_staff("dispatcher") | {"X-Request-Id": "request-id-0002"}
    await http.get("/v1/albums/whoami/staff?secret=hunter2", headers=headers)
    (line,) = [line for line in lines() if line["message"] == "request"]
    assert (line["method"], line["path"], line["status_code"]) == ("GET", "/v1/albums/whoami/staff", 200)
    assert (line["request_id"], line["role"]) == ("request-id-0002", "dispatcher")
    assert line["latency_ms"] > 0
    assert "hunter2" not in json.dumps(line)


async def test_tokens_in_addresses_stay_out_of_the_log(http: httpx.AsyncClient, lines: Any) -> None:
    token, number = new_token(), str(new_id())
    await http.get(f"/v1/public/snow-peak/bookings/{token}")
    await http.get(f"/v1/admin/bookings/{number}")
    paths = [line["path"] for line in lines() if line["message"] == "request"]
    assert paths == ["/v1/public/snow-peak/bookings/…", f"/v1/admin/bookings/{number}"]
