"""One action on many bookings."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from contracts.booking import BookingCancelled, BookingConfirmed
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

AUDIT = "platform.audit.recorded.v1"


def many(action: str, *bookings: Any, **more: Any) -> dict[str, Any]:
    return {"action": action, "items": [{"id": str(one.id), "version": one.version} for one in bookings]} | more


async def test_each_is_done_or_left_alone_by_itself(
    office: Any, hire: Any, add_booking: Any, at: Any, announced: Any, emitted: Any, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    pending = [await add_booking(maria, status="PENDING", starts_at=at(day, "09:00")) for day in (3, 4)]
    done = await add_booking(maria, status="DONE", starts_at=at(5, "09:00"))
    body = many("confirm", pending[0], done, pending[1])
    body["items"].insert(1, {"id": str(new_id()), "version": 1})
    body["items"].append(
        {"id": str((await add_booking(status="PENDING", starts_at=at(6, "09:00"))).id), "version": 4}
    )
    answer = await office().post("/bulk", body)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["done"], told["failed"]) == (2, 3)
    assert [result["ok"] for result in told["results"]] == [True, False, False, True, False]
    assert told["results"][0]["status"] == "CONFIRMED"
    problems = [result["problem"]["type"].rsplit("/", 1)[1] for result in told["results"] if result["problem"]]
    assert problems == ["not-found", "move-not-allowed", "changed-meanwhile"]
    assert [event.type for event in await announced(org)] == [BookingConfirmed.TYPE] * 2
    audits = [event.data for event in await emitted(org, AUDIT) if event.data["action"] == "booking.confirm"]
    assert {audit["resource_id"] for audit in audits} == {str(one.id) for one in pending}
    assert audits[0]["metadata"]["bulk"] == 5


async def test_many_are_cancelled_with_a_reason(
    office: Any, hire: Any, add_booking: Any, at: Any, announced: Any, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    paid = {"deposit_status": "paid", "deposit_cents": 5_000, "deposit_paid_cents": 5_000}
    both = [await add_booking(maria, starts_at=at(day, "09:00"), **paid) for day in (1, 8)]
    assert (await office().post("/bulk", many("cancel", *both))).status_code == 422
    answer = await office().post("/bulk", many("cancel", *both, reason="Snow", refund_exception=True))
    assert answer.json()["done"] == 2, answer.text
    events = await announced(org)
    assert [event.type for event in events] == [BookingCancelled.TYPE] * 2
    assert [event.data["refund_cents"] for event in events] == [5_000, 5_000]
    shown = (await office().get(f"/{both[0].id}")).json()
    assert (shown["cancel_note"], shown["exception_reason"]) == ("Snow", "Snow")


async def test_a_crew_is_sent_to_many_and_moved_by_days(office: Any, hire: Any, add_booking: Any, at: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    first = await add_booking(maria, starts_at=at(3, "09:00"))
    second = await add_booking(maria, starts_at=at(3, "14:00"))
    in_the_way = await add_booking(noor, starts_at=at(3, "13:00"))
    answer = await office().post("/bulk", many("assign", first, second, worker_ids=[str(noor.id)]))
    assert [result["ok"] for result in answer.json()["results"]] == [True, False]
    assert answer.json()["results"][1]["problem"]["type"].endswith("/worker-busy")
    assert in_the_way.reference in answer.json()["results"][1]["problem"]["detail"]
    first.version = answer.json()["results"][0]["version"]
    moved = await office().post("/bulk", many("move_by_days", first, second, in_the_way, days=2, notify=False))
    assert [result["ok"] for result in moved.json()["results"]] == [True, True, True], moved.text
    starts = [(await office().get(f"/{one.id}")).json()["local_start"] for one in (first, second, in_the_way)]
    assert starts == [f"{at(5, '09:00').date()}T{wall}" for wall in ("09:00", "14:00", "13:00")]


async def test_no_shows_are_closed_in_one_go(office: Any, add_booking: Any) -> None:
    missed = [await add_booking(starts_at=now() - timedelta(hours=hours)) for hours in (4, 8)]
    coming = await add_booking(starts_at=now() + timedelta(hours=4))
    answer = await office().post("/bulk", many("no_show", *missed, coming))
    assert [result["status"] for result in answer.json()["results"]] == ["NO_SHOW", "NO_SHOW", None]


async def test_two_at_once_over_the_same_bookings_don_t_deadlock(
    office: Any, hire: Any, add_booking: Any, at: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    bookings = [await add_booking(maria, starts_at=at(3 + number, "09:00")) for number in range(6)]
    answers = await asyncio.gather(
        office().post("/bulk", many("assign", *bookings, worker_ids=[str(noor.id)])),
        office().post("/bulk", many("move_by_days", *reversed(bookings), days=10)),
        office().post("/bulk", many("assign", *reversed(bookings), worker_ids=[str(noor.id)])),
    )
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert sum(answer.json()["done"] for answer in answers) == 6, "each booking's version is good for one change"


@pytest.mark.parametrize(
    ("action", "permission"),
    [
        ("confirm", "bookings.status"),
        ("cancel", "bookings.status"),
        ("no_show", "bookings.status"),
        ("assign", "bookings.assign"),
        ("move_by_days", "bookings.edit"),
    ],
)
async def test_each_action_needs_its_permission(
    office: Any, add_booking: Any, action: str, permission: str
) -> None:
    body = many(action, await add_booking(), reason="x", worker_ids=[str(new_id())], days=1)
    others = {"bookings.view", "bookings.status", "bookings.assign", "bookings.edit"} - {permission}
    assert (await office(permissions=others).post("/bulk", body)).status_code == 403
    assert (await office(permissions={permission}).post("/bulk", body)).status_code == 403, (
        "and that of seeing them"
    )
    assert (await office(permissions={permission, "bookings.view"}).post("/bulk", body)).status_code == 200


@pytest.mark.parametrize(
    "change",
    [
        {"action": "burn"},
        {"items": []},
        {"items": [{"id": "x", "version": 1}]},
        {"items": [{"id": str(new_id()), "version": 10**30}]},
        {"items": [{"id": "01980a57-2000-7000-8000-00000000c001", "version": 1}] * 2},
        {"items": [{"id": str(new_id()), "version": 1} for _ in range(101)]},
        {"action": "move_by_days"},
        {"action": "move_by_days", "days": 0},
        {"action": "move_by_days", "days": 10**9},
        {"action": "assign"},
        {"action": "cancel", "reason": "a\x00b"},
    ],
)
async def test_nonsense_is_refused(office: Any, change: Any) -> None:
    body = {"action": "confirm", "items": [{"id": str(new_id()), "version": 1}]} | change
    answer = await office().post("/bulk", body)
    assert answer.status_code == 422, answer.text


async def test_other_companies_bookings_are_unknown(office: Any, add_booking: Any, database: Database) -> None:
    theirs = await add_booking(status="PENDING")
    other = await add_organization(database)
    answer = await office(org_id=other).post("/bulk", many("confirm", theirs))
    assert answer.json()["results"][0]["problem"]["status"] == 404
    off = await add_organization(database, disabled_modules=["module.schedule"])
    assert (await office(org_id=off).post("/bulk", many("confirm", theirs))).status_code == 403
