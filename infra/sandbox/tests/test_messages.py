"""Mail and texts: the real clients, the inbox, the pages."""

# ruff: noqa: ASYNC212  (the sandbox runs in a thread of its own, so a blocking client can't starve it)

import base64
from typing import Any
from urllib.parse import parse_qsl

import aiosmtplib
import httpx
import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from infra.sandbox.tests.conftest import Receiver, Sandbox, wait_for
from infra.sandbox.twilio import segments

KEY = {"Authorization": "Bearer SG.key"}


def mail(to: str, **more: Any) -> dict[str, Any]:
    return {
        "personalizations": [{"to": [{"email": to, "name": "Mia"}]}],
        "from": {"email": "hello@clean.example", "name": "CleanWithSnapshot"},
        "subject": "Your visit is confirmed ✨",
        "content": [
            {"type": "text/plain", "value": "See you."},
            {"type": "text/html", "value": "<h1 style='color:teal'>See you.</h1><script>alert(1)</script>"},
        ],
        **more,
    }


def inbox(browser: httpx.Client, to: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = browser.get("/sandbox/api/messages", params={"to": to}).json()["messages"]
    return found


def test_sendgrid_mail_reaches_the_inbox(browser: httpx.Client) -> None:
    pdf = base64.b64encode(b"%PDF-1.7").decode()
    file = {"content": pdf, "filename": "Rechnung é.pdf", "type": "application/pdf"}
    sent = browser.post("/sendgrid/v3/mail/send", json=mail("Mia@Example.com", attachments=[file]), headers=KEY)
    assert sent.status_code == 202
    assert sent.content == b""
    [message] = inbox(browser, "mia@EXAMPLE")
    assert message["provider_id"] == sent.headers["x-message-id"]
    assert message["to"] == ["mia@example.com"]
    assert message["from"] == "CleanWithSnapshot <hello@clean.example>"
    assert message["subject"] == "Your visit is confirmed ✨"
    page = browser.get("/sandbox/inbox", params={"open": message["id"]})
    assert "<script>alert" not in page.text
    assert 'sandbox="allow-same-origin allow-popups' in page.text
    assert "script-src" not in page.headers["content-security-policy"]
    [kept] = message["attachments"]
    assert (kept["filename"], kept["type"], kept["size"]) == ("Rechnung é.pdf", "application/pdf", 8)
    download = browser.get(kept["url"])
    assert download.content == b"%PDF-1.7"
    assert download.headers["content-disposition"] == "attachment"
    assert browser.get("/sandbox/inbox/attachments/none").status_code == 404


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"personalizations": []}, "personalizations"),
        ({"personalizations": [{}]}, "personalizations.0.to"),
        ({"personalizations": [{"to": [{"email": "no address"}]}]}, "personalizations.0.to.0.email"),
        ({"personalizations": [{"to": [{"email": "a@x.ca"}, {"email": "A@x.ca"}]}]}, "personalizations.0"),
        ({"from": {"name": "x"}}, "from.email"),
        ({"subject": ""}, "subject"),
        ({"content": []}, "content"),
        ({"content": [{"type": "text/plain", "value": ""}]}, "content.0.value"),
        ({"attachments": [{"filename": "a"}]}, "attachments.0.content"),
        ({"attachments": [{"filename": "a", "content": "é"}]}, "attachments.0.content"),
    ],
)
def test_sendgrid_refuses_as_sendgrid_does(browser: httpx.Client, change: dict[str, Any], field: str) -> None:
    answer = browser.post("/sendgrid/v3/mail/send", json=mail("refused@x.ca", **change), headers=KEY)
    assert answer.status_code == 400
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert inbox(browser, "refused@x.ca") == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b'{"subject": "\\ud800"}', b"[" * 100_000])
def test_sendgrid_refuses_what_is_not_a_mail(browser: httpx.Client, body: bytes) -> None:
    answer = browser.post("/sendgrid/v3/mail/send", content=body, headers=KEY)
    assert answer.status_code == 400
    assert answer.json()["errors"]


def test_sendgrid_wants_its_key_and_fails_on_request(browser: httpx.Client) -> None:
    wrong = {"Authorization": "Bearer SG.other"}
    assert browser.post("/sendgrid/v3/mail/send", json=mail("a@x.ca"), headers=wrong).status_code == 401
    browser.post("/sandbox/api/faults", json={"provider": "sendgrid", "status": 503, "count": 2})
    codes = [
        browser.post("/sendgrid/v3/mail/send", json=mail("thrice@x.ca"), headers=KEY).status_code for _ in range(3)
    ]
    assert codes == [503, 503, 202]
    assert len(inbox(browser, "thrice@x.ca")) == 1


async def test_smtp_mail_reaches_the_inbox(sandbox: Sandbox, browser: httpx.Client) -> None:
    raw = (
        b"From: Clean <hello@clean.example>\r\nTo: smtp@example.com\r\nSubject: =?utf-8?q?Caf=C3=A9?=\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/plain; charset=no-such\r\n\r\nplain\r\n"
        b"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>html</p>\r\n--b--\r\n"
    )
    port = sandbox.settings.sandbox_smtp_port
    async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port) as smtp:
        await smtp.login("any", "one")
        await smtp.sendmail("hello@clean.example", ["SMTP@example.com"], raw)
        await smtp.sendmail("hello@clean.example", ["junk@example.com"], b"\xff\xfe not a mail \x00")
    [message] = inbox(browser, "smtp@example.com")
    assert (message["subject"], message["provider"]) == ("Café", "smtp")
    assert message["text"].strip() == "plain"
    assert message["html"].strip() == "<p>html</p>"
    [junk] = inbox(browser, "junk@example.com")
    for each in (message, junk):
        assert browser.get("/sandbox/inbox", params={"open": each["id"]}).status_code == 200


@pytest.fixture
def twilio(sandbox: Sandbox) -> Client:
    client = Client(sandbox.settings.twilio_account_sid, "token")
    client.api.base_url = f"{sandbox.url}/twilio"
    return client


def test_twilio_text_is_delivered_and_says_so(twilio: Client, browser: httpx.Client, receiver: Receiver) -> None:
    sent = twilio.messages.create(
        to="+14035550123", from_="+15005550006", body="On the way 🚗", status_callback=receiver.url
    )
    assert (sent.status, sent.to, sent.num_segments) == ("queued", "+14035550123", "1")

    def heard() -> list[str]:
        found = []
        for body, headers in receiver.seen:
            params = dict(parse_qsl(body.decode()))
            if params.get("MessageSid") == sent.sid:
                signature = headers["x-twilio-signature"]
                assert RequestValidator("token").validate(receiver.url, params, signature)
                found.append(params["MessageStatus"])
        return found

    wait_for(lambda: len(heard()) == 3, "three callbacks")
    assert heard() == ["queued", "sent", "delivered"]
    assert twilio.messages(sent.sid).fetch().status == "delivered"
    [message] = inbox(browser, "+14035550123")
    page = browser.get("/sandbox/inbox", params={"open": message["id"]})
    assert "On the way 🚗" in page.text


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"to": "+15005550001"}, 21211),
        ({"to": "12"}, 21211),
        ({"to": "+15005550004"}, 21610),
        ({"from_": "+15005550007"}, 21606),
        ({"body": " "}, 21602),
        ({"body": "x" * 1601}, 21617),
        ({"status_callback": "ftp://x"}, 21609),
    ],
)
def test_twilio_refuses_as_twilio_does(twilio: Client, change: dict[str, str], code: int) -> None:
    message = {"to": "+14035550124", "from_": "+15005550006", "body": "Hi", **change}
    with pytest.raises(TwilioRestException) as refused:
        twilio.messages.create(**message)
    assert (refused.value.status, refused.value.code) == (400, code)


def test_twilio_wants_its_token_and_knows_its_texts(twilio: Client, sandbox: Sandbox) -> None:
    with pytest.raises(TwilioRestException) as unknown:
        twilio.messages("SM" + "0" * 32).fetch()
    assert unknown.value.status == 404
    stranger = Client(sandbox.settings.twilio_account_sid, "wrong")
    stranger.api.base_url = f"{sandbox.url}/twilio"
    with pytest.raises(TwilioRestException) as refused:
        stranger.messages.create(to="+14035550125", from_="+15005550006", body="Hi")
    assert (refused.value.status, refused.value.code) == (401, 20003)


@pytest.mark.parametrize(
    ("body", "count"), [("a" * 160, 1), ("a" * 161, 2), ("€" * 81, 2), ("é" * 160, 1), ("ж" * 71, 2)]
)
def test_segments_are_counted_as_the_network_does(body: str, count: int) -> None:
    assert segments(body) == count
