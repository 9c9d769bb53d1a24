"""Letting people in, changing what they may do, taking them out."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import text

from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope

from .conftest import PASSWORD, Join, Signed, SignUp

Emitted = Callable[..., Awaitable[list[Envelope]]]


async def _add(http: httpx.AsyncClient, by: Signed, **changes: Any) -> httpx.Response:
    body = {"name": "Ana Roy", "email": f"{new_id().hex}@snowpeak.example", "role": "viewer"} | changes
    return await http.post("/v1/admin/users", json=body, headers=by.headers)


async def _change(http: httpx.AsyncClient, by: Signed, user_id: str, **change: Any) -> httpx.Response:
    return await http.patch(f"/v1/admin/users/{user_id}", json=change, headers=by.headers)


async def _accept(http: httpx.AsyncClient, url: str, **body: Any) -> httpx.Response:
    token = url.rsplit("/", 1)[1]
    answer = await http.post(f"/v1/auth/invitations/{token}/accept", json={"password": PASSWORD} | body)
    http.cookies.clear()
    return answer


async def test_with_a_password_somebody_new_can_sign_in_at_once(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join, emitted: Emitted
) -> None:
    owner = await sign_up()
    user = await join(owner, "dispatcher")
    assert user.session["role"] == "dispatcher"
    assert "users.manage" not in user.session["permissions"]
    shown = await http.get(f"/v1/admin/users/{user.user_id}", headers=owner.headers)
    assert shown.json()["status"] == "active"
    assert shown.headers["etag"] == '"1"'
    actions = [entry.data["action"] for entry in await emitted(owner.org_id, "platform.audit.recorded.v1")]
    assert actions == ["organization.create", "user.create"]


async def test_an_invitation_is_accepted_once(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    added = (await _add(http, owner, role="accountant")).json()
    assert added["status"] == "invited"
    url = added["invitation_url"]
    assert url.startswith("http://testserver/invitation/")
    shown = (await http.get(f"/v1/auth/invitations/{url.rsplit('/', 1)[1]}")).json()
    assert (shown["email"], shown["role"], shown["role_name"]) == (added["email"], "accountant", "Accountant")
    assert shown["organization"]["id"] == str(owner.org_id)
    answers = await asyncio.gather(*(_accept(http, url, name="Anaïs Roy") for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 404, 404]
    session = next(answer for answer in answers if answer.status_code == 200).json()
    assert (session["user"]["name"], session["role"]) == ("Anaïs Roy", "accountant")
    login = await http.post("/v1/auth/login", json={"email": added["email"], "password": PASSWORD})
    assert login.status_code == 200


async def test_an_invitation_ends_after_seven_days_and_when_it_is_replaced(
    http: httpx.AsyncClient, sign_up: SignUp, database: Database
) -> None:
    owner = await sign_up()
    email = f"{new_id().hex}@snowpeak.example"
    first = (await _add(http, owner, email=email)).json()["invitation_url"]
    second = (await _add(http, owner, email=email, role="finance")).json()
    assert (await _accept(http, first)).status_code == 404
    assert second["role"] == "finance"
    async with database.unit_of_work(owner.org_id) as uow:
        await uow.session.execute(text("UPDATE invitations SET expires_at = expires_at - interval '7 days'"))
    late = await _accept(http, second["invitation_url"])
    assert late.status_code == 404
    assert late.json()["type"].endswith("/invitation-gone")


async def test_nobody_signs_in_before_accepting(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    first, second = await sign_up(), await sign_up()
    await _add(http, second, email=first.email, role="admin")
    login = {"email": first.email, "password": PASSWORD, "organization_id": str(second.org_id)}
    assert (await http.post("/v1/auth/login", json=login)).status_code == 403


async def test_an_account_that_exists_joins_with_its_own_password_only(
    http: httpx.AsyncClient, sign_up: SignUp
) -> None:
    first, second = await sign_up(), await sign_up()
    added = await _add(http, second, email=first.email, role="viewer", password="chosen by somebody else")
    url = added.json()["invitation_url"]
    assert url is not None, "a password of somebody else's choice must not open an account that exists"
    assert (await _accept(http, url, password="chosen by somebody else")).status_code == 401
    accepted = await _accept(http, url)
    assert accepted.status_code == 200
    assert accepted.json()["user"]["id"] == first.user_id
    assert accepted.json()["organization"]["id"] == str(second.org_id)
    login = await http.post("/v1/auth/login", json={"email": first.email, "password": PASSWORD})
    assert login.status_code == 200, "the password is still the own one"


async def test_guesses_at_an_invitation_are_counted(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    first, second = await sign_up(), await sign_up()
    url = (await _add(http, second, email=first.email)).json()["invitation_url"]
    tries = [await _accept(http, url, password="a wrong password") for _ in range(11)]
    assert [one.status_code for one in tries] == [401] * 10 + [429]


async def test_a_member_is_not_added_twice(http: httpx.AsyncClient, sign_up: SignUp, join: Join) -> None:
    owner = await sign_up()
    user = await join(owner, "viewer")
    again = await _add(http, owner, email=user.email.upper())
    assert again.status_code == 409
    assert again.json()["type"].endswith("/already-member")


async def test_the_list_is_paged_and_searched(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    for name in ("Ana 100%", "Bea_", "Cleo"):
        await _add(http, owner, name=name)
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = (await http.get("/v1/admin/users", params=query, headers=owner.headers)).json()
        seen += [item["name"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == ["Cleo", "Bea_", "Ana 100%", "Zoë Tremblay"]
    for part, names in {"0%": ["Ana 100%"], "_": ["Bea_"], "ZOË": ["Zoë Tremblay"], "x\\": []}.items():
        page = (await http.get("/v1/admin/users", params={"q": part}, headers=owner.headers)).json()
        assert [item["name"] for item in page["items"]] == names
    bad = await http.get("/v1/admin/users", params={"cursor": "nonsense"}, headers=owner.headers)
    assert bad.status_code == 422


async def test_nobody_grants_what_they_lack(http: httpx.AsyncClient, sign_up: SignUp, join: Join) -> None:
    owner = await sign_up()
    made = await http.post(
        "/v1/admin/roles",
        json={"name": "Office", "permissions": ["users.manage", "core.view", "bookings.view"]},
        headers=owner.headers,
    )
    assert made.status_code == 201
    office = await join(owner, "office")
    viewer = await join(owner, "viewer")
    refused = await _add(http, office, role="admin")
    assert refused.status_code == 403
    assert refused.json()["type"].endswith("/grant-refused")
    assert (await _add(http, office, role="office")).status_code == 201
    assert (await _change(http, office, viewer.user_id, active=False)).status_code == 403, "a viewer sees more"
    assert (await _change(http, office, office.user_id, role="admin")).status_code == 403
    assert (await _change(http, office, owner.user_id, active=False)).status_code == 403


async def test_only_an_owner_makes_changes_or_removes_owners(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join
) -> None:
    owner = await sign_up()
    admin = await join(owner, "admin")
    assert (await _add(http, admin, role="owner")).status_code == 403
    assert (await _change(http, admin, admin.user_id, role="owner")).status_code == 403
    assert (await _change(http, admin, owner.user_id, role="viewer")).status_code == 403
    assert (await http.delete(f"/v1/admin/users/{owner.user_id}", headers=admin.headers)).status_code == 403
    assert (await _change(http, owner, admin.user_id, role="owner")).status_code == 200


async def test_whoever_was_demoted_cant_undo_it_with_an_old_token(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join
) -> None:
    owner = await sign_up()
    admin = await join(owner, "admin")
    assert (await _change(http, owner, admin.user_id, role="viewer")).status_code == 200
    assert (await _change(http, admin, admin.user_id, role="admin")).status_code == 403
    assert (await http.delete(f"/v1/admin/users/{owner.user_id}", headers=admin.headers)).status_code == 403


async def test_the_last_owner_stays(http: httpx.AsyncClient, sign_up: SignUp, join: Join) -> None:
    owner = await sign_up()
    await _add(http, owner, role="owner")
    for change in ({"role": "admin"}, {"active": False}):
        answer = await _change(http, owner, owner.user_id, **change)
        assert answer.status_code == 409, "an owner who has not accepted yet is none"
        assert answer.json()["type"].endswith("/last-owner")
    assert (await http.delete(f"/v1/admin/users/{owner.user_id}", headers=owner.headers)).status_code == 409
    await join(owner, "owner")
    assert (await _change(http, owner, owner.user_id, role="admin")).status_code == 200


@pytest.mark.parametrize("way", ["demote", "remove", "switch off"])
async def test_two_owners_who_leave_at_the_same_moment_dont_both_succeed(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join, way: str
) -> None:
    first = await sign_up()
    second = await join(first, "owner")

    async def leave(who: Signed) -> httpx.Response:
        if way == "remove":
            return await http.delete(f"/v1/admin/users/{who.user_id}", headers=who.headers)
        return await _change(
            http, who, who.user_id, **({"role": "viewer"} if way == "demote" else {"active": False})
        )

    answers = await asyncio.gather(leave(first), leave(second))
    assert sorted(answer.status_code // 100 for answer in answers) == [2, 4]


async def test_two_owners_who_demote_each_other_leave_one(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join
) -> None:
    first = await sign_up()
    second = await join(first, "owner")
    answers = await asyncio.gather(
        _change(http, first, second.user_id, role="viewer"), _change(http, second, first.user_id, role="viewer")
    )
    assert sorted(answer.status_code for answer in answers) == [200, 403]


@pytest.mark.parametrize("way", ["switch off", "remove"])
async def test_somebody_who_goes_is_signed_out(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join, way: str
) -> None:
    owner = await sign_up()
    user = await join(owner, "dispatcher")
    if way == "remove":
        gone = await http.delete(f"/v1/admin/users/{user.user_id}", headers=owner.headers)
    else:
        gone = await _change(http, owner, user.user_id, active=False)
    assert gone.is_success
    refresh = await http.post("/v1/auth/refresh", json={"refresh_token": user.session["refresh_token"]})
    assert refresh.status_code == 401
    assert (await http.get("/v1/auth/me", headers=user.headers)).status_code == 401
    login = await http.post("/v1/auth/login", json={"email": user.email, "password": PASSWORD})
    assert login.status_code == 403


async def test_a_new_role_counts_with_the_next_access_token(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join
) -> None:
    owner = await sign_up()
    user = await join(owner, "viewer")
    await _change(http, owner, user.user_id, role="dispatcher")
    renewed = await http.post("/v1/auth/refresh", json={"refresh_token": user.session["refresh_token"]})
    assert renewed.json()["role"] == "dispatcher"
    assert (await http.get("/v1/auth/me", headers=user.headers)).json()["role"] == "dispatcher"


async def test_a_change_of_what_was_not_seen_is_refused(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join
) -> None:
    owner = await sign_up()
    user = await join(owner, "viewer")
    path, seen = f"/v1/admin/users/{user.user_id}", {**owner.headers, "If-Match": '"1"'}
    first = await http.patch(path, json={"name": "Ana"}, headers=seen)
    assert (first.status_code, first.headers["etag"]) == (200, '"2"')
    assert (await http.patch(path, json={"name": "Bea"}, headers=seen)).status_code == 412


async def test_the_users_of_another_company_dont_exist(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join
) -> None:
    here, there = await sign_up(), await sign_up()
    stranger = await join(there, "viewer")
    for user_id in (stranger.user_id, there.user_id, str(uuid4())):
        path = f"/v1/admin/users/{user_id}"
        assert (await http.get(path, headers=here.headers)).status_code == 404
        assert (await _change(http, here, user_id, role="admin")).status_code == 404
        assert (await http.delete(path, headers=here.headers)).status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        {"role": "emperor"},
        {"role": "no such role"},
        {"email": "nobody"},
        {"name": "a\x07b"},
        {"password": "short"},
    ],
    ids=str,
)
async def test_what_is_not_acceptable_is_named(
    http: httpx.AsyncClient, sign_up: SignUp, change: dict[str, str]
) -> None:
    answer = await _add(http, await sign_up(), **change)
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [f"body.{name}" for name in change]


async def test_users_are_not_for_everybody(http: httpx.AsyncClient, sign_up: SignUp, join: Join) -> None:
    viewer = await join(await sign_up(), "viewer")
    assert (await http.get("/v1/admin/users", headers=viewer.headers)).status_code == 403
    assert (await _add(http, viewer)).status_code == 403
