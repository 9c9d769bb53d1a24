"""Messages over HTTP."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from contracts import booking, finance
from notification.delivery.service import Delivery
from notification.messages.models import Message
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

Receive = Callable[..., Awaitable[Any]]
Written = Callable[[], Awaitable[list[Message]]]
Headers = Callable[..., dict[str, str]]
LIST = "/v1/admin/messages"


@pytest.fixture
def several(receive: Receive) -> Callable[[], Awaitable[None]]:
    """Return a maker of three mails and three texts, two of them to the crew."""

    async def make() -> None:
        for model in (booking.BookingConfirmed, booking.BookingCancelled, finance.InvoiceSent):
            await receive(model.model_validate(model.EXAMPLE))

    return make


async def test_messages_are_listed_newest_first_page_by_page(
    several: Callable[[], Awaitable[None]], http: httpx.AsyncClient, as_staff: Headers, written: Written
) -> None:
    await several()
    seen: list[str] = []
    cursor: str | None = None
    while True:
        params = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
        answer = await http.get(LIST, params=params, headers=as_staff("dispatcher"))
        assert answer.status_code == 200
        page = answer.json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == [str(message.id) for message in reversed(await written())]
    assert len(seen) == 6
    fields = {"id", "channel", "status", "recipient", "template", "subject", "error", "attempts", "created_at"}
    assert fields <= set(page["items"][0])
    assert not {"body", "html"} & set(page["items"][0])


@pytest.mark.parametrize(
    ("params", "count"),
    [
        ({"channel": "sms"}, 3),
        ({"channel": "email", "status": "queued"}, 3),
        ({"status": "dead"}, 0),
        ({"recipient": "ZOE@"}, 3),
        ({"recipient": "5550199"}, 2),
        ({"recipient": "%"}, 0),
        ({"recipient": "_"}, 0),
    ],
)
async def test_filters(
    several: Callable[[], Awaitable[None]],
    http: httpx.AsyncClient,
    as_staff: Headers,
    params: dict[str, str],
    count: int,
) -> None:
    await several()
    answer = await http.get(LIST, params=params, headers=as_staff())
    assert len(answer.json()["items"]) == count


@pytest.mark.parametrize(
    "params",
    [
        {"channel": "pigeon"},
        {"status": "lost"},
        {"recipient": ""},
        {"recipient": "\x00"},
        {"recipient": "x" * 400},
        {"cursor": "nonsense"},
        {"limit": "0"},
    ],
)
async def test_odd_filters_are_refused(http: httpx.AsyncClient, as_staff: Headers, params: dict[str, str]) -> None:
    answer = await http.get(LIST, params=params, headers=as_staff())
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_message_is_shown_with_its_content(
    several: Callable[[], Awaitable[None]], http: httpx.AsyncClient, as_staff: Headers, written: Written
) -> None:
    await several()
    mail = (await written())[0]
    shown = (await http.get(f"{LIST}/{mail.id}", headers=as_staff("viewer"))).json()
    assert (shown["body"], shown["html"], shown["subject"]) == (mail.body, mail.html, mail.subject)
    assert (shown["recipient_name"], shown["locale"]) == ("Zoë Tremblay", "en")


async def test_another_organization_sees_and_sends_nothing(
    several: Callable[[], Awaitable[None]],
    http: httpx.AsyncClient,
    as_staff: Headers,
    written: Written,
    database: Database,
    org: UUID,
) -> None:
    await several()
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("UPDATE messages SET status = 'dead'"))
    message = (await written())[0]
    stranger = as_staff("owner", org_id=await add_organization(database))
    assert (await http.get(LIST, headers=stranger)).json()["items"] == []
    assert (await http.get(f"{LIST}/{message.id}", headers=stranger)).status_code == 404
    assert (await http.post(f"{LIST}/{message.id}/resend", headers=stranger)).status_code == 404
    dead = (await http.get("/v1/admin/queue/dlq", headers=stranger)).json()
    assert (dead["outbox_dead_count"], dead["items"]) == (0, [])
    assert (await http.delete(f"/v1/admin/queue/dlq/{message.id}", headers=stranger)).status_code == 404


async def test_the_right_to_see_clients_is_needed(
    http: httpx.AsyncClient, as_staff: Headers, database: Database
) -> None:
    assert (await http.get(LIST)).status_code == 401
    refused = await http.get(LIST, headers=as_staff("accountant"))
    assert refused.status_code == 403
    assert "contacts.view" in refused.json()["detail"]
    assert (await http.post(f"{LIST}/{new_id()}/resend", headers=as_staff("dispatcher"))).status_code == 403
    off = await add_organization(database, disabled_modules=["module.notifications_center"])
    assert (await http.get(LIST, headers=as_staff("owner", org_id=off))).status_code == 403


async def test_a_dead_message_is_sent_again(
    several: Callable[[], Awaitable[None]],
    http: httpx.AsyncClient,
    as_staff: Headers,
    written: Written,
    delivery: Delivery,
    database: Database,
    org: UUID,
    emitted: Callable[..., Awaitable[list[Envelope]]],
) -> None:
    await several()
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("UPDATE messages SET status = 'dead', attempts = 5, error = 'x'"))
        await uow.session.execute(text("DELETE FROM work_queue WHERE org_id = :org"), {"org": org})
    mail = (await written())[0]
    answer = await http.post(f"{LIST}/{mail.id}/resend", headers=as_staff("admin"))
    assert answer.status_code == 200
    assert (answer.json()["status"], answer.json()["attempts"]) == ("queued", 0)
    assert await delivery.run() == 1
    assert (await written())[0].status == "sent"
    again = await http.post(f"{LIST}/{mail.id}/resend", headers=as_staff("admin"))
    assert again.status_code == 409
    assert again.json()["type"].endswith("/message-not-resendable")
    [audit] = await emitted(org, "platform.audit.recorded.v1")
    assert (audit.data["action"], audit.data["resource_id"]) == ("message.resend", str(mail.id))


async def test_what_does_not_exist_is_not_found(http: httpx.AsyncClient, as_staff: Headers) -> None:
    assert (await http.get(f"{LIST}/{new_id()}", headers=as_staff())).status_code == 404
    assert (await http.get(f"{LIST}/nonsense", headers=as_staff())).status_code == 422
    assert (await http.post(f"{LIST}/{new_id()}/resend", headers=as_staff())).status_code == 404
