"""A token passes for nobody but whom it was issued for."""

from datetime import timedelta
from itertools import permutations
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.auth import tokens
from shared.auth.callers import Audience
from shared.auth.tokens import ALGORITHM, ISSUER, Claims, issue_token, verify_token
from shared.clock import now
from shared.errors import Unauthorized
from shared.ids import new_id
from shared.settings import Settings

SECRETS = {
    Audience.STAFF: "s" * 32,
    Audience.CLIENT: "c" * 32,
    Audience.WORKER: "w" * 32,
}
SETTINGS = Settings(
    service_name="playground",
    database_url="postgresql+asyncpg://localhost/x",
    rabbitmq_url="amqp://localhost/",
    auth_secret_key=SECRETS[Audience.STAFF],
    client_portal_secret=SECRETS[Audience.CLIENT],
    worker_portal_secret=SECRETS[Audience.WORKER],
)


def claims(audience: Audience = Audience.STAFF) -> Claims:
    return Claims(audience, new_id(), new_id(), new_id(), "ana@example.com", "owner", frozenset({"core.view"}))


def forge(
    audience: Audience = Audience.STAFF, *, secret: str = "", algorithm: str = ALGORITHM, **changes: Any
) -> str:
    payload = {
        "iss": ISSUER,
        "aud": audience.value,
        "sub": str(new_id()),
        "org": str(new_id()),
        "sid": str(new_id()),
        "act": "ana@example.com",
        "role": "owner",
        "iat": now(),
        "exp": now() + timedelta(minutes=5),
    } | changes
    kept = {key: value for key, value in payload.items() if value is not None}
    return jwt.encode(kept, secret or SECRETS[audience], algorithm)


@pytest.mark.parametrize("audience", Audience)
def test_a_token_says_what_was_put_into_it(audience: Audience) -> None:
    wanted = claims(audience)
    token, seconds = issue_token(SETTINGS, wanted)
    assert verify_token(SETTINGS, token, audience) == wanted
    assert seconds == tokens.LIFETIME[audience].total_seconds()


@pytest.mark.parametrize(("of", "to"), permutations(Audience, 2))
def test_one_audience_never_passes_as_another(of: Audience, to: Audience) -> None:
    token, _ = issue_token(SETTINGS, claims(of))
    with pytest.raises(Unauthorized):
        verify_token(SETTINGS, token, to)
    with pytest.raises(Unauthorized):
        verify_token(SETTINGS, forge(to, secret=SECRETS[of]), to)
    with pytest.raises(Unauthorized):
        verify_token(SETTINGS, forge(of, secret=SECRETS[to]), to)


@pytest.mark.parametrize(
    "changes",
    [
        {"exp": now() - timedelta(seconds=1)},
        {"iat": now() + timedelta(hours=1)},
        {"iss": "somebody-else"},
        {"sub": "not-a-uuid"},
        {"secret": "x" * 32},
        *({name: None} for name in ("exp", "iat", "iss", "aud", "sub", "org", "sid", "act", "role")),
    ],
)
def test_a_token_that_lacks_or_bends_a_claim_is_refused(changes: dict[str, Any]) -> None:
    verify_token(SETTINGS, forge(), Audience.STAFF)
    with pytest.raises(Unauthorized):
        verify_token(SETTINGS, forge(**changes), Audience.STAFF)


def test_the_algorithm_is_ours_to_choose() -> None:
    header = jwt.utils.base64url_encode(b'{"alg":"none","typ":"JWT"}').decode()
    unsigned = f"{header}.{forge().split('.')[1]}."
    for token in (unsigned, forge(algorithm="HS384")):
        with pytest.raises(Unauthorized):
            verify_token(SETTINGS, token, Audience.STAFF)


TOKEN = forge()
SIGNED = TOKEN.rindex(".") + 42
"""Up to here a change counts; the very last character holds bits that base64 does not use."""


@given(at=st.integers(0, SIGNED), other=st.sampled_from("ABCabc012_-é"))
def test_a_changed_character_breaks_the_signature(at: int, other: str) -> None:
    changed = TOKEN[:at] + other + TOKEN[at + 1 :]
    if changed == TOKEN:
        return
    with pytest.raises(Unauthorized):
        verify_token(SETTINGS, changed, Audience.STAFF)


@given(st.text())
def test_nonsense_is_refused(token: str) -> None:
    with pytest.raises(Unauthorized):
        verify_token(SETTINGS, token, Audience.STAFF)
