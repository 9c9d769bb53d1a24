"""Bookings are found by whose, whom, what and how they are paid, in the wanted order."""

from datetime import timedelta
from typing import Any

import pytest

from shared.clock import now


async def found(office: Any, **query: Any) -> list[str]:
    """Return the references of all pages, two at a time."""
    names: list[str] = []
    while True:
        answer = await office().get(**query | {"limit": 2})
        assert answer.status_code == 200, answer.text
        names += [item["reference"] for item in answer.json()["items"]]
        if answer.json()["next_cursor"] is None:
            return names
        query["cursor"] = answer.json()["next_cursor"]


async def test_filters(office: Any, hire: Any, add_booking: Any, at: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    whole = await add_booking(maria, noor, starts_at=at(3, "09:00"), reference="B-WHOLE2")
    await add_booking(maria, starts_at=at(4, "09:00"), reference="B-HALF22", source="staff")
    await add_booking(starts_at=at(5, "09:00"), reference="B-NBDY22", deposit_status="due", status="PENDING")
    await add_booking(starts_at=at(6, "09:00"), reference="B-GNE222", status="CANCELLED", service="standard")
    assert await found(office, client_id=str(whole.client_id)) == ["B-WHOLE2"]
    assert await found(office, worker_id=str(maria.id)) == ["B-HALF22", "B-WHOLE2"]
    assert await found(office, worker_id=str(noor.id), status="CONFIRMED") == ["B-WHOLE2"]
    assert await found(office, service="standard") == ["B-GNE222"]
    assert await found(office, source="staff") == ["B-HALF22"]
    assert await found(office, deposit_status="due") == ["B-NBDY22"]
    assert await found(office, unassigned=True) == ["B-NBDY22", "B-HALF22"]
    assert await found(office, unassigned=False) == ["B-WHOLE2"]
    assert await found(office, unassigned=True, q="nbdy") == ["B-NBDY22"]


async def test_orders(office: Any, add_booking: Any) -> None:
    start = now() + timedelta(days=3)
    for number, (reference, total) in enumerate([("B-CCC222", 300), ("B-AAA222", 200), ("B-BBB222", 200)]):
        await add_booking(reference=reference, total_cents=total, starts_at=start - timedelta(hours=number))
    by_time = ["B-CCC222", "B-AAA222", "B-BBB222"]
    assert await found(office, sort="created_at") == by_time
    assert await found(office, sort="-created_at") == by_time[::-1]
    assert await found(office) == await found(office, sort="-starts_at") == by_time
    assert await found(office, sort="starts_at") == by_time[::-1]
    assert await found(office, sort="reference") == ["B-AAA222", "B-BBB222", "B-CCC222"]
    assert await found(office, sort="-total_cents") == ["B-CCC222", "B-BBB222", "B-AAA222"]
    assert await found(office, sort="total_cents") == ["B-AAA222", "B-BBB222", "B-CCC222"]


@pytest.mark.parametrize(
    "query",
    [
        {"sort": "price"},
        {"client_id": "x"},
        {"worker_id": "\x00"},
        {"service": "a\x00b"},
        {"source": "x" * 21},
        {"unassigned": "perhaps"},
        {"deposit_status": "late"},
        {"sort": "reference", "cursor": "WzEsMV0"},
    ],
)
async def test_nonsense_is_refused(office: Any, query: Any) -> None:
    assert (await office().get(**query)).status_code == 422
