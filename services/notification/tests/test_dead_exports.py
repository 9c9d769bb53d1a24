"""Exports that finance gave up on, among the dead letters."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts.finance_exports import ExportDead, ExportReady
from notification.consumers import build_consumers
from notification.settings import NotificationSettings
from shared.database import Database
from shared.messaging.consumer import Received
from shared.messaging.envelope import Envelope

Headers = Callable[..., dict[str, str]]
DLQ = "/v1/admin/queue/dlq"


@pytest.fixture
def tell(database: Database, settings: NotificationSettings, org: UUID) -> Any:
    """Return a function that hands an event to its consumer."""
    consumers = build_consumers(settings)

    async def hand(kind: type[ExportDead | ExportReady], **changes: Any) -> None:
        event = kind.model_validate(kind.EXAMPLE | changes)
        envelope = Envelope.wrap(event, org_id=org, version=1, source="finance")
        async with database.unit_of_work(org) as uow:
            await consumers.handlers[envelope.type](uow, Received(envelope, event))

    return hand


async def _exports(http: httpx.AsyncClient, headers: dict[str, str]) -> Any:
    return (await http.get(DLQ, headers=headers, params={"kind": "export"})).json()


async def test_a_dead_export_is_listed_once_and_tried_again(
    http: httpx.AsyncClient, org: UUID, as_staff: Headers, tell: Any, emitted: Any
) -> None:
    for _ in range(2):
        await tell(ExportDead)
    listed = await _exports(http, as_staff())
    (letter,) = listed["items"]
    assert (listed["export_dead_count"], listed["event_dead_count"]) == (1, 0)
    assert (letter["kind"], letter["type"], letter["attempts"]) == ("export", "Journal for the accountant", 5)
    everything = (await http.get(DLQ, headers=as_staff())).json()
    assert [item["id"] for item in everything["items"]] == [letter["id"]]
    assert (await http.get(DLQ, headers=as_staff(), params={"kind": "event"})).json()["items"] == []
    again = await http.post(f"{DLQ}/{letter['id']}/retry", headers=as_staff())
    assert again.json() == {"id": letter["id"], "kind": "export", "status": "queued"}
    (asked,) = await emitted(org, "notification.export.retry_requested.v1")
    assert asked.data["run_id"] == ExportDead.EXAMPLE["run_id"]
    assert (await _exports(http, as_staff()))["items"] == []
    await tell(ExportDead, failed_at="2026-11-02T13:40:00Z", error="Still no answer.")
    assert [item["error"] for item in (await _exports(http, as_staff()))["items"]] == ["Still no answer."]


async def test_an_export_that_was_made_after_all_is_no_longer_dead(
    http: httpx.AsyncClient, as_staff: Headers, tell: Any
) -> None:
    await tell(ExportDead)
    await tell(ExportReady)
    assert (await _exports(http, as_staff()))["export_dead_count"] == 0


async def test_a_dead_export_can_be_discarded(http: httpx.AsyncClient, as_staff: Headers, tell: Any) -> None:
    await tell(ExportDead)
    (letter,) = (await _exports(http, as_staff()))["items"]
    assert (await http.delete(f"{DLQ}/{letter['id']}", headers=as_staff())).status_code == 204
    assert (await _exports(http, as_staff()))["items"] == []
