"""Built-in and custom roles."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from shared.auth.catalogue import PERMISSIONS, ROLES

from .conftest import Join, Signed, SignUp


async def _make(http: httpx.AsyncClient, by: Signed, **changes: Any) -> httpx.Response:
    body = {"name": "Team lead", "permissions": ["core.view", "bookings.view"]} | changes
    return await http.post("/v1/admin/roles", json=body, headers=by.headers)


async def test_the_list_has_the_catalogue_and_the_own_roles(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    made = (await _make(http, owner)).json()
    listed = (await http.get("/v1/admin/roles", headers=owner.headers)).json()
    built_in = {item["key"]: set(item["permissions"]) for item in listed["items"] if item["built_in"]}
    assert built_in == {key: set(permissions) for key, permissions in ROLES.items()}
    assert [item for item in listed["items"] if not item["built_in"]] == [made]
    assert {item["key"] for item in listed["permissions"]} == set(PERMISSIONS)


async def test_a_key_comes_from_the_name_and_is_never_a_built_in_one(
    http: httpx.AsyncClient, sign_up: SignUp
) -> None:
    owner = await sign_up()
    keys = [(await _make(http, owner, name=name)).json()["key"] for name in ("Chef d’équipe", "Owner", "owner")]
    assert keys == ["chef-d-equipe", "owner-2", "owner-3"]


async def test_a_changed_role_counts_with_the_next_access_token(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join
) -> None:
    owner = await sign_up()
    role = (await _make(http, owner)).json()
    user = await join(owner, role["key"])
    assert user.session["permissions"] == ["bookings.view", "core.view"]
    path = f"/v1/admin/roles/{role['id']}"
    change = {"name": "Crew lead", "permissions": ["core.view", "bookings.assign", "core.view"]}
    changed = await http.patch(path, json=change, headers={**owner.headers, "If-Match": '"1"'})
    assert changed.status_code == 200
    assert (changed.json()["key"], changed.json()["name"]) == ("team-lead", "Crew lead")
    stale = await http.patch(path, json=change, headers={**owner.headers, "If-Match": '"1"'})
    assert stale.status_code == 412
    renewed = await http.post("/v1/auth/refresh", json={"refresh_token": user.session["refresh_token"]})
    assert renewed.json()["permissions"] == ["bookings.assign", "core.view"]


async def test_a_role_in_use_is_not_deleted(http: httpx.AsyncClient, sign_up: SignUp, join: Join) -> None:
    owner = await sign_up()
    role = (await _make(http, owner)).json()
    user = await join(owner, role["key"])
    path = f"/v1/admin/roles/{role['id']}"
    refused = await http.delete(path, headers=owner.headers)
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("/role-in-use")
    await http.patch(f"/v1/admin/users/{user.user_id}", json={"role": "viewer"}, headers=owner.headers)
    assert (await http.delete(path, headers=owner.headers)).status_code == 204
    assert (await http.delete(path, headers=owner.headers)).status_code == 404


async def test_nobody_grants_what_they_lack(http: httpx.AsyncClient, sign_up: SignUp, join: Join) -> None:
    owner = await sign_up()
    office = (await _make(http, owner, name="Office", permissions=["users.manage", "core.view"])).json()
    finance = (await _make(http, owner, name="Books", permissions=["finance.manage"])).json()
    clerk = await join(owner, "office")
    refused = await _make(http, clerk, permissions=["core.view", "finance.manage"])
    assert refused.status_code == 403
    assert refused.json()["lacking"] == ["finance.manage"]
    own = f"/v1/admin/roles/{office['id']}"
    more = {"permissions": ["users.manage", "core.view", "admin.manage"]}
    assert (await http.patch(own, json=more, headers=clerk.headers)).status_code == 403
    higher = f"/v1/admin/roles/{finance['id']}"
    assert (await http.patch(higher, json={"name": "Mine"}, headers=clerk.headers)).status_code == 403
    assert (await http.delete(higher, headers=clerk.headers)).status_code == 403
    assert (await _make(http, clerk, name="Desk", permissions=["core.view"])).status_code == 201


async def test_a_role_of_another_company_doesnt_exist(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    here, there = await sign_up(), await sign_up()
    role = (await _make(http, there)).json()
    for role_id in (role["id"], uuid4()):
        path = f"/v1/admin/roles/{role_id}"
        assert (await http.patch(path, json={"name": "Mine"}, headers=here.headers)).status_code == 404
        assert (await http.delete(path, headers=here.headers)).status_code == 404
    body = {"name": "Ana", "email": "ana@snowpeak.example", "role": role["key"]}
    assert (await http.post("/v1/admin/users", json=body, headers=here.headers)).status_code == 422


@pytest.mark.parametrize(
    "change",
    [{"permissions": ["everything"]}, {"permissions": []}, {"name": ""}, {"permissions": ["\x00"]}],
    ids=str,
)
async def test_what_is_not_acceptable_is_refused(
    http: httpx.AsyncClient, sign_up: SignUp, change: dict[str, object]
) -> None:
    assert (await _make(http, await sign_up(), **change)).status_code == 422


async def test_there_is_a_limit(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    for _ in range(50):
        assert (await _make(http, owner)).status_code == 201
    full = await _make(http, owner)
    assert full.status_code == 409
    assert full.json()["type"].endswith("/too-many-roles")
