"""Operator accounts by HTTP Basic."""

import base64
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.auth.catalogue import ROLES
from shared.auth.operators import authenticate_operator
from shared.errors import Forbidden, Unauthorized
from shared.ids import new_id
from shared.settings import DEFAULT_ORG_ID, Settings

SETTINGS = Settings(
    service_name="playground",
    database_url="postgresql+asyncpg://localhost/x",
    rabbitmq_url="amqp://localhost/",
    auth_secret_key="s" * 32,
    client_portal_secret="c" * 32,
    worker_portal_secret="w" * 32,
    owner_basic_username="ana",
    owner_basic_password="mot:de:pässe",
    viewer_basic_username="bob",
    viewer_basic_password="visitor",
    admin_basic_username="nobody",
)


def basic(name: str, password: str) -> str:
    return base64.b64encode(f"{name}:{password}".encode()).decode()


def test_an_operator_acts_in_the_default_organization_with_the_permissions_of_the_role() -> None:
    caller = authenticate_operator(SETTINGS, basic("bob", "visitor"), None)
    assert (caller.org_id, caller.role, caller.permissions) == (DEFAULT_ORG_ID, "viewer", ROLES["viewer"])


def test_a_password_may_hold_colons_and_accents() -> None:
    assert authenticate_operator(SETTINGS, basic("ana", "mot:de:pässe"), None).role == "owner"


def test_the_owner_may_act_elsewhere() -> None:
    elsewhere = new_id()
    assert authenticate_operator(SETTINGS, basic("ana", "mot:de:pässe"), str(elsewhere)).org_id == elsewhere


@pytest.mark.parametrize(
    ("credentials", "org"),
    [(basic("bob", "visitor"), str(DEFAULT_ORG_ID)), (basic("ana", "mot:de:pässe"), "everywhere")],
)
def test_others_may_not(credentials: str, org: str) -> None:
    with pytest.raises(Forbidden):
        authenticate_operator(SETTINGS, credentials, org)


@pytest.mark.parametrize(
    "credentials",
    [basic("bob", "mot:de:pässe"), basic("ana", "visitor"), basic("bob", ""), basic("nobody", ""), "%%%", "é", ""],
)
def test_a_wrong_pair_is_refused_with_a_challenge(credentials: str) -> None:
    with pytest.raises(Unauthorized) as refused:
        authenticate_operator(SETTINGS, credentials, None)
    assert refused.value.headers["WWW-Authenticate"].startswith("Basic ")


@given(st.text() | st.binary().map(lambda raw: base64.b64encode(raw).decode()))
def test_nonsense_is_refused(credentials: str) -> None:
    with pytest.raises(Unauthorized):
        authenticate_operator(SETTINGS, credentials, None)


def test_one_password_for_two_names_is_not_mixed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    values: dict[str, Any] = {
        "admin_basic_username": "bob",
        "admin_basic_password": "first",
        "viewer_basic_username": "bob",
        "viewer_basic_password": "second",
    }
    settings = Settings(**{**SETTINGS.model_dump(), **values})
    assert authenticate_operator(settings, basic("bob", "first"), None).role == "admin"
    assert authenticate_operator(settings, basic("bob", "second"), None).role == "viewer"
