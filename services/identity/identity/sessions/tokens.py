"""Opening, renewing and ending sessions.

Lifetimes: an access token 15 minutes; a session ends 24 hours after its last renewal, and 14 days after the
sign-in however busy it is. Every renewal spends the refresh token and gives the next one. A spent token that
comes again means that two parties hold it: the whole session ends.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select

from identity.memberships.access import Access
from identity.memberships.models import Membership, User
from identity.memberships.service import membership_of
from identity.org_tokens import hash_of_token, new_org_token, org_of_token
from identity.organizations.schemas import OrganizationOut
from identity.sessions.models import RefreshToken, Session
from identity.sessions.schemas import SessionOut, UserOut
from shared.auth.callers import Audience, StaffCaller
from shared.auth.tokens import Claims, issue_token
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Unauthorized
from shared.organizations import organization
from shared.settings import Settings

IDLE = timedelta(hours=24)
ABSOLUTE = timedelta(days=14)
GRACE = timedelta(seconds=10)
"""Two tabs of a browser may renew at the same moment with the same cookie."""


@dataclass(frozen=True, slots=True)
class Device:
    """Where a sign-in came from, for its owner to recognise."""

    address: str
    user_agent: str


class SessionEnded(Unauthorized):
    """The refresh token is unknown, or its session ended."""

    slug = "session-ended"


class RefreshTokenReused(SessionEnded):
    """A spent refresh token came again; its session was ended. This must be committed, so return it."""

    slug = "refresh-token-reused"


async def open_session(
    uow: UnitOfWork, settings: Settings, user: User, membership: Membership, access: Access, device: Device
) -> SessionOut:
    """Sign a user in to the entered organization."""
    present = now()
    session = Session(
        org_id=uow.org_id,
        created_at=present,
        user_id=user.id,
        membership_id=membership.id,
        last_used_at=present,
        expires_at=present + IDLE,
        address=device.address,
        user_agent=device.user_agent,
    )
    membership.last_sign_in_at = present
    uow.session.add(session)
    await uow.session.flush()
    uow.caller = StaffCaller(
        uow.org_id, user.email, access.key, user.id, session.id, permissions=access.permissions
    )
    token = await _next_token(uow, session)
    return await _answer(uow, settings, session, user, membership, access, token)


async def renew_session(uow: UnitOfWork, settings: Settings, token: str, *, from_browser: bool) -> SessionOut:
    """Spend a refresh token for a new access token and the next refresh token.

    Within ten seconds of being spent, a browser's token is answered with an access token alone: another tab was
    given the next refresh token. A program gets no such grace.

    Raises:
        SessionEnded: the token is unknown, or its session or membership ended.
        RefreshTokenReused: it was spent before.
    """
    row, session = await _find(uow, token)
    present = now()
    if not session.is_alive(present):
        raise SessionEnded("Your session has ended. Sign in again.")
    if row.spent_at is not None and not (from_browser and present - row.spent_at <= GRACE):
        session.revoked_at = present
        raise RefreshTokenReused("This session was ended, because its token was used twice. Sign in again.")
    place = await membership_of(uow, session.user_id)
    if place is None or not place[0].counts:
        raise SessionEnded("You are no longer a member of this organization.")
    membership, access = place
    user = await uow.session.get_one(User, session.user_id)
    following: str | None = None
    if row.spent_at is None:
        row.spent_at = present
        session.last_used_at = present
        session.expires_at = min(present + IDLE, session.created_at + ABSOLUTE)
        following = await _next_token(uow, session)
    return await _answer(uow, settings, session, user, membership, access, following)


async def end_session_of_token(uow: UnitOfWork, token: str) -> None:
    """End the session that a refresh token belongs to, if there is one."""
    try:
        _, session = await _find(uow, token)
    except SessionEnded:
        return
    session.revoked_at = session.revoked_at or now()


async def end_sessions(
    uow: UnitOfWork, *, user_id: UUID, session_id: UUID | None = None, keep: UUID | None = None
) -> bool:
    """End one or all sessions of a user that the transaction sees; tell whether there was any.

    Args:
        keep: a session that goes on.
    """
    query = update(Session).where(col(Session.user_id) == user_id, col(Session.revoked_at).is_(None))
    if session_id is not None:
        query = query.where(col(Session.id) == session_id)
    if keep is not None:
        query = query.where(col(Session.id) != keep)
    ended = await uow.session.execute(query.values(revoked_at=now()).returning(col(Session.id)))
    return bool(ended.all())


async def _find(uow: UnitOfWork, token: str) -> tuple[RefreshToken, Session]:
    org_id = org_of_token(token)
    if org_id is not None:
        await uow.enter(org_id)
        row = (
            await uow.session.exec(
                select(RefreshToken, Session)
                .join(Session, col(Session.id) == col(RefreshToken.session_id))
                .where(col(RefreshToken.org_id) == org_id, col(RefreshToken.token_hash) == hash_of_token(token))
                .with_for_update()
            )
        ).one_or_none()
        if row is not None:
            return row[0], row[1]
    raise SessionEnded("Your session has ended. Sign in again.")


async def _next_token(uow: UnitOfWork, session: Session) -> str:
    token = new_org_token(session.org_id)
    uow.session.add(RefreshToken(org_id=session.org_id, session_id=session.id, token_hash=hash_of_token(token)))
    await uow.session.flush()
    return token


async def _answer(
    uow: UnitOfWork,
    settings: Settings,
    session: Session,
    user: User,
    membership: Membership,
    access: Access,
    refresh_token: str | None,
) -> SessionOut:
    claims = Claims(
        audience=Audience.STAFF,
        subject=user.id,
        org_id=session.org_id,
        session_id=session.id,
        actor=user.email,
        role=access.key,
        permissions=access.permissions,
    )
    token, seconds = issue_token(settings, claims)
    return SessionOut(
        access_token=token,
        expires_in=seconds,
        refresh_token=refresh_token,
        refresh_expires_in=int((session.expires_at - now()).total_seconds()),
        user=UserOut(id=user.id, name=membership.name, email=user.email),
        organization=OrganizationOut.model_validate(await organization(uow)),
        role=access.key,
        permissions=sorted(access.permissions),
    )
