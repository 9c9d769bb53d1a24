"""Moving a visit over HTTP: done, refused, tried, undone."""

import asyncio
from typing import Any

import pytest

from shared.database import Database
from shared.testing.suite import add_organization

BOOKINGS = "/v1/admin/bookings"


@pytest.fixture
def post(http: Any, as_staff: Any) -> Any:
    """Return a way to send a move: `await post(booking, starts_at=…)`."""

    async def send(booking: Any, path: str = "move", role: str = "dispatcher", **body: Any) -> Any:
        headers = body.pop("headers", {}) | as_staff(role)
        wanted = {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in body.items()}
        return await http.post(f"{BOOKINGS}/{booking.id}/{path}", json=wanted, headers=headers)

    return send


async def test_a_move_can_be_undone_by_what_it_answers(
    post: Any, hire: Any, add_booking: Any, at: Any, emitted: Any, org: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    moved = await post(booking, starts_at=at(4, "13:00"), minutes=120, worker_ids=[str(noor.id)], notify=False)
    assert moved.status_code == 200, moved.text
    assert moved.headers["etag"] == '"2"'
    body = moved.json()
    assert body["outside_hours"] == []
    assert [one["name"] for one in body["booking"]["crew"]] == ["Noor"]
    assert body["booking"]["local_start"].endswith("T13:00")
    assert body["booking"]["local_end"].endswith("T15:00")
    assert body["booking"]["timeline"][-1]["what"] == "rescheduled"
    before = body["before"]
    assert (before["minutes"], before["worker_ids"]) == (150, [str(maria.id)])
    back = await post(booking, **{key: before[key] for key in ("starts_at", "minutes", "worker_ids")})
    assert back.status_code == 200
    assert back.json()["booking"]["starts_at"] == before["starts_at"]
    assert [one["name"] for one in back.json()["booking"]["crew"]] == ["Maria"]
    audits = [event.data for event in await emitted(org, "platform.audit.recorded.v1")]
    assert [audit["action"] for audit in audits][-2:] == ["booking.move", "booking.move"]
    assert audits[-2]["metadata"]["before"] == before


async def test_a_refusal_and_a_check_say_the_same(post: Any, hire: Any, add_booking: Any, at: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    other = await add_booking(maria, starts_at=at(4, "09:00"))
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    wanted = {"starts_at": at(4, "10:00")}
    check = await post(booking, "move/check", **wanted)
    assert check.status_code == 200, check.text
    refusal = await post(booking, **wanted)
    assert refusal.status_code == 409
    assert refusal.json()["type"].endswith("/worker-busy")
    assert {key: refusal.json()[key] for key in check.json()} == check.json()
    assert check.json()["ok"] is False
    (conflict,) = check.json()["conflicts"]
    assert (conflict["reference"], conflict["worker_id"]) == (other.reference, str(maria.id))
    assert [one["name"] for one in check.json()["alternatives"]["workers"]] == ["Noor"]
    assert len(check.json()["alternatives"]["slots"]) == 5
    fine = await post(booking, "move/check", **wanted, worker_ids=[str(noor.id)])
    assert fine.json() == {"ok": True, "conflicts": [], "alternatives": {"workers": [], "slots": []}}


async def test_a_check_leaves_everything_as_it_is(
    post: Any, http: Any, as_staff: Any, hire: Any, add_booking: Any, at: Any, announced: Any, org: Any
) -> None:
    maria, _ = await hire("Maria", "Noor")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)

    async def show() -> Any:
        return (await http.get(f"{BOOKINGS}/{booking.id}", headers=as_staff())).json()

    before = await show()
    late = {"starts_at": at(4, "19:00")}
    assert (await post(booking, "move/check", starts_at=at(4, "09:00"))).json()["ok"]
    assert not (await post(booking, "move/check", **late)).json()["ok"]
    overruled = (await post(booking, "move/check", **late, allow_outside_hours=True)).json()
    assert (overruled["ok"], [one["kind"] for one in overruled["conflicts"]]) == (True, ["hours"])
    assert await show() == before
    assert await announced(org) == []
    moved = await post(booking, **late, allow_outside_hours=True)
    assert [one["name"] for one in moved.json()["outside_hours"]] == ["Maria"]


@pytest.mark.parametrize("status", ["DONE", "CANCELLED", "NO_SHOW"])
@pytest.mark.parametrize("path", ["move", "move/check"])
async def test_what_is_over_can_t_be_moved(
    post: Any, hire: Any, add_booking: Any, at: Any, status: str, path: str
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), status=status)
    answer = await post(booking, path, starts_at=at(4, "09:00"))
    assert (answer.status_code, answer.json()["current"]) == (409, status)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"starts_at": None},
        {"minutes": 14},
        {"minutes": 721},
        {"minutes": "long"},
        {"minutes": 10**30},
        {"worker_ids": []},
        {"worker_ids": ["x\u0000"]},
        {"worker_ids": ["01980a57-2000-7000-8000-00000000d001"]},
        {"starts_at": "2020-01-01T00:00:00Z"},
        {"starts_at": "2199-01-01T00:00:30Z"},
        {"starts_at": "🧹"},
    ],
)
@pytest.mark.parametrize("path", ["move", "move/check"])
async def test_nonsense_is_refused_in_words(
    post: Any, add_booking: Any, at: Any, body: dict[str, Any], path: str
) -> None:
    answer = await post(await add_booking(starts_at=at(3, "09:00")), path, **body)
    assert answer.status_code == 422, answer.text
    assert answer.json()["detail"]


async def test_only_who_saw_the_present_state_may_move(post: Any, hire: Any, add_booking: Any, at: Any) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    seen = {"If-Match": '"1"'}
    answers = await asyncio.gather(
        *(post(booking, starts_at=at(4, wall), headers=seen) for wall in ("09:00", "10:00", "11:00"))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412]


async def test_a_repeated_move_is_answered_once(post: Any, hire: Any, add_booking: Any, at: Any) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    wanted = {"starts_at": at(4, "09:00"), "headers": {"Idempotency-Key": "drag-1"}}
    first, second = [await post(booking, **dict(wanted)) for _ in range(2)]
    assert first.status_code == 200
    assert second.json() == first.json()


async def test_permission_module_and_company_count(
    post: Any, http: Any, as_staff: Any, hire: Any, add_booking: Any, at: Any, database: Database
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1)
    for path in ("move", "move/check"):
        address, body = f"{BOOKINGS}/{booking.id}/{path}", {"starts_at": at(4, "09:00").isoformat()}
        assert (await post(booking, path, role="viewer", **body)).status_code == 403
        other = as_staff(org_id=await add_organization(database))
        assert (await http.post(address, json=body, headers=other)).status_code == 404
        off = await add_organization(database, disabled_modules=["module.schedule"])
        assert (await http.post(address, json=body, headers=as_staff(org_id=off))).status_code == 403
        editor = as_staff(permissions=["bookings.edit"])
        named = body | {"worker_ids": [str(maria.id)]}
        assert (await http.post(address, json=named, headers=editor)).status_code == 403
        assert (await http.post(address, json=body, headers=editor)).status_code == 200
