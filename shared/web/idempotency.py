"""`Idempotency-Key`: the same key and request give the first answer again, kept beside the effect it had.

The key is claimed in the request's own transaction, so a second request with it waits for the first to end:
after its commit it gets the stored answer, after its failure it runs itself.
"""

import hashlib
import json
import re
from typing import Any
from uuid import UUID, uuid5

from starlette.requests import Request
from starlette.responses import Response

from shared.database.unit_of_work import UnitOfWork
from shared.errors import BadRequest, Invalid

_KEY = re.compile(r"^[\x21-\x7e]{1,255}$")
_KEPT_HEADERS = ("content-type", "etag", "location")
_CLAIM = """
    INSERT INTO idempotency_keys (org_id, caller, key, fingerprint)
    VALUES (:org_id, :caller, :key, :fingerprint) ON CONFLICT DO NOTHING RETURNING key"""
_ANSWERED = """
    SELECT fingerprint, status, headers, body FROM idempotency_keys
    WHERE org_id = :org_id AND caller = :caller AND key = :key"""
_ANSWER = """
    UPDATE idempotency_keys SET status = :status, headers = CAST(:kept AS jsonb), body = :body
    WHERE org_id = :org_id AND caller = :caller AND key = :key"""
_PRUNE = """
    DELETE FROM idempotency_keys
    WHERE org_id = :org_id AND created_at < now() - interval '2 days' RETURNING 1"""


class Replayed(Exception):  # noqa: N818 - a signal to the route, not an error
    """Carries the stored first answer out of the handler."""

    def __init__(self, response: Response) -> None:
        self.response = response


async def claim_key(request: Request, uow: UnitOfWork, caller: str) -> None:
    """Claim the request's key, if it has one, for its caller in the entered organization.

    Raises:
        Replayed: this very request was answered before.
        Invalid: the key was used for another request.
        BadRequest: the key is malformed.
    """
    key = request.headers.get("idempotency-key")
    if key is None or request.method in {"GET", "HEAD", "OPTIONS"}:
        return
    if not _KEY.match(key):
        raise BadRequest("Idempotency-Key must be 1 to 255 printable ASCII characters without spaces.")
    digest = hashlib.sha256(f"{request.method} {request.url.path}?{request.url.query}\n".encode())
    digest.update(await request.body())
    fingerprint = digest.hexdigest()
    claim: dict[str, Any] = {"org_id": uow.org_id, "caller": caller, "key": key}
    if (await uow.sql(_CLAIM, **claim, fingerprint=fingerprint)).first() is not None:
        request.state.idempotency = claim
        request.state.repeated_as = uuid5(uow.org_id, f"{caller}\n{key}\n{fingerprint}")
        return
    stored = (await uow.sql(_ANSWERED, **claim)).one()
    if stored.fingerprint != fingerprint:
        raise Invalid("This Idempotency-Key was already used for a different request. Use a new key.")
    raise Replayed(Response(stored.body, stored.status, {**stored.headers, "Idempotent-Replayed": "true"}))


def id_when_repeated(request: Request) -> UUID | None:
    """Return an id that is the same whenever this request is repeated with its key; None where it has no key.

    It names what is kept, here or elsewhere, although the request itself fails.
    """
    found: UUID | None = getattr(request.state, "repeated_as", None)
    return found


async def prune_keys(_: object, uow: UnitOfWork) -> int:
    """Delete the organization's keys of two days ago: nobody repeats a request after that; return how many."""
    return len((await uow.sql(_PRUNE, org_id=uow.org_id)).all())


async def store_answer(request: Request, uow: UnitOfWork, response: Response) -> None:
    """Keep the answer of a claimed request, in the transaction of its effect."""
    claim = getattr(request.state, "idempotency", None)
    if claim is None:
        return
    await uow.sql(
        _ANSWER,
        **claim,
        status=response.status_code,
        kept=json.dumps({name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}),
        body=bytes(response.body),
    )
