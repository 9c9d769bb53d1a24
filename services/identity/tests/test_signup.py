"""Signing a company up."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from uuid import UUID

import httpx
import pytest

from contracts.identity import OrganizationCreated
from shared.ids import new_id
from shared.messaging.envelope import Envelope

from .conftest import PASSWORD, SignUp

Emitted = Callable[..., Awaitable[list[Envelope]]]


def _body(**changes: object) -> dict[str, object]:
    unique = new_id().hex
    return {
        "organization_name": f"Neige & Été {unique}",
        "name": "Zoë Tremblay",
        "email": f"{unique}@snowpeak.example",
        "password": PASSWORD,
    } | changes


async def test_a_company_gets_its_owner_a_session_and_an_event(http: httpx.AsyncClient, emitted: Emitted) -> None:
    body = _body(province="QC", timezone="America/Toronto", locale="fr")
    answer = await http.post("/v1/orgs", json=body)
    assert answer.status_code == 201
    session = answer.json()
    assert session["role"] == "owner"
    assert "users.manage" in session["permissions"]
    assert session["organization"]["slug"] == f"neige-and-ete-{str(body['email']).split('@')[0]}"
    assert answer.cookies["staff_access"] == session["access_token"]
    events = await emitted(UUID(session["organization"]["id"]))
    assert [event.type for event in events] == [OrganizationCreated.TYPE]
    told = OrganizationCreated.model_validate(events[0].data)
    assert (told.province, told.timezone, told.locale, told.currency) == ("QC", "America/Toronto", "fr", "CAD")
    assert events[0].version == 1
    audit = await emitted(UUID(session["organization"]["id"]), "platform.audit.recorded.v1")
    assert [(entry.data["action"], entry.data["actor"]) for entry in audit] == [
        ("organization.create", body["email"])
    ]


async def test_a_taken_slug_is_refused_when_asked_for_and_gets_a_suffix_when_derived(sign_up: SignUp) -> None:
    name = f"Maple {new_id().hex}"
    first = await sign_up(organization_name=name)
    second = await sign_up(organization_name=name)
    slug = first.session["organization"]["slug"]
    assert second.session["organization"]["slug"] == f"{slug}-2"
    with pytest.raises(AssertionError, match="slug-taken"):
        await sign_up(slug=slug)


async def test_companies_of_one_name_that_sign_up_together_all_get_an_address(sign_up: SignUp) -> None:
    name = f"Maple {new_id().hex}"
    made = await asyncio.gather(*(sign_up(organization_name=name) for _ in range(4)))
    slugs = {one.session["organization"]["slug"] for one in made}
    assert len(slugs) == 4


async def test_somebody_with_an_account_needs_its_password_for_a_second_company(
    http: httpx.AsyncClient, sign_up: SignUp
) -> None:
    first = await sign_up()
    wrong = await http.post("/v1/orgs", json=_body(email=first.email, password="another long sentence"))
    assert wrong.status_code == 409
    assert wrong.json()["type"].endswith("/account-exists")
    second = await sign_up(email=first.email)
    assert second.user_id == first.user_id
    assert second.org_id != first.org_id


async def test_a_repeated_request_makes_one_company(http: httpx.AsyncClient) -> None:
    body = _body()
    headers = {"Idempotency-Key": new_id().hex}
    answers = await asyncio.gather(*(http.post("/v1/orgs", json=body, headers=headers) for _ in range(3)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["organization"]["id"] for answer in answers}) == 1
    other = await http.post("/v1/orgs", json=body | {"organization_name": "Another"}, headers=headers)
    assert other.status_code == 422


async def test_a_taken_slug_is_no_failed_sign_in(http: httpx.AsyncClient, sign_up: SignUp) -> None:
    taken = (await sign_up()).session["organization"]["slug"]
    body = _body(slug=taken)
    answers = [await http.post("/v1/orgs", json=body) for _ in range(12)]
    assert {answer.status_code for answer in answers} == {409}


@pytest.mark.parametrize(
    "change",
    [
        {"password": "short"},
        {"password": "password1234"},
        {"password": "aaaaaaaaaaaa"},
        {"password": "\ud800 is no character"},
        {"email": "nobody"},
        {"email": "a\x00b@snowpeak.example"},
        {"timezone": "Mars/Olympus"},
        {"timezone": "../../etc/passwd"},
        {"province": "ZZ"},
        {"locale": "de"},
        {"slug": "Not A Slug"},
        {"organization_name": " "},
        {"organization_name": "a\x00b"},
        {"name": "x" * 121},
        {"name": None},
    ],
    ids=str,
)
async def test_what_is_not_acceptable_is_named(http: httpx.AsyncClient, change: dict[str, object]) -> None:
    answer = await http.post(
        "/v1/orgs", content=json.dumps(_body(**change)), headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [f"body.{name}" for name in change]


async def test_a_password_that_is_the_own_email_is_refused(http: httpx.AsyncClient) -> None:
    email = f"{new_id().hex}@snowpeak.example"
    answer = await http.post("/v1/orgs", json=_body(email=email, password=email.upper()))
    assert answer.status_code == 422
