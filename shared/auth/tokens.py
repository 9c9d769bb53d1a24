"""Access tokens: short-lived JWTs (RFC 7519), one signing secret per audience, so one can't pass as another."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import jwt

from shared.auth.callers import Audience
from shared.clock import now
from shared.errors import Unauthorized
from shared.ids import new_id
from shared.settings import Settings

ALGORITHM = "HS256"
ISSUER = "cleanwithsnapshot"
LIFETIME = {
    Audience.STAFF: timedelta(minutes=15),
    Audience.WORKER: timedelta(hours=12),
    Audience.CLIENT: timedelta(minutes=15),
}


@dataclass(frozen=True, slots=True)
class Claims:
    """What a valid token says."""

    audience: Audience
    subject: UUID
    org_id: UUID
    session_id: UUID
    actor: str
    role: str
    permissions: frozenset[str]


def _secret(settings: Settings, audience: Audience) -> str:
    portals = {Audience.WORKER: settings.worker_portal_secret, Audience.CLIENT: settings.client_portal_secret}
    return portals.get(audience, settings.auth_secret_key).get_secret_value()


def issue_token(settings: Settings, claims: Claims) -> tuple[str, int]:
    """Return a signed access token and its lifetime in seconds."""
    lifetime = LIFETIME[claims.audience]
    issued = now()
    payload: dict[str, Any] = {
        "iss": ISSUER,
        "aud": claims.audience.value,
        "sub": str(claims.subject),
        "org": str(claims.org_id),
        "sid": str(claims.session_id),
        "act": claims.actor,
        "role": claims.role,
        "perm": sorted(claims.permissions),
        "jti": str(new_id()),
        "iat": issued,
        "exp": issued + lifetime,
    }
    return jwt.encode(payload, _secret(settings, claims.audience), ALGORITHM), int(lifetime.total_seconds())


def verify_token(settings: Settings, token: str, audience: Audience) -> Claims:
    """Return the claims of a token of that audience.

    Raises:
        Unauthorized: the token is expired, malformed, for another audience or not signed by us.
    """
    try:
        payload = jwt.decode(
            token,
            _secret(settings, audience),
            algorithms=[ALGORITHM],
            audience=audience.value,
            issuer=ISSUER,
            options={"require": ["exp", "iat", "sub", "org", "sid"]},
        )
        return Claims(
            audience=audience,
            subject=UUID(payload["sub"]),
            org_id=UUID(payload["org"]),
            session_id=UUID(payload["sid"]),
            actor=str(payload["act"]),
            role=str(payload["role"]),
            permissions=frozenset(payload.get("perm", ())),
        )
    except (jwt.InvalidTokenError, KeyError, ValueError) as error:
        raise Unauthorized("Your sign-in has expired or is not valid here. Sign in again.") from error
