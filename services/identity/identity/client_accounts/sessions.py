"""Sessions on the client portal.

A session ends seven days after the sign-in. Its access tokens last 15 minutes and are renewed with a refresh token
that is spent by each renewal, as staff's are: so signing out, or another service's word that the client was
erased, holds everywhere within a quarter of an hour.
"""

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col, select

from identity.client_accounts.models import ClientAccount, ClientRefreshToken, ClientSession
from identity.client_accounts.schemas import ClientIdentity, ClientMe, ClientSessionOut
from identity.org_tokens import hash_of_token, new_org_token, org_of_token
from identity.organizations.schemas import OrganizationOut
from identity.sessions.tokens import GRACE, RefreshTokenReused, SessionEnded
from shared.auth.callers import Audience, ClientCaller
from shared.auth.tokens import Claims, issue_token
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Unauthorized
from shared.organizations import organization
from shared.settings import Settings

LIFETIME = timedelta(days=7)


async def open_client_session(uow: UnitOfWork, settings: Settings, account: ClientAccount) -> ClientSessionOut:
    """Sign a client in."""
    session = ClientSession(org_id=uow.org_id, client_id=account.id, expires_at=now() + LIFETIME)
    uow.session.add(session)
    await uow.session.flush()
    return await _answer(uow, settings, session, account, await _next_token(uow, session))


async def renew_client_session(
    uow: UnitOfWork, settings: Settings, token: str, *, from_browser: bool
) -> ClientSessionOut:
    """Spend a refresh token for a new access token and the next refresh token.

    Within ten seconds of being spent, a browser's token is answered with an access token alone: another tab was
    given the next refresh token. A program gets no such grace.

    Raises:
        SessionEnded: the token is unknown, or its session or account ended.
        RefreshTokenReused: it was spent before.
    """
    row, session, account = await _find(uow, token)
    present = now()
    if row.spent_at is not None and not (from_browser and present - row.spent_at <= GRACE):
        await uow.session.delete(session)
        raise RefreshTokenReused("This session was ended, because its token was used twice. Sign in again.")
    following: str | None = None
    if row.spent_at is None:
        row.spent_at = present
        uow.session.add(row)
        following = await _next_token(uow, session)
    return await _answer(uow, settings, session, account, following)


async def end_client_session(uow: UnitOfWork, claims: Claims) -> None:
    """End the session of a client's access token."""
    await uow.enter(claims.org_id)
    await uow.session.execute(delete(ClientSession).where(col(ClientSession.id) == claims.session_id))


async def end_session_of_refresh_token(uow: UnitOfWork, token: str) -> None:
    """End the session that a refresh token belongs to, if there is one."""
    try:
        _, session, _ = await _find(uow, token)
    except SessionEnded:
        return
    await uow.session.delete(session)


async def describe_client(uow: UnitOfWork, caller: ClientCaller) -> ClientMe:
    """Return who the caller is.

    Raises:
        Unauthorized: the session or the account ended since the token was made.
    """
    session = await uow.session.get(ClientSession, caller.session_id)
    account = await uow.session.get(ClientAccount, caller.actor_id)
    if session is None or account is None or not account.active:
        raise Unauthorized("Your session has ended. Ask for a new link.")
    return await _me(uow, account)


async def _find(uow: UnitOfWork, token: str) -> tuple[ClientRefreshToken, ClientSession, ClientAccount]:
    org_id = org_of_token(token)
    if org_id is not None:
        await uow.enter(org_id)
        statement = (
            select(ClientRefreshToken, ClientSession, ClientAccount)
            .join(ClientSession, col(ClientSession.id) == col(ClientRefreshToken.session_id))
            .join(ClientAccount, col(ClientAccount.id) == col(ClientSession.client_id))
            .where(
                col(ClientRefreshToken.org_id) == org_id,
                col(ClientRefreshToken.token_hash) == hash_of_token(token),
                col(ClientSession.expires_at) > now(),
                col(ClientAccount.active),
            )
            .with_for_update(of=[ClientRefreshToken, ClientSession])
        )
        row = (await uow.session.exec(statement)).one_or_none()
        if row is not None:
            return row[0], row[1], row[2]
    raise SessionEnded("Your session has ended. Ask for a new link.")


async def _next_token(uow: UnitOfWork, session: ClientSession) -> str:
    token = new_org_token(session.org_id)
    row = ClientRefreshToken(org_id=session.org_id, session_id=session.id, token_hash=hash_of_token(token))
    uow.session.add(row)
    await uow.session.flush()
    return token


async def _answer(
    uow: UnitOfWork, settings: Settings, session: ClientSession, account: ClientAccount, refresh_token: str | None
) -> ClientSessionOut:
    actor = account.email or account.phone or str(account.id)
    claims = Claims(Audience.CLIENT, account.id, session.org_id, session.id, actor, "client", frozenset())
    token, seconds = issue_token(settings, claims)
    return ClientSessionOut(
        **(await _me(uow, account)).model_dump(),
        access_token=token,
        expires_in=seconds,
        refresh_token=refresh_token,
        refresh_expires_in=int((session.expires_at - now()).total_seconds()),
    )


async def _me(uow: UnitOfWork, account: ClientAccount) -> ClientMe:
    return ClientMe(
        client=ClientIdentity.model_validate(account, from_attributes=True),
        organization=OrganizationOut.model_validate(await organization(uow)),
    )
