"""Signing in, staying signed in, signing out."""

import asyncio
import time
from datetime import timedelta
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from sqlalchemy import text

from identity.app import create_app
from identity.settings import IdentitySettings
from shared.auth.callers import Audience
from shared.auth.tokens import verify_token
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import ServiceSuite

from .conftest import PASSWORD, Join, Signed, SignUp

ORIGIN = {"Origin": "http://testserver"}


async def _sign_in(http: httpx.AsyncClient, email: str, password: str = PASSWORD, **more: Any) -> httpx.Response:
    answer = await http.post("/v1/auth/login", json={"email": email, "password": password, **more})
    http.cookies.clear()
    return answer


async def _refresh(http: httpx.AsyncClient, token: str) -> httpx.Response:
    answer = await http.post("/v1/auth/refresh", json={"refresh_token": token})
    http.cookies.clear()
    return answer


async def _change(database: Database, owner: Signed, statement: str, **values: Any) -> None:
    async with database.unit_of_work(owner.org_id) as uow:
        await uow.session.execute(text(statement), values)


async def test_a_sign_in_gives_tokens_and_the_cookies_that_carry_them(
    http: httpx.AsyncClient, sign_up: SignUp, settings: IdentitySettings
) -> None:
    owner = await sign_up()
    answer = await _sign_in(http, f"  {owner.email.upper()} ")
    session = answer.json()
    claims = verify_token(settings, session["access_token"], Audience.STAFF)
    assert (claims.org_id, claims.role, claims.actor) == (owner.org_id, "owner", owner.email)
    assert session["expires_in"] == 900
    cookies = {line.split("=")[0]: line for line in answer.headers.get_list("set-cookie")}
    access, refresh = cookies["staff_access"].lower(), cookies["staff_refresh"].lower()
    for line in (access, refresh):
        assert "httponly" in line
        assert "samesite=lax" in line
        assert "secure" not in line
    assert "path=/;" in access
    assert "path=/v1/auth;" in refresh


async def test_cookies_are_secure_where_the_product_is_served_by_https(
    suite: ServiceSuite, sign_up: SignUp
) -> None:
    owner = await sign_up()
    settings = suite.settings(IdentitySettings, public_base_url="https://clean.example")
    app: FastAPI = create_app(settings)
    app.state.database = suite.database(settings)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="https://clean.example") as http:
        answer = await http.post("/v1/auth/login", json={"email": owner.email, "password": PASSWORD})
    assert all("secure" in line.lower() for line in answer.headers.get_list("set-cookie"))


async def test_me_tells_who_what_and_which_modules(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    for key in ("module.leads", "quality.nps"):
        await http.put(f"/v1/admin/modules/{key}", json={"enabled": False}, headers=owner.headers)
    me = (await http.get("/v1/auth/me", headers=owner.headers)).json()
    assert me["audience"] == "staff"
    assert me["user"] == {"id": owner.user_id, "name": "Zoë Tremblay", "email": owner.email}
    assert me["organization"]["id"] == str(owner.org_id)
    assert me["modules"]["module.schedule"] is True
    assert me["modules"]["module.leads"] is False
    assert me["modules"]["leads.scoring"] is False, "a switched-off module switches its parts off"
    assert me["modules"]["quality.nps"] is False
    assert [place["id"] for place in me["organizations"]] == [str(owner.org_id)]


async def test_an_operator_sees_who_they_are(http: httpx.AsyncClient) -> None:
    answer = await http.get("/v1/auth/me", auth=("operator", "operator-password"))
    assert answer.status_code == 200
    assert answer.json()["user"]["name"] == "operator"
    assert answer.json()["organization"]["slug"] == "default"


async def test_an_outsider_cant_learn_whether_an_email_exists(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    answers = []
    for email in (owner.email, f"{new_id().hex}@snowpeak.example"):
        tries = [await _sign_in(http, email, "a wrong password") for _ in range(11)]
        seen = [{**one.json(), "request_id": None} for one in tries]
        assert [one.status_code for one in tries] == [401] * 10 + [429]
        assert 890 < int(tries[-1].headers["retry-after"]) <= 901
        answers.append(seen)
    assert answers[0] == answers[1]


async def test_an_unknown_email_costs_the_same_work(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()

    async def fastest(email: str) -> float:
        times = []
        for _ in range(4):
            started = time.process_time()
            await _sign_in(http, email, "a wrong password")
            times.append(time.process_time() - started)
        return min(times)

    known, unknown = await fastest(owner.email), await fastest(f"{new_id().hex}@snowpeak.example")
    assert unknown > known / 2


async def test_ten_failures_lock_even_the_right_password_out_for_a_while(
    http: httpx.AsyncClient, sign_up: SignUp, database: Database
) -> None:
    owner = await sign_up()
    tries = await asyncio.gather(*(_sign_in(http, owner.email, "a wrong password") for _ in range(15)))
    assert sorted(one.status_code for one in tries) == [401] * 10 + [429] * 5
    assert (await _sign_in(http, owner.email)).status_code == 429
    async with database.unit_of_work() as uow:
        await uow.session.execute(text("UPDATE sign_in_attempts SET last_at = last_at - interval '16 minutes'"))
    assert (await _sign_in(http, owner.email)).status_code == 200


async def test_a_right_password_starts_the_count_afresh(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    for _ in range(2):
        for _ in range(9):
            assert (await _sign_in(http, owner.email, "a wrong password")).status_code == 401
        assert (await _sign_in(http, owner.email)).status_code == 200


async def test_a_hash_with_old_parameters_is_replaced_at_sign_in(
    http: httpx.AsyncClient, sign_up: SignUp, database: Database
) -> None:
    owner = await sign_up()
    old = PasswordHasher(time_cost=1, memory_cost=8_192, parallelism=1).hash(PASSWORD)
    read = text("SELECT password_hash FROM users WHERE email = :email")
    async with database.unit_of_work(owner.org_id) as uow:
        await uow.session.execute(
            text("SELECT set_config('app.sign_in_name', :name, true)"), {"name": owner.email}
        )
        await uow.session.execute(
            text("UPDATE users SET password_hash = :old WHERE email = :email"), {"old": old, "email": owner.email}
        )
    assert (await _sign_in(http, owner.email)).status_code == 200
    async with database.unit_of_work(owner.org_id) as uow:
        assert (await uow.session.execute(read, {"email": owner.email})).scalar_one() != old
    assert (await _sign_in(http, owner.email)).status_code == 200


async def test_a_refresh_token_is_for_one_use_and_its_reuse_ends_the_family(
    http: httpx.AsyncClient, sign_up: SignUp
) -> None:
    owner = await sign_up()
    first = owner.session["refresh_token"]
    second = (await _refresh(http, first)).json()["refresh_token"]
    third = (await _refresh(http, second)).json()["refresh_token"]
    stolen = await _refresh(http, first)
    assert stolen.status_code == 401
    assert stolen.json()["type"].endswith("/refresh-token-reused")
    assert (await _refresh(http, third)).status_code == 401
    assert (await http.get("/v1/auth/me", headers=owner.headers)).status_code == 401


async def test_two_programs_that_use_a_token_at_once_lose_the_session(
    http: httpx.AsyncClient, sign_up: SignUp
) -> None:
    owner = await sign_up()
    token = owner.session["refresh_token"]
    both = await asyncio.gather(_refresh(http, token), _refresh(http, token))
    assert sorted(one.status_code for one in both) == [200, 401]
    winner = next(one for one in both if one.status_code == 200)
    assert (await _refresh(http, winner.json()["refresh_token"])).status_code == 401


async def test_two_tabs_of_a_browser_may_renew_at_once(
    http: httpx.AsyncClient, sign_up: SignUp, database: Database
) -> None:
    owner = await sign_up()
    cookie = {"Cookie": f"staff_refresh={owner.session['refresh_token']}", **ORIGIN}
    both = [await http.post("/v1/auth/refresh", json={}, headers=cookie) for _ in range(2)]
    http.cookies.clear()
    assert [one.status_code for one in both] == [200, 200]
    assert both[0].json()["refresh_token"] is not None
    assert both[1].json()["refresh_token"] is None, "the other tab has it"
    assert "staff_refresh" not in both[1].headers["set-cookie"]
    await _change(database, owner, "UPDATE refresh_tokens SET spent_at = spent_at - interval '11 seconds'")
    assert (await http.post("/v1/auth/refresh", json={}, headers=cookie)).status_code == 401
    assert (await _refresh(http, both[0].json()["refresh_token"])).status_code == 401


@pytest.mark.parametrize("origin", [{}, {"Origin": "https://evil.example"}], ids=["none", "foreign"])
async def test_a_foreign_page_cant_use_the_cookies(
    http: httpx.AsyncClient, sign_up: SignUp, origin: dict[str, str]
) -> None:
    owner = await sign_up()
    session = owner.session
    cookies = f"staff_refresh={session['refresh_token']}; staff_access={session['access_token']}"
    for path in ("refresh", "logout"):
        answer = await http.post(f"/v1/auth/{path}", json={}, headers={"Cookie": cookies, **origin})
        assert answer.status_code == 403
    patch = await http.patch("/v1/admin/organization", json={}, headers={"Cookie": cookies, **origin})
    assert patch.status_code == 403
    assert (await _refresh(http, session["refresh_token"])).status_code == 200


async def test_a_session_ends_24_hours_after_its_last_use_and_14_days_after_the_sign_in(
    http: httpx.AsyncClient, sign_up: SignUp, database: Database
) -> None:
    owner = await sign_up()
    await _change(database, owner, "UPDATE sessions SET created_at = :at", at=now() - timedelta(days=13, hours=20))
    renewed = (await _refresh(http, owner.session["refresh_token"])).json()
    assert 4 * 3600 - 60 < renewed["refresh_expires_in"] <= 4 * 3600
    await _change(database, owner, "UPDATE sessions SET expires_at = :at", at=now())
    assert (await _refresh(http, renewed["refresh_token"])).status_code == 401


async def test_logging_out_ends_the_session_and_takes_the_cookies_back(
    http: httpx.AsyncClient, sign_up: SignUp
) -> None:
    owner = await sign_up()
    cookies = f"staff_refresh={owner.session['refresh_token']}; staff_access={owner.session['access_token']}"
    answer = await http.post("/v1/auth/logout", json={}, headers={"Cookie": cookies, **ORIGIN})
    assert answer.status_code == 204
    assert all("Max-Age=0" in line for line in answer.headers.get_list("set-cookie"))
    assert len(answer.headers.get_list("set-cookie")) == 2
    assert (await _refresh(http, owner.session["refresh_token"])).status_code == 401


async def test_a_program_logs_out_with_its_access_token(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    assert (await http.post("/v1/auth/logout", headers=owner.headers)).status_code == 204
    assert (await _refresh(http, owner.session["refresh_token"])).status_code == 401
    assert (await http.post("/v1/auth/logout")).status_code == 204


async def test_somebody_lists_and_ends_the_own_sessions_of_all_companies(
    http: httpx.AsyncClient, sign_up: SignUp
) -> None:
    first = await sign_up()
    second = await sign_up(email=first.email)
    stranger = await sign_up()
    items = (await http.get("/v1/auth/sessions", headers=first.headers)).json()["items"]
    assert {item["organization"]["id"] for item in items} == {str(first.org_id), str(second.org_id)}
    assert [item["current"] for item in items] == [False, True]
    other = items[0]["id"]
    foreign = await http.delete(f"/v1/auth/sessions/{other}", headers=stranger.headers)
    assert foreign.status_code == 404
    assert (await http.delete(f"/v1/auth/sessions/{other}", headers=first.headers)).status_code == 204
    assert (await _refresh(http, second.session["refresh_token"])).status_code == 401
    assert (await _refresh(http, first.session["refresh_token"])).status_code == 200


async def test_a_user_of_two_companies_comes_back_to_the_latest_or_names_one(
    http: httpx.AsyncClient, sign_up: SignUp
) -> None:
    first = await sign_up()
    second = await sign_up(email=first.email)
    latest = await _sign_in(http, first.email)
    assert latest.json()["organization"]["id"] == str(second.org_id)
    named = await _sign_in(http, first.email, organization_id=str(first.org_id))
    assert named.json()["organization"]["id"] == str(first.org_id)
    again = await _sign_in(http, first.email)
    assert again.json()["organization"]["id"] == str(first.org_id)
    stranger = await sign_up()
    foreign = await _sign_in(http, first.email, organization_id=str(stranger.org_id))
    assert foreign.status_code == 403


async def test_changing_the_password_ends_the_other_sessions(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join
) -> None:
    user = await join(await sign_up(), "dispatcher")
    other = (await _sign_in(http, user.email)).json()
    change = {"current_password": "not the right one", "new_password": "quite another sentence"}
    wrong = await http.put("/v1/auth/password", json=change, headers=user.headers)
    assert wrong.status_code == 401
    change["current_password"] = PASSWORD
    right = await http.put("/v1/auth/password", json=change, headers=user.headers)
    assert right.status_code == 204
    assert (await _refresh(http, other["refresh_token"])).status_code == 401
    assert (await _refresh(http, user.session["refresh_token"])).status_code == 200
    assert (await _sign_in(http, user.email)).status_code == 401
    assert (await _sign_in(http, user.email, "quite another sentence")).status_code == 200


async def test_guesses_at_the_current_password_are_counted(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    change = {"current_password": "not the right one", "new_password": "quite another sentence"}
    tries = [await http.put("/v1/auth/password", json=change, headers=owner.headers) for _ in range(11)]
    assert [one.status_code for one in tries] == [401] * 10 + [429]


@pytest.mark.parametrize("token", ["nonsense", "é", "A" * 54, "x" * 101, ""], ids=repr)
async def test_a_token_that_is_none_is_refused(http: httpx.AsyncClient, token: str) -> None:
    answer = await http.post("/v1/auth/refresh", json={"refresh_token": token})
    assert answer.status_code in {401, 422}
    assert (await http.post("/v1/auth/refresh", headers=ORIGIN)).status_code == 401


async def test_sign_ins_are_limited_by_address(suite: ServiceSuite) -> None:
    settings = suite.settings(IdentitySettings, login_rate_limit_per_minute=3)
    app = create_app(settings)
    app.state.database = suite.database(settings)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://testserver") as http:
        tries = [await _sign_in(http, f"{new_id().hex}@snowpeak.example", "wrong") for _ in range(4)]
    assert [one.status_code for one in tries] == [401, 401, 401, 429]
    assert "retry-after" in tries[-1].headers
