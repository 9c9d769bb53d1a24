"""Guards: who gets in, and that no route is without one."""

import base64
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated
from uuid import UUID

import httpx
import pytest
from fastapi import APIRouter, Depends

from playground.app import create_app
from shared.auth.callers import Audience, StaffCaller
from shared.auth.guards import cookie_name, requires, signed_in_staff
from shared.auth.tokens import Claims, issue_token
from shared.database import Database
from shared.ids import new_id
from shared.settings import DEFAULT_ORG_ID, Settings
from shared.testing.suite import ServiceSuite, add_organization
from shared.web.app import build_app
from shared.web.routing import Router

Headers = Callable[..., dict[str, str]]
WHOAMI = "/v1/albums/whoami/staff"


def build(settings: Settings, router: APIRouter) -> None:
    build_app(settings, [router], title="playground", summary="")


async def _open() -> None: ...


async def _guarded(_: Annotated[StaffCaller, signed_in_staff()]) -> None: ...


async def test_a_route_without_a_guard_fails_at_start(settings: Settings) -> None:
    router = Router()
    router.get("/v1/open")(_open)
    with pytest.raises(RuntimeError, match="/v1/open declares no guard"):
        build(settings, router)


async def test_a_nested_router_is_no_way_around_it(settings: Settings) -> None:
    inner, outer = Router(), Router(prefix="/v1")
    inner.get("/open")(_open)
    outer.include_router(inner)
    with pytest.raises(RuntimeError, match="/v1/open declares no guard"):
        build(settings, outer)


async def test_a_guard_counts_wherever_it_is_declared(settings: Settings) -> None:
    router = Router(prefix="/v1", dependencies=[signed_in_staff()])
    router.get("/by-router")(_open)
    router.get("/by-dependency", dependencies=[Depends(_guarded)])(_open)
    build(settings, router)


def test_a_permission_or_module_that_nobody_knows_fails_at_import() -> None:
    with pytest.raises(KeyError, match=r"bookings\.burn"):
        requires("bookings.burn")
    with pytest.raises(KeyError, match=r"module\.magic"):
        requires("bookings.view", module="module.magic")


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer nonsense", "Digest abc", "Bearer \xe9"])
async def test_nobody_gets_in_without_signing_in(http: httpx.AsyncClient, authorization: str) -> None:
    answer = await http.get(WHOAMI, headers={b"Authorization": authorization.encode("latin-1")})
    assert answer.status_code == 401


async def test_a_permission_is_needed(http: httpx.AsyncClient, as_staff: Headers) -> None:
    assert (await http.get("/v1/albums", headers=as_staff(permissions={"bookings.view"}))).status_code == 200
    answer = await http.get("/v1/albums", headers=as_staff(permissions={"bookings.edit"}))
    assert answer.status_code == 403
    assert "bookings.view" in answer.json()["detail"]


@pytest.mark.parametrize("module", ["leads.nurture", "module.leads"])
async def test_a_switched_off_module_is_refused_and_so_are_its_parts(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, module: str
) -> None:
    org_id = await add_organization(database, disabled_modules=[module])
    answer = await http.get("/v1/albums", headers=as_staff(org_id=org_id))
    assert (answer.status_code, answer.json()["type"].split("/")[-1]) == (403, "module-disabled")


async def test_an_organization_that_is_not_known_is_not_found(http: httpx.AsyncClient, as_staff: Headers) -> None:
    answer = await http.get("/v1/albums", headers=as_staff(org_id=new_id()))
    assert answer.status_code == 404


async def test_workers_and_clients_have_doors_of_their_own(
    http: httpx.AsyncClient, as_worker: Headers, as_staff: Headers, settings: Settings, org: UUID
) -> None:
    worker_id, client_id = new_id(), new_id()
    answer = await http.get("/v1/albums/worker", headers=as_worker(worker_id))
    assert answer.json() == {"worker_id": str(worker_id), "org_id": str(org)}
    claims = Claims(Audience.CLIENT, client_id, org, new_id(), "zoe@example.com", "client", frozenset())
    as_client = {"Authorization": f"Bearer {issue_token(settings, claims)[0]}"}
    answer = await http.post("/v1/albums/client", headers=as_client)
    assert answer.json() == {"client_id": str(client_id), "org_id": str(org)}
    for headers in (as_staff("owner"), as_client):
        assert (await http.get("/v1/albums/worker", headers=headers)).status_code == 401
    assert (await http.get(WHOAMI, headers=as_worker(worker_id))).status_code == 401


@asynccontextmanager
async def serving(settings: Settings, database: Database) -> AsyncIterator[httpx.AsyncClient]:
    """Serve the playground with settings of the test's own."""
    app = create_app(settings)
    app.state.database = database
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://testserver") as client:
        yield client


async def test_a_cookie_writes_only_from_our_own_pages(
    suite: ServiceSuite, database: Database, as_staff: Headers
) -> None:
    token = as_staff("owner")["Authorization"].removeprefix("Bearer ")
    cookies = {"Cookie": f"{cookie_name(Audience.STAFF)}={token}"}
    settings = suite.settings(Settings, public_base_url="https://clean.example")
    async with serving(settings, database) as http:
        assert (await http.get(WHOAMI, headers=cookies)).status_code == 200
        for origin, status in {
            None: 403,
            "null": 403,
            "http://clean.example": 403,
            "https://clean.example:8443": 403,
            "https://clean.example.evil.test": 403,
            "https://clean.example": 201,
        }.items():
            headers = cookies | ({"Origin": origin} if origin else {})
            answer = await http.post("/v1/albums", json={"title": str(origin)}, headers=headers)
            assert answer.status_code == status, origin
        answer = await http.post("/v1/albums", json={"title": "by bearer"}, headers=as_staff("owner"))
        assert answer.status_code == 201
    async with serving(settings.model_copy(update={"strict_cors": False}), database) as http:
        answer = await http.post(
            "/v1/albums", json={"title": "dev"}, headers=cookies | {"Origin": "http://x.test"}
        )
        assert answer.status_code == 201


async def test_the_administration_can_be_kept_to_a_network(
    suite: ServiceSuite, database: Database, as_staff: Headers
) -> None:
    for networks, status in {"10.0.0.0/8,::1/128": 403, "10.0.0.0/8,127.0.0.0/8": 200}.items():
        async with serving(suite.settings(Settings, admin_ip_allowlist_cidrs=networks), database) as http:
            assert (await http.get(WHOAMI, headers=as_staff("owner"))).status_code == status
            assert (await http.get("/v1/albums/gone")).status_code == 409  # the public door stays open


def _basic(name: str, password: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()}


async def test_an_operator_acts_where_the_header_says(
    http: httpx.AsyncClient, database: Database, org: UUID
) -> None:
    operator = _basic("operator", "operator-password")
    answer = await http.get(WHOAMI, headers=operator | {"X-Org-Id": str(org)})
    assert answer.json() == {"audience": "staff", "org_id": str(org), "actor": "operator", "role": "owner"}
    answer = await http.get(WHOAMI, headers=operator)
    assert answer.status_code in {200, 404}  # the default organization, if this database holds it
    if answer.status_code == 200:
        assert answer.json()["org_id"] == str(DEFAULT_ORG_ID)
    assert (await http.get(WHOAMI, headers=_basic("operator", "wrong"))).status_code == 401


async def test_guessing_operator_passwords_is_stopped_even_when_a_guess_is_right(
    suite: ServiceSuite, database: Database, org: UUID
) -> None:
    async with serving(suite.settings(Settings, login_rate_limit_per_minute=3), database) as http:
        right = _basic("operator", "operator-password") | {"X-Org-Id": str(org)}
        for _ in range(6):
            assert (await http.get(WHOAMI, headers=right)).status_code == 200  # using it costs nothing
        statuses = [(await http.get(WHOAMI, headers=_basic("operator", "guess"))).status_code for _ in range(5)]
        assert statuses == [401, 401, 401, 429, 429]
        assert (await http.get(WHOAMI, headers=right)).status_code == 429


async def test_each_kind_of_call_has_its_limit(suite: ServiceSuite, database: Database, as_staff: Headers) -> None:
    settings = suite.settings(
        Settings,
        rate_limit_per_minute=2,
        signed_in_rate_limit_per_minute=4,
        admin_action_rate_limit_per_minute=1,
    )
    async with serving(settings, database) as http:
        public = [await http.get("/v1/albums/gone") for _ in range(3)]
        assert [answer.status_code for answer in public] == [409, 409, 429]
        assert 1 <= int(public[-1].headers["retry-after"]) <= 61
        staff = as_staff("owner")
        change = [
            (await http.put(f"/v1/albums/{new_id()}", json={"title": "x"}, headers=staff)).status_code
            for _ in range(2)
        ]
        assert change == [404, 429]
        reads = [(await http.get(WHOAMI, headers=staff)).status_code for _ in range(4)]
        assert reads == [200, 200, 200, 429]
        assert (await http.get(WHOAMI, headers=as_staff("viewer"))).status_code == 200  # somebody else's count
