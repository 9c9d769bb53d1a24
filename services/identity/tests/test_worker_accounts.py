"""Worker accounts: fed by booking's events, given a password by an admin, signed in by phone."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import text

from contracts.booking import WorkerCreated, WorkerUpdated
from identity.settings import IdentitySettings
from shared.auth.callers import Audience
from shared.auth.tokens import verify_token
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope

from .conftest import Deliver, Join, Signed, SignUp

Emitted = Callable[..., Awaitable[list[Envelope]]]
PASSWORD = "maria cleans at nine"


def _worker(**changes: Any) -> WorkerCreated:
    number = f"+1780555{new_id().int % 10_000:04d}"
    return WorkerCreated.model_validate(WorkerCreated.EXAMPLE | {"worker_id": new_id(), "phone": number} | changes)


def _update(worker: WorkerCreated, **changes: Any) -> WorkerUpdated:
    return WorkerUpdated.model_validate(worker.model_dump() | changes)


async def _set_password(
    http: httpx.AsyncClient, by: Signed, worker_id: UUID, password: str = PASSWORD
) -> httpx.Response:
    path = f"/v1/admin/worker-accounts/{worker_id}/password"
    return await http.put(path, json={"password": password}, headers=by.headers)


async def _sign_in(http: httpx.AsyncClient, phone: str, password: str = PASSWORD, **more: Any) -> httpx.Response:
    answer = await http.post("/v1/auth/worker/login", json={"phone": phone, "password": password, **more})
    http.cookies.clear()
    return answer


async def test_the_life_of_an_account(
    http: httpx.AsyncClient,
    sign_up: SignUp,
    deliver: Deliver,
    emitted: Emitted,
    settings: IdentitySettings,
    database: Database,
) -> None:
    owner = await sign_up()
    worker = WorkerCreated.model_validate(WorkerCreated.EXAMPLE)
    early = await _set_password(http, owner, worker.worker_id)
    assert early.status_code == 404
    assert "moment" in early.json()["detail"]

    await deliver(worker, owner.org_id, times=2)
    assert (await _sign_in(http, worker.phone)).status_code == 401, "without a password nobody signs in"
    assert (await _set_password(http, owner, worker.worker_id)).status_code == 204
    audit = (await emitted(owner.org_id, "platform.audit.recorded.v1"))[-1].data
    assert (audit["action"], audit["resource_type"]) == ("worker.password_reset", "worker")
    assert audit["resource_id"] == str(worker.worker_id)

    answer = await _sign_in(http, "780-555-0199")
    assert answer.status_code == 200
    session = answer.json()
    claims = verify_token(settings, session["access_token"], Audience.WORKER)
    assert (claims.subject, claims.org_id) == (worker.worker_id, owner.org_id)
    assert session["expires_in"] == 12 * 3600
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("worker_access=")
    assert "HttpOnly" in cookie
    bearer = {"Authorization": f"Bearer {session['access_token']}"}
    me = await http.get("/v1/auth/worker/me", headers=bearer)
    assert me.json()["worker"] == {"id": str(worker.worker_id), "name": "Maria Santos", "phone": "+17805550199"}
    assert me.json()["organization"]["id"] == str(owner.org_id)

    await deliver(_update(worker, active=False), owner.org_id, version=2)
    assert (await http.get("/v1/auth/worker/me", headers=bearer)).status_code == 401
    assert (await _sign_in(http, worker.phone)).status_code == 403
    assert (await _sign_in(http, worker.phone, "a wrong password")).status_code == 401
    await deliver(worker, owner.org_id, version=1)
    assert (await _sign_in(http, worker.phone)).status_code == 403, "an older event changes nothing"
    await deliver(_update(worker, name="María"), owner.org_id, version=3)
    assert (await _sign_in(http, worker.phone)).json()["worker"]["name"] == "María"
    async with database.unit_of_work(owner.org_id) as uow:
        await uow.session.execute(text("DELETE FROM worker_accounts"))


async def test_signing_out_ends_the_session(http: httpx.AsyncClient, sign_up: SignUp, deliver: Deliver) -> None:
    owner, worker = await sign_up(), _worker()
    await deliver(worker, owner.org_id)
    await _set_password(http, owner, worker.worker_id)
    token = (await _sign_in(http, worker.phone)).json()["access_token"]
    cookie = {"Cookie": f"worker_access={token}"}
    assert (await http.get("/v1/auth/worker/me", headers=cookie)).status_code == 200
    foreign = await http.post("/v1/auth/worker/logout", headers=cookie)
    assert foreign.status_code == 403
    out = await http.post("/v1/auth/worker/logout", headers={**cookie, "Origin": "http://testserver"})
    assert out.status_code == 204
    assert "Max-Age=0" in out.headers["set-cookie"]
    assert (await http.get("/v1/auth/worker/me", headers=cookie)).status_code == 401
    assert (await http.post("/v1/auth/worker/logout")).status_code == 204


async def test_a_new_password_signs_out_whoever_has_the_old_one(
    http: httpx.AsyncClient, sign_up: SignUp, deliver: Deliver
) -> None:
    owner, worker = await sign_up(), _worker()
    await deliver(worker, owner.org_id)
    await _set_password(http, owner, worker.worker_id)
    token = (await _sign_in(http, worker.phone)).json()["access_token"]
    await _set_password(http, owner, worker.worker_id, "maria cleans at ten")
    bearer = {"Authorization": f"Bearer {token}"}
    assert (await http.get("/v1/auth/worker/me", headers=bearer)).status_code == 401
    assert (await _sign_in(http, worker.phone)).status_code == 401
    assert (await _sign_in(http, worker.phone, "maria cleans at ten")).status_code == 200


async def test_a_phone_of_several_companies_is_asked_which_one(
    http: httpx.AsyncClient, sign_up: SignUp, deliver: Deliver
) -> None:
    owners = [await sign_up(), await sign_up()]
    first = _worker()
    second = _worker(phone=first.phone)
    for owner, worker in zip(owners, (first, second), strict=True):
        await deliver(worker, owner.org_id)
        await _set_password(http, owner, worker.worker_id)
    answer = await _sign_in(http, first.phone)
    assert answer.status_code == 409
    companies = [owner.session["organization"] for owner in owners]
    choices = sorted(answer.json()["choices"], key=lambda choice: str(choice["slug"]))
    expected = [{"slug": company["slug"], "name": company["name"]} for company in companies]
    assert choices == sorted(expected, key=lambda choice: str(choice["slug"]))
    chosen = await _sign_in(http, first.phone, organization=companies[1]["slug"])
    assert chosen.json()["worker"]["id"] == str(second.worker_id)
    assert (await _sign_in(http, first.phone, "a wrong password")).status_code == 401, "choices need the password"
    assert (await _sign_in(http, first.phone, organization="no-such-company")).status_code == 401
    await _set_password(http, owners[1], second.worker_id, "quite another one")
    assert (await _sign_in(http, first.phone)).json()["worker"]["id"] == str(first.worker_id)


async def test_ten_failures_lock_the_phone_and_a_new_password_opens_it(
    http: httpx.AsyncClient, sign_up: SignUp, deliver: Deliver
) -> None:
    owner, worker = await sign_up(), _worker()
    await deliver(worker, owner.org_id)
    await _set_password(http, owner, worker.worker_id)
    tries = [await _sign_in(http, worker.phone, "a wrong password") for _ in range(11)]
    assert [one.status_code for one in tries] == [401] * 10 + [429]
    await _set_password(http, owner, worker.worker_id)
    assert (await _sign_in(http, worker.phone)).status_code == 200


async def test_the_password_of_another_companys_worker_cant_be_set(
    http: httpx.AsyncClient, sign_up: SignUp, deliver: Deliver
) -> None:
    here, there, worker = await sign_up(), await sign_up(), _worker()
    await deliver(worker, there.org_id)
    assert (await _set_password(http, here, worker.worker_id)).status_code == 404
    assert (await _set_password(http, here, uuid4())).status_code == 404


async def test_setting_passwords_is_not_for_everybody(
    http: httpx.AsyncClient, sign_up: SignUp, join: Join, deliver: Deliver
) -> None:
    owner, worker = await sign_up(), _worker()
    await deliver(worker, owner.org_id)
    assert (await _set_password(http, await join(owner, "dispatcher"), worker.worker_id)).status_code == 403


async def test_a_staff_token_is_none_of_a_worker(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    owner = await sign_up()
    assert (await http.get("/v1/auth/worker/me", headers=owner.headers)).status_code == 401


@pytest.mark.parametrize(
    "body",
    [{"phone": "é"}, {"phone": "12\x00"}, {"password": ""}, {"phone": None}, {"organization": "x" * 64}],
    ids=str,
)
async def test_what_is_not_acceptable_is_named(http: httpx.AsyncClient, body: dict[str, Any]) -> None:
    answer = await http.post("/v1/auth/worker/login", json={"phone": "780-555-0199", "password": "x"} | body)
    assert answer.status_code == 422
