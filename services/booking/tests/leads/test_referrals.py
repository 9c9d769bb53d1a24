"""Referral codes."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest

from contracts.booking import BookingRequested, VisitCompleted
from contracts.booking_leads import ReferralEarned
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

from .conftest import Office

PATH = "/v1/admin/leads/referrals"


@pytest.fixture
async def code(stranger: Any, hire: Any, office: Office) -> dict[str, Any]:
    """Return the code of a client who has booked."""
    await hire("Maria", "Noor")
    slot = (await stranger.slots(stranger.small))[0]
    assert (await stranger.book(stranger.small, slot["starts_at"])).status_code == 201
    (client,) = (await office.get("/v1/admin/clients"))["items"]
    answer = await office.post(f"{PATH}/codes", {"client_id": client["id"]}, role="dispatcher")
    assert answer.status_code == 200, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def book(stranger: Any, client: int, code: str) -> Any:
    slot = (await stranger.slots(stranger.small))[0]
    return await stranger.book(stranger.small, slot["starts_at"], client, referral_code=code)


async def test_a_client_has_one_code(office: Office, code: dict[str, Any]) -> None:
    assert code["code"].startswith("ZOE-")
    again = await office.post(f"{PATH}/codes", {"client_id": code["client_id"]})
    assert again.json() == code
    assert (await office.post(f"{PATH}/codes", {"client_id": str(new_id())})).status_code == 404
    assert (await office.post(f"{PATH}/codes", {"client_id": code["client_id"]}, role="viewer")).status_code == 403


async def test_a_code_is_checked_in_public(office: Office, code: dict[str, Any]) -> None:
    known = await office.http.get(f"{office.site}/referrals/{code['code'].lower()}")
    assert known.json() == {"code": code["code"], "referrer": "Zoë"}
    for wrong in ("NO-SUCH", "a%00b"):
        assert (await office.http.get(f"{office.site}/referrals/{wrong}")).status_code in (404, 422)
    off = await office.send("PATCH", f"{PATH}/codes/{code['id']}", {"active": False})
    assert off.json()["active"] is False
    assert (await office.http.get(f"{office.site}/referrals/{code['code']}")).status_code == 404


async def test_the_first_visit_of_a_new_client_earns_once(
    office: Office,
    stranger: Any,
    code: dict[str, Any],
    deliver: Callable[..., Awaitable[None]],
    emitted: Any,
    of_type: Any,
    org: UUID,
) -> None:
    booked = await book(stranger, 2, code["code"].lower())
    assert booked.status_code == 201, booked.text
    (referral,) = (await office.get(PATH))["items"]
    assert (referral["status"], referral["booking_id"], referral["reward_cents"]) == (
        "pending",
        booked.json()["id"],
        2_500,
    )
    requested = BookingRequested.model_validate((await emitted(org, BookingRequested.TYPE))[-1].data)
    visit = VisitCompleted.model_validate(VisitCompleted.EXAMPLE | {"client": requested.client})
    for _ in range(2):
        await deliver(visit, org)
    (earned,) = await of_type(ReferralEarned)
    assert (str(earned.referrer.client_id), earned.reward_cents, earned.code) == (
        code["client_id"],
        2_500,
        code["code"],
    )
    (referral,) = (await office.get(PATH, status="earned"))["items"]
    assert referral["earned_at"]
    (shown,) = (await office.get(f"{PATH}/codes", q="zoe"))["items"]
    assert (shown["referred"], shown["earned_cents"]) == (1, 2_500)


async def test_one_s_own_code_and_a_second_booking_are_refused(
    office: Office, stranger: Any, code: dict[str, Any]
) -> None:
    own = await book(stranger, 1, code["code"])
    assert own.status_code == 422
    assert "your own" in own.json()["detail"]
    assert (await book(stranger, 2, "NO-SUCH")).status_code == 422
    assert (await book(stranger, 2, code["code"])).status_code == 201
    assert (await book(stranger, 2, code["code"])).status_code == 422
    form = {"email": "zoe1@example.com", "referral_code": code["code"]}
    assert (await office.form(**form)).status_code == 422
    assert (await office.form(referral_code=code["code"], email="new@example.com")).status_code == 201


async def test_a_lead_s_code_counts_when_it_books(
    office: Office, stranger: Any, code: dict[str, Any], deliver: Any, emitted: Any, org: UUID
) -> None:
    await office.lead(email="zoe7@example.com", phone=None, referral_code=code["code"])
    slot = (await stranger.slots(stranger.small))[0]
    booked = (await stranger.book(stranger.small, slot["starts_at"], 7)).json()
    event = BookingRequested.model_validate((await emitted(org, BookingRequested.TYPE))[-1].data)
    await deliver(event, org)
    (lead,) = (await office.get("/v1/admin/leads"))["items"]
    assert (lead["status"], lead["booking_id"], lead["value_cents"]) == (
        "WON",
        booked["id"],
        event.price.total_cents,
    )
    (referral,) = (await office.get(PATH))["items"]
    assert referral["booking_id"] == booked["id"]
    await deliver(event, org)
    assert len((await office.get(PATH))["items"]) == 1


async def test_lists_are_the_company_s_own(office: Office, code: dict[str, Any], database: Database) -> None:
    headers = office.headers(org_id=await add_organization(database))
    for path in (PATH, f"{PATH}/codes"):
        assert (await office.http.get(path, headers=headers)).json()["items"] == []
        assert (await office.http.get(path, params={"sort": "x"}, headers=headers)).status_code == 422
    other = await office.http.patch(f"{PATH}/codes/{code['id']}", json={"active": False}, headers=headers)
    assert other.status_code == 404
