"""Twilio's status reports."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from twilio.request_validator import RequestValidator

from contracts import booking
from notification.delivery.service import Delivery
from notification.delivery.twilio_text import STATUS_PATH
from notification.messages.models import Message
from notification.settings import NotificationSettings
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

Receive = Callable[..., Awaitable[Any]]
Written = Callable[[], Awaitable[list[Message]]]
Report = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture
def report(http: httpx.AsyncClient, settings: NotificationSettings) -> Report:
    """Return a function that posts as Twilio does."""

    async def post(query: str, *, token: str = "token-of-the-suite", **form: str) -> httpx.Response:
        url = f"{settings.public_base_url}{STATUS_PATH}{query}"
        signature = RequestValidator(token).compute_signature(url, form)
        return await http.post(f"{STATUS_PATH}{query}", data=form, headers={"X-Twilio-Signature": signature})

    return post


@pytest.fixture
def text(receive: Receive, written: Written) -> Callable[[], Awaitable[Message]]:
    """Return a maker of a text."""

    async def make() -> Message:
        started = booking.VisitStarted.EXAMPLE | {"started_at": now().isoformat()}
        await receive(booking.VisitStarted.model_validate(started))
        [message] = await written()
        return message

    return make


def about(message: Message, org: UUID | None = None) -> str:
    return f"?org={org or message.org_id}&message={message.id}"


async def test_a_text_is_followed_until_it_is_delivered(
    text: Callable[[], Awaitable[Message]],
    written: Written,
    delivery: Delivery,
    listening: None,
    eventually: Any,
) -> None:
    await text()
    await delivery.run()

    async def delivered() -> Message | None:
        [message] = await written()
        return message if message.status == "delivered" else None

    message: Message = await eventually(delivered, "the sandbox's report that the text was delivered")
    assert (message.provider_message_id or "").startswith("SM")
    assert message.sent_at is not None


async def test_a_failure_is_kept_with_its_reason_and_nothing_goes_backwards(
    text: Callable[[], Awaitable[Message]], written: Written, delivery: Delivery, report: Report
) -> None:
    await text()
    await delivery.run()
    [message] = await written()
    sid = message.provider_message_id or ""
    failed = {"MessageSid": sid, "MessageStatus": "undelivered", "ErrorCode": "30003", "ErrorMessage": ""}
    assert (await report(about(message), **failed)).status_code == 204
    assert (await report(about(message), MessageSid=sid, MessageStatus="sent")).status_code == 204
    [message] = await written()
    assert (message.status, message.error) == ("failed", "Twilio could not deliver it (error 30003).")


async def test_a_wrong_signature_is_refused(
    text: Callable[[], Awaitable[Message]], written: Written, report: Report, http: httpx.AsyncClient
) -> None:
    message = await text()
    form = {"MessageSid": "SM1", "MessageStatus": "delivered"}
    forged = await report(about(message), token="another token", **form)
    assert forged.status_code == 403
    assert forged.json()["type"].endswith("/signature-refused")
    assert (await http.post(STATUS_PATH + about(message), data=form)).status_code == 403
    genuine = await report(about(message), **form)
    replayed = {"X-Twilio-Signature": genuine.request.headers["x-twilio-signature"]}
    moved = await http.post(f"{STATUS_PATH}{about(message, new_id())}", data=form, headers=replayed)
    assert moved.status_code == 403, "the signature covers which message is meant"
    assert [m.status for m in await written()] == ["delivered"]


async def test_reports_about_nothing_we_know_are_ignored(
    text: Callable[[], Awaitable[Message]], written: Written, report: Report, database: Database
) -> None:
    message = await text()
    elsewhere = await add_organization(database)
    form = {"MessageSid": "SM1", "MessageStatus": "delivered"}
    queries = (
        "",
        f"?org={message.org_id}",
        f"?org={message.org_id}&message={new_id()}",
        about(message, elsewhere),
    )
    for query in queries:
        assert (await report(query, **form)).status_code == 204, query
    for odd in ({"MessageStatus": "delivered"}, {"MessageSid": "SM1", "MessageStatus": "dancing"}):
        assert (await report(about(message), **odd)).status_code == 204
    assert [m.status for m in await written()] == ["queued"]


async def test_what_is_no_form_is_a_client_error(http: httpx.AsyncClient, report: Report) -> None:
    assert (await http.post(STATUS_PATH, content=b"\xff\xfe")).status_code == 400
    assert (await http.post(STATUS_PATH, content="&".join(f"a{i}=1" for i in range(200)))).status_code == 400
    assert (await http.post(STATUS_PATH, content=b"")).status_code == 403
    assert (await report("?org=nonsense", MessageSid="SM1", MessageStatus="sent")).status_code == 422
    headers = {b"X-Twilio-Signature": "é".encode()}
    assert (await http.post(STATUS_PATH, content=b"a=1", headers=headers)).status_code == 403


async def test_nul_bytes_in_a_genuine_report_do_no_harm(
    text: Callable[[], Awaitable[Message]], written: Written, report: Report
) -> None:
    message = await text()
    answer = await report(about(message), MessageSid="SM\x00", MessageStatus="delivered")
    assert answer.status_code < 500
    assert len(await written()) == 1
