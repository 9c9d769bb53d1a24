"""Promo codes: what they take off, whom they refuse, and how often they can be used."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from booking.promos.models import PromoCode
from booking.promos.rules import Use, objection
from shared.clock import local_today
from shared.ids import new_id

CODES = "/v1/admin/pricing/promo-codes"
TODAY = date(2026, 11, 24)
AddPromo = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def add_promo(http: httpx.AsyncClient, as_staff: Any) -> AddPromo:
    """Return a maker of promo codes: `await add_promo("SPRING", percent=20)`; without a value they take 10 %."""

    async def add(code: str = "SPRING", **fields: Any) -> dict[str, Any]:
        value = {} if "amount_cents" in fields else {"percent": 10}
        answer = await http.post(CODES, json={"code": code} | value | fields, headers=as_staff())
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    return add


@pytest.mark.parametrize(
    ("fields", "use", "word"),
    [
        ({"active": False}, {}, "no longer"),
        ({"valid_from": TODAY + timedelta(days=1)}, {}, "holds from"),
        ({"valid_to": TODAY - timedelta(days=1)}, {}, "expired"),
        ({"services": ["deep"]}, {}, "other services"),
        ({"minimum_subtotal_cents": 10_001}, {}, "100.01"),
        ({"max_uses": 3, "uses": 3}, {}, "used up"),
        ({"max_uses_per_client": 1}, {"client_uses": 1}, "as often"),
        ({"first_time_only": True}, {"known_client": True}, "first booking"),
        ({"valid_from": TODAY, "valid_to": TODAY, "services": ["standard"]}, {}, None),
        ({"active": False, "max_uses": 1, "uses": 1}, {"kept": True}, None),
    ],
)
def test_a_code_says_why_it_does_not_hold(fields: dict[str, Any], use: dict[str, Any], word: str | None) -> None:
    promo = PromoCode(org_id=new_id(), code="SPRING", percent=10, **fields)
    found = objection(promo, Use("standard", 10_000, TODAY, **use))
    assert found is None if word is None else word in (found or "")


async def test_a_code_comes_after_the_discount_and_before_tax(stranger: Any, add_promo: AddPromo) -> None:
    await add_promo("spring", applies_to="labour")
    work = stranger.deep | {"promo_code": "Spring"}
    answer = (await stranger.http.post(f"{stranger.path}/estimate", json=work)).json()
    assert answer["lines"][-1]["kind"] == "promo"
    assert answer["lines"][-1]["amount_cents"] == -1_663, "of labour less the discount, half up"
    assert answer["total_cents"] == answer["subtotal_cents"] + answer["taxes"][0]["amount_cents"]
    unknown = await stranger.http.post(f"{stranger.path}/estimate", json=work | {"promo_code": "SUMMER"})
    assert (unknown.status_code, unknown.json()["errors"][0]["field"]) == (422, "body.promo_code")


async def test_the_last_use_goes_to_one_of_two_and_comes_back_when_cancelled(
    stranger: Any, hire: Any, as_staff: Any, add_promo: AddPromo
) -> None:
    await hire("Maria", "Noor")
    promo = await add_promo(amount_cents=1_000, max_uses=1)
    work = stranger.small | {"promo_code": "SPRING"}
    slots = await stranger.slots(stranger.small)
    first, last = slots[0]["starts_at"], slots[-1]["starts_at"]
    answers = await asyncio.gather(stranger.book(work, first, 1), stranger.book(work, last, 2))
    assert sorted(answer.status_code for answer in answers) == [201, 422]
    booked, refused = (answer.json() for answer in sorted(answers, key=lambda answer: answer.status_code))
    assert refused["errors"][0]["field"] == "body.request.promo_code"
    taken = (await stranger.http.get(f"{CODES}/{promo['id']}/redemptions", headers=as_staff())).json()["items"]
    assert [(one["booking_id"], one["amount_cents"]) for one in taken] == [(booked["id"], 1_000)]
    used = await stranger.http.delete(f"{CODES}/{promo['id']}", headers=as_staff())
    assert used.status_code == 409
    path = f"{stranger.path}/bookings/{booked['public_token']}/cancel"
    assert (await stranger.http.post(path, json={})).status_code == 200
    assert (await stranger.http.get(f"{CODES}/{promo['id']}", headers=as_staff())).json()["uses"] == 0
    assert (await stranger.book(work, last, 3)).status_code == 201


async def test_an_edited_booking_keeps_its_code(
    stranger: Any, hire: Any, as_staff: Any, add_promo: AddPromo
) -> None:
    await hire("Maria")
    promo = await add_promo(max_uses=1)
    start = (await stranger.slots(stranger.small))[0]["starts_at"]
    booked = (await stranger.book(stranger.small | {"promo_code": "SPRING"}, start)).json()
    path = f"/v1/admin/bookings/{booked['id']}"
    edited = await stranger.http.patch(path, json={"add_ons": {"oven": 1}}, headers=as_staff())
    assert edited.status_code == 200, edited.text
    taken = (await stranger.http.get(f"{CODES}/{promo['id']}/redemptions", headers=as_staff())).json()["items"]
    assert [one["amount_cents"] for one in taken] == [1_350], "a tenth of 105.00 and 30.00"


async def test_a_first_booking_only(stranger: Any, hire: Any, add_promo: AddPromo) -> None:
    await hire("Maria")
    await add_promo("FIRST", percent=20, first_time_only=True)
    slots = await stranger.slots(stranger.small)
    assert (await stranger.book(stranger.small, slots[0]["starts_at"])).status_code == 201
    again = await stranger.book(stranger.small | {"promo_code": "first"}, slots[-1]["starts_at"])
    assert (again.status_code, "first booking" in again.json()["detail"]) == (422, True)


async def test_codes_are_kept_found_and_switched_off(stranger: Any, as_staff: Any, add_promo: AddPromo) -> None:
    http, today = stranger.http, local_today("America/Edmonton")
    await add_promo("OLD", valid_to=str(today - timedelta(days=1)))
    promo = await add_promo("SPRING", description="Ménage d’érable", services=["deep"])
    assert (await http.post(CODES, json={"code": "spring", "percent": 5}, headers=as_staff())).status_code == 409
    for query in ({"q": "érable"}, {"valid_on": str(today)}, {"sort": "-code", "limit": 1}):
        found = (await http.get(CODES, params=query, headers=as_staff("viewer"))).json()["items"]
        assert [one["code"] for one in found] == ["SPRING"], query
    assert len((await http.get(CODES, params={"service": "deep"}, headers=as_staff())).json()["items"]) == 2
    path, body = f"{CODES}/{promo['id']}", {"code": "SPRING", "percent": 15, "active": False}
    headers = as_staff() | {"If-Match": '"1"'}
    assert (await http.put(path, json=body, headers=headers)).json()["percent"] == 15
    assert (await http.put(path, json=body, headers=headers)).status_code == 412
    off = await http.post(f"{stranger.path}/estimate", json=stranger.deep | {"promo_code": "SPRING"})
    assert "no longer" in off.json()["detail"]
    assert (await http.delete(path, headers=as_staff("viewer"))).status_code == 403
    assert (await http.delete(path, headers=as_staff())).status_code == 204
    assert (await http.get(path, headers=as_staff())).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {"code": "SPRING"},
        {"code": "SPRING", "percent": 10, "amount_cents": 100},
        {"code": "SPRING", "percent": 101},
        {"code": "SPRING", "amount_cents": 10**18},
        {"code": "🌷🌷🌷", "percent": 10},
        {"code": "SPRING", "percent": 10, "valid_from": "2026-12-02", "valid_to": "2026-12-01"},
    ],
)
async def test_a_code_that_makes_no_sense_is_refused(
    http: httpx.AsyncClient, as_staff: Any, body: dict[str, Any]
) -> None:
    assert (await http.post(CODES, json=body, headers=as_staff())).status_code == 422
