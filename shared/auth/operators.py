"""Operator accounts: HTTP Basic (RFC 7617) with names and passwords from the environment, never stored."""

import base64
import hmac
from uuid import UUID

from shared.auth.callers import StaffCaller
from shared.auth.catalogue import ROLES
from shared.errors import Forbidden, Unauthorized
from shared.settings import DEFAULT_ORG_ID, OPERATOR_ROLES, Settings


def _equal(left: str, right: str) -> bool:
    return hmac.compare_digest(left.encode(), right.encode())


def authenticate_operator(settings: Settings, credentials: str, org_header: str | None) -> StaffCaller:
    """Return the operator that the Basic credentials name.

    Every account is compared, in constant time, whichever matches. Operators act in the default organization;
    the owner may name another one by `X-Org-Id`.

    Raises:
        Unauthorized: no account matches.
        Forbidden: another organization was named by somebody who is not the owner.
    """
    try:
        name, _, password = base64.b64decode(credentials, validate=True).decode().partition(":")
    except ValueError as error:
        raise Unauthorized("The Basic credentials are malformed.", headers=CHALLENGE) from error
    found: str | None = None
    for role in OPERATOR_ROLES:
        account = settings.operator(role)
        if account and _equal(account[0], name) & _equal(account[1], password):
            found = found or role
    if found is None:
        raise Unauthorized("This operator name and password don't match.", headers=CHALLENGE)
    return StaffCaller(org_id=_organization(found, org_header), actor=name, role=found, permissions=ROLES[found])


CHALLENGE = {"WWW-Authenticate": 'Basic realm="CleanWithSnapshot", charset="UTF-8"'}


def _organization(role: str, header: str | None) -> UUID:
    if header is None:
        return DEFAULT_ORG_ID
    if role != "owner":
        raise Forbidden("Only the owner account may act in another organization.")
    try:
        return UUID(header)
    except ValueError as error:
        raise Forbidden("X-Org-Id must be an organization's identifier.") from error
