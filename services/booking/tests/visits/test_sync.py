"""Catching up: a phone that was offline all day, that repeats itself, that says nonsense."""

import random
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.bookings.models import Booking
from booking.workers.models import Worker
from contracts.booking import VisitCompleted
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope

AddWorker = Callable[..., Awaitable[Worker]]
AddBooking = Callable[..., Awaitable[Booking]]
MakePhone = Callable[[Worker, Booking], Any]
Ago = Callable[[int], Any]


@pytest.fixture
async def here(add_worker: AddWorker, add_booking: AddBooking, phone: MakePhone, ago: Ago) -> Any:
    """Return the phone of a cleaner whose visit began two and a half hours ago."""
    maria = await add_worker()
    return phone(maria, await add_booking(maria, starts_at=ago(150)))


async def whole_visit(here: Any, ago: Ago) -> list[dict[str, Any]]:
    items = (await here.job())["checklist"]
    return [
        here.done("on_the_way", ago(170)),
        here.done("check_in", ago(149), position={"latitude": 53.5, "longitude": -113.5, "accuracy_metres": 9}),
        *(here.done("tick", ago(140 - n), item_id=item["id"], done=True) for n, item in enumerate(items)),
        here.done("note", ago(60), id=str(new_id()), text="Nobody was home"),
        here.done("problem", ago(50), id=str(new_id()), kind="access", text="The key does not turn"),
        here.done("supplies", ago(40), items=[{"id": str(new_id()), "name": "Sponge", "quantity": "1"}]),
        here.done("check_out", ago(10), notes="All well"),
    ]


async def test_a_day_without_a_connection(
    here: Any, ago: Ago, emitted: Callable[..., Awaitable[list[Envelope]]], org: UUID
) -> None:
    operations = await whole_visit(here, ago)
    random.Random(7).shuffle(operations)
    assert {one["result"] for one in await here.sync(*operations)} == {"ok"}
    job = await here.job()
    assert (job["status"], job["time"]["worked_minutes"]) == ("DONE", 139)
    assert {one["result"] for one in await here.sync(*operations)} == {"duplicate"}
    assert await here.job() == job
    assert len(await emitted(org, VisitCompleted.TYPE)) == 1


async def test_what_is_refused_leaves_the_rest_and_can_be_sent_again(here: Any, ago: Ago) -> None:
    *first, leaving = await whole_visit(here, ago)
    early = await here.sync(leaving)
    assert (early[0]["result"], early[0]["problem"]["status"]) == ("problem", 409)
    broken = [
        here.done("tick", ago(30), item_id=str(new_id()), done=True),
        here.done("tick", ago(30), done="perhaps"),
        here.done("note", ago(30), id=str(new_id()), text="a\x00b"),
        here.done("check_in", ago(3_000)),
        here.done("supplies", ago(30), items=[{"id": str(new_id()), "item_id": str(new_id()), "quantity": "1"}]),
        here.done("note", ago(30), id=str(new_id()), text="x") | {"booking_id": str(new_id())},
        here.done("note", ago(30), id=str(new_id()), text="x") | {"at": "0001-01-01T00:00:00+14:00"},
    ]
    results = {one["id"]: one for one in await here.sync(*broken, *first, leaving)}
    for operation in broken:
        assert results[operation["id"]]["result"] == "problem", operation
        assert results[operation["id"]]["problem"]["detail"]
    for operation in (*first, leaving):
        assert results[operation["id"]]["result"] == "ok", results[operation["id"]]
    assert (await here.job())["status"] == "DONE"


async def test_the_same_operation_twice_in_one_call_counts_once(here: Any, ago: Ago) -> None:
    note = here.done("note", ago(5), id=str(new_id()), text="Once")
    assert [one["result"] for one in await here.sync(note, note)] == ["ok", "duplicate"]


@pytest.mark.parametrize(
    "body",
    [{}, {"operations": []}, {"operations": [{"id": "1"}]}, {"operations": "x"}, {"operations": [None] * 201}],
)
async def test_a_call_that_is_none_is_refused(here: Any, body: dict[str, Any]) -> None:
    answer = await here.http.post("/v1/worker/sync", json=body, headers=here.headers)
    assert answer.status_code == 422


async def test_strangers_do_not_sync(http: httpx.AsyncClient, here: Any, ago: Ago, database: Database) -> None:
    body = {"operations": [here.done("note", ago(5), id=str(new_id()), text="x")]}
    assert (await http.post("/v1/worker/sync", json=body)).status_code == 401
