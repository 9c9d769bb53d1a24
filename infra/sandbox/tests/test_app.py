"""The program as a whole: production, restarts, pages, bad requests."""

from pathlib import Path

import httpx
import pytest

from infra.sandbox.app import create_app
from infra.sandbox.settings import Settings
from infra.sandbox.tests.conftest import Receiver, make_sandbox, wait_for
from infra.sandbox.webhooks import retry_delay

STRIPE = {"Authorization": "Bearer sk_test_key"}
SESSION = {
    "success_url": "http://127.0.0.1/thanks",
    "line_items[0][price_data][currency]": "cad",
    "line_items[0][price_data][unit_amount]": "5000",
    "line_items[0][price_data][product_data][name]": "<b>Deposit</b>",
}


def test_refuses_production(tmp_path: Path, receiver: Receiver) -> None:
    settings: Settings = make_sandbox(tmp_path, receiver).settings
    with pytest.raises(RuntimeError, match="APP_ENV"):
        create_app(settings.model_copy(update={"app_env": "prod"}))


def test_restart_keeps_sessions_messages_and_unsent_webhooks(tmp_path: Path, receiver: Receiver) -> None:
    box = make_sandbox(tmp_path, receiver)
    receiver.refuse = 1
    with box.running() as client:
        session = client.post("/stripe/v1/checkout/sessions", data=SESSION, headers=STRIPE).json()
        client.post(f"/stripe/v1/checkout/sessions/{session['id']}/expire", headers=STRIPE).raise_for_status()
        account = box.settings.twilio_account_sid
        client.post(
            f"/twilio/2010-04-01/Accounts/{account}/Messages.json",
            data={"To": "+14035550123", "From": "+15005550006", "Body": "Hello"},
            auth=(account, "token"),
        ).raise_for_status()
        wait_for(lambda: receiver.refuse == 0, "the first, refused, try")
    before = len(receiver.seen)
    with box.running() as client:
        again = client.get(f"/stripe/v1/checkout/sessions/{session['id']}", headers=STRIPE).json()
        assert again["status"] == "expired"
        assert client.get("/sandbox/api/messages").json()["messages"][0]["text"] == "Hello"
        wait_for(lambda: len(receiver.seen) == before + 1, "the next try after the restart")
        delivered = wait_for(
            lambda: [
                row for row in client.get("/sandbox/api/deliveries").json()["deliveries"] if row["delivered_at"]
            ],
            "the delivery on record",
        )
        assert delivered[0]["attempts"] == 2


def test_every_page_renders_and_escapes(browser: httpx.Client) -> None:
    session = browser.post("/stripe/v1/checkout/sessions", data=SESSION, headers=STRIPE).json()
    for path in ("", "/", "/inbox", "/stripe", "/webhooks", f"/checkout/{session['id']}"):
        page = browser.get(f"/sandbox{path}")
        assert page.status_code == 200, path
        assert "<b>Deposit</b>" not in page.text
    assert browser.get("/sandbox/static/sandbox.css").headers["content-type"].startswith("text/css")


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/nowhere", None, 404),
        ("GET", "/sandbox/api/messages?limit=0", None, 422),
        ("GET", "/sandbox/api/messages?channel=pigeon", None, 422),
        ("GET", "/sandbox/api/messages/none", None, 404),
        ("GET", "/sandbox/inbox?open=none", None, 404),
        ("GET", "/sandbox/checkout/none", None, 404),
        ("POST", "/sandbox/api/faults", b'{"provider": "acme"}', 422),
        ("POST", "/sandbox/api/faults", b"{", 422),
        ("PUT", "/sandbox/api/faults", b"{}", 405),
    ],
)
def test_bad_requests_are_problems(
    browser: httpx.Client, method: str, path: str, body: bytes | None, status: int
) -> None:
    headers = {"Content-Type": "application/json"}
    answer = browser.request(method, path, content=body, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status


def test_retry_delays_grow_and_are_bounded() -> None:
    assert [retry_delay(attempt) for attempt in (1, 2, 3, 4, 5, 6, 500)] == [1, 2, 4, 8, 16, 30, 30]
