"""Travel zones: the longest prefix decides the fee."""

from typing import Any

import pytest

from shared.database import Database
from shared.testing.suite import add_organization

ZONES = "/v1/admin/pricing/zones"


async def add(stranger: Any, as_staff: Any, name: str, *prefixes: str, fee: int) -> dict[str, Any]:
    body = {"name": name, "prefixes": prefixes, "fee_cents": fee, "travel_minutes": 20}
    answer = await stranger.http.post(ZONES, json=body, headers=as_staff())
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_the_longest_prefix_decides_the_fee(stranger: Any, as_staff: Any) -> None:
    await add(stranger, as_staff, "North", "t5", "T8", fee=1_500)
    centre = await add(stranger, as_staff, "Centre", "T5J 0N3", fee=500)

    async def fee(postal_code: str) -> int:
        work = stranger.small | {"postal_code": postal_code}
        lines = (await stranger.http.post(f"{stranger.path}/estimate", json=work)).json()["lines"]
        return sum(line["amount_cents"] for line in lines if line["kind"] == "travel")

    assert [await fee(code) for code in ("t5j0n3", "T5J", "T5K 1A1", "V5K 1A1")] == [500, 1_500, 1_500, 0]
    body = {"name": "Centre", "prefixes": ["T5J0N3"], "active": False}
    assert (await stranger.http.put(f"{ZONES}/{centre['id']}", json=body, headers=as_staff())).status_code == 200
    assert await fee("T5J 0N3") == 1_500, "a zone that is switched off leaves the wider one"


async def test_the_address_decides_at_booking(stranger: Any, as_staff: Any, hire: Any) -> None:
    await hire("Maria")
    await add(stranger, as_staff, "Centre", "T5J", fee=500)
    shown = (await stranger.http.post(f"{stranger.path}/estimate", json=stranger.small)).json()["total_cents"]
    start = (await stranger.slots(stranger.small))[0]["starts_at"]
    changed = await stranger.book(stranger.small, start, expected_total_cents=shown)
    assert changed.status_code == 409
    assert changed.json()["estimate"]["total_cents"] == shown + 525
    booked = await stranger.book(stranger.small, start, expected_total_cents=shown + 525)
    assert booked.json()["estimate"]["lines"][-1]["description"] == "Centre"


async def test_a_prefix_is_in_one_zone(stranger: Any, as_staff: Any, database: Database) -> None:
    zone = await add(stranger, as_staff, "Centre", "T5J", fee=500)
    body = {"name": "Other", "prefixes": ["T5J", "T6A"]}
    taken = await stranger.http.post(ZONES, json=body, headers=as_staff())
    assert (taken.status_code, "T5J" in taken.json()["detail"]) == (409, True)
    named = await stranger.http.post(ZONES, json={"name": "CENTRE", "prefixes": ["T9"]}, headers=as_staff())
    assert named.status_code == 409
    found = (await stranger.http.get(ZONES, params={"postal_code": "T5J 0N3"}, headers=as_staff("viewer"))).json()
    assert [one["prefixes"] for one in found["items"]] == [["T5J"]]
    path = f"{ZONES}/{zone['id']}"
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await stranger.http.get(path, headers=elsewhere)).status_code == 404
    stale = as_staff() | {"If-Match": '"9"'}
    assert (await stranger.http.delete(path, headers=stale)).status_code == 412
    assert (await stranger.http.delete(path, headers=as_staff("viewer"))).status_code == 403
    assert (await stranger.http.delete(path, headers=as_staff())).status_code == 204
    assert (await stranger.http.post(ZONES, json=body, headers=as_staff())).status_code == 201


@pytest.mark.parametrize(
    "body",
    [
        {"name": "Far", "prefixes": []},
        {"name": "Far", "prefixes": ["123"]},
        {"name": "Far", "prefixes": ["T5J"], "fee_cents": -1},
        {"name": "\x00", "prefixes": ["T5J"]},
    ],
)
async def test_a_zone_that_makes_no_sense_is_refused(stranger: Any, as_staff: Any, body: dict[str, Any]) -> None:
    assert (await stranger.http.post(ZONES, json=body, headers=as_staff())).status_code == 422
