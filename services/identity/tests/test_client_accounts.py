"""Client accounts: fed by booking's events, signed in by a link that works once."""

import asyncio
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from contracts.booking import ClientCreated, ClientErased, ClientMerged, ClientUpdated
from contracts.identity import PortalLinkIssued
from identity.settings import IdentitySettings
from shared.auth.callers import Audience
from shared.auth.tokens import verify_token
from shared.database import Database
from shared.ids import new_id

from .conftest import Deliver, Signed, SignUp

PORTAL = "/v1/auth/client"
ORIGIN = {"Origin": "http://testserver"}


def _client(**changes: Any) -> ClientCreated:
    fresh = {
        "client_id": new_id(),
        "email": f"{new_id().hex}@example.com",
        "phone": f"+1780{new_id().int % 10**7:07}",
    }
    return ClientCreated.model_validate(ClientCreated.EXAMPLE | fresh | changes)


class Portal:
    """The portal of one company, as a program uses it."""

    def __init__(self, http: httpx.AsyncClient, owner: Signed, emitted: Any) -> None:
        self.http = http
        self.org_id = owner.org_id
        self.slug = owner.session["organization"]["slug"]
        self.emitted = emitted

    async def ask(self, **contact: Any) -> httpx.Response:
        return await self.http.post(f"{PORTAL}/link", json={"organization": self.slug} | contact)

    async def links(self) -> list[PortalLinkIssued]:
        found = await self.emitted(self.org_id, PortalLinkIssued.TYPE)
        return [PortalLinkIssued.model_validate(event.data) for event in found]

    async def use(self, token: str) -> httpx.Response:
        answer = await self.http.post(f"{PORTAL}/session", json={"token": token})
        self.http.cookies.clear()
        return answer

    async def sign_in(self, client: ClientCreated) -> dict[str, Any]:
        await self.ask(email=client.email)
        answer = await self.use((await self.links())[-1].token)
        assert answer.status_code == 201, answer.text
        session: dict[str, Any] = answer.json()
        return session

    async def me(self, session: dict[str, Any]) -> httpx.Response:
        bearer = {"Authorization": f"Bearer {session['access_token']}"}
        return await self.http.get(f"{PORTAL}/me", headers=bearer)

    async def refresh(self, token: str) -> httpx.Response:
        answer = await self.http.post(f"{PORTAL}/refresh", json={"refresh_token": token})
        self.http.cookies.clear()
        return answer


@pytest.fixture
async def portal(http: httpx.AsyncClient, sign_up: SignUp, emitted: Any) -> Portal:
    return Portal(http, await sign_up(), emitted)


async def test_a_client_signs_in_by_a_link_once(
    portal: Portal, deliver: Deliver, settings: IdentitySettings, http: httpx.AsyncClient
) -> None:
    zoe = _client(locale="fr")
    await deliver(zoe, portal.org_id, times=2)
    answer = await portal.ask(email=str(zoe.email).upper())
    assert (answer.status_code, answer.json()) == (202, {"sent": "if-known", "minutes": 30})
    (link,) = await portal.links()
    assert (link.channel, link.client.client_id, link.client.locale) == ("email", zoe.client_id, "fr")
    opened = await http.post(f"{PORTAL}/session", json={"token": link.token})
    http.cookies.clear()
    assert opened.status_code == 201
    cookies = opened.headers.get_list("set-cookie")
    assert [cookie.split("=")[0] for cookie in cookies] == ["client_access", "client_refresh"]
    assert all("HttpOnly" in cookie for cookie in cookies)
    session = opened.json()
    claims = verify_token(settings, session["access_token"], Audience.CLIENT)
    assert (claims.subject, claims.org_id) == (zoe.client_id, portal.org_id)
    assert (session["expires_in"], session["refresh_expires_in"] > 604_700) == (900, True)
    me = await portal.me(session)
    assert (me.json()["client"]["name"], me.json()["organization"]["slug"]) == (zoe.name, portal.slug)
    again = await portal.use(link.token)
    assert (again.status_code, again.json()["type"].rsplit("/")[-1]) == (401, "link-spent")


async def test_a_link_by_text(portal: Portal, deliver: Deliver) -> None:
    zoe = _client(phone="+17805550144")
    await deliver(zoe, portal.org_id)
    await portal.ask(phone="780-555-0144")
    assert [link.channel for link in await portal.links()] == ["sms"]


async def test_nobody_learns_who_is_known(portal: Portal, deliver: Deliver) -> None:
    await deliver(_client(email="zoe@example.com"), portal.org_id)
    answers = [
        await portal.ask(email="zoe@example.com"),
        await portal.ask(email="nobody@example.com"),
        await portal.ask(phone="780-555-0999"),
        await portal.ask(email="zoe@example.com", organization="no-such-company"),
    ]
    assert {(answer.status_code, answer.text) for answer in answers} == {(202, answers[0].text)}
    assert len(await portal.links()) == 1


async def test_each_of_those_who_share_an_email_gets_a_link(portal: Portal, deliver: Deliver) -> None:
    both = [_client(email="home@example.com") for _ in range(2)]
    for client in both:
        await deliver(client, portal.org_id)
    await portal.ask(email="home@example.com")
    assert {link.client.client_id for link in await portal.links()} == {client.client_id for client in both}


async def test_a_mailbox_is_not_filled(portal: Portal, deliver: Deliver) -> None:
    zoe = _client()
    await deliver(zoe, portal.org_id)
    await asyncio.gather(*(portal.ask(email=zoe.email) for _ in range(6)))
    assert len(await portal.links()) == 3


async def test_an_expired_link_opens_nothing(portal: Portal, deliver: Deliver, database: Database) -> None:
    zoe = _client()
    await deliver(zoe, portal.org_id)
    await portal.ask(email=zoe.email)
    async with database.unit_of_work(portal.org_id) as uow:
        await uow.session.execute(text("UPDATE client_links SET expires_at = now()"))
    assert (await portal.use((await portal.links())[0].token)).status_code == 401


async def test_a_link_used_twice_at_once_opens_one_session(portal: Portal, deliver: Deliver) -> None:
    zoe = _client()
    await deliver(zoe, portal.org_id)
    await portal.ask(email=zoe.email)
    token = (await portal.links())[0].token
    answers = await asyncio.gather(*(portal.use(token) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 401, 401, 401]


async def test_a_session_is_renewed_and_a_spent_token_ends_it(portal: Portal, deliver: Deliver) -> None:
    zoe = _client()
    await deliver(zoe, portal.org_id)
    session = await portal.sign_in(zoe)
    renewed = await portal.refresh(session["refresh_token"])
    assert renewed.status_code == 200
    assert (await portal.me(renewed.json())).status_code == 200
    reused = await portal.refresh(session["refresh_token"])
    assert (reused.status_code, reused.json()["type"].rsplit("/")[-1]) == (401, "refresh-token-reused")
    assert (await portal.refresh(renewed.json()["refresh_token"])).status_code == 401
    assert (await portal.me(session)).status_code == 401


async def test_two_tabs_of_a_browser_renew_at_once(
    portal: Portal, deliver: Deliver, http: httpx.AsyncClient
) -> None:
    zoe = _client()
    await deliver(zoe, portal.org_id)
    cookie = {"Cookie": f"client_refresh={(await portal.sign_in(zoe))['refresh_token']}"}
    assert (await http.post(f"{PORTAL}/refresh", headers=cookie)).status_code == 403, "no foreign page"
    answers = [await http.post(f"{PORTAL}/refresh", headers=cookie | ORIGIN) for _ in range(2)]
    http.cookies.clear()
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[1].json()["refresh_token"] is None
    assert (await http.post(f"{PORTAL}/refresh", headers=ORIGIN)).status_code == 401


async def test_signing_out_ends_the_session(portal: Portal, deliver: Deliver, http: httpx.AsyncClient) -> None:
    zoe = _client()
    await deliver(zoe, portal.org_id)
    session = await portal.sign_in(zoe)
    cookies = {"Cookie": f"client_access={session['access_token']}; client_refresh={session['refresh_token']}"}
    assert (await http.delete(f"{PORTAL}/session", headers=cookies)).status_code == 403
    out = await http.delete(f"{PORTAL}/session", headers=cookies | ORIGIN)
    assert out.status_code == 204
    assert [cookie.split("=")[0] for cookie in out.headers.get_list("set-cookie")] == [
        "client_access",
        "client_refresh",
    ]
    assert (await portal.me(session)).status_code == 401
    assert (await portal.refresh(session["refresh_token"])).status_code == 401
    other = await portal.sign_in(zoe)
    only_refresh = {"Cookie": f"client_refresh={other['refresh_token']}"}
    assert (await http.delete(f"{PORTAL}/session", headers=only_refresh | ORIGIN)).status_code == 204
    assert (await portal.me(other)).status_code == 401
    assert (await http.delete(f"{PORTAL}/session")).status_code == 204


@pytest.mark.parametrize("kind", [ClientMerged, ClientErased])
async def test_who_is_no_client_any_more_is_signed_out(
    portal: Portal, deliver: Deliver, database: Database, kind: Any
) -> None:
    zoe = _client()
    await deliver(zoe, portal.org_id)
    session = await portal.sign_in(zoe)
    gone = kind.model_validate(kind.EXAMPLE | {"client_id": zoe.client_id})
    await deliver(gone, portal.org_id, version=3)
    assert (await portal.me(session)).status_code == 401
    late = ClientUpdated.model_validate(zoe.model_dump())
    await deliver(late, portal.org_id, version=2)
    await portal.ask(email=zoe.email)
    assert len(await portal.links()) == 1, "an older event brings nobody back"
    async with database.unit_of_work(portal.org_id) as uow:
        row = (await uow.session.execute(text("SELECT name, email, phone FROM client_accounts"))).one()
    assert tuple(row) == ("", None, None)


async def test_one_companys_link_opens_no_other(
    portal: Portal, deliver: Deliver, sign_up: SignUp, http: httpx.AsyncClient, emitted: Any
) -> None:
    other = Portal(http, await sign_up(), emitted)
    zoe = _client()
    await deliver(zoe, portal.org_id)
    await other.ask(email=zoe.email)
    assert await other.links() == []
    owner = await sign_up()
    assert (await http.get(f"{PORTAL}/me", headers=owner.headers)).status_code == 401
    assert isinstance(portal.org_id, UUID)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"email": "nobody"},
        {"phone": "é"},
        {"email": "a@example.com", "phone": "780-555-0123"},
        {"email": "a@example.com", "organization": "x" * 64},
        {"email": "a\x00@example.com"},
    ],
    ids=str,
)
async def test_what_is_not_acceptable_is_named(portal: Portal, body: dict[str, Any]) -> None:
    assert (await portal.ask(**body)).status_code == 422


@pytest.mark.parametrize("token", ["x", "é" * 54, "A" * 54, "A" * 53, "A" * 101, "🧹"])
async def test_a_made_up_token_opens_nothing(portal: Portal, token: str) -> None:
    assert (await portal.use(token)).status_code in {401, 422}
    assert (await portal.refresh(token)).status_code in {401, 422}
