"""HTTP of signing in, staying signed in and signing out."""

import contextlib
from typing import Annotated, Any
from uuid import UUID

from fastapi import Request, Response

from identity.attempts import claim_attempt, count_attempt, staff_name
from identity.cookies import REFRESH_COOKIE, clear_cookies, set_access_cookie, set_refresh_cookie
from identity.memberships.service import act_as
from identity.sessions.schemas import Me, PasswordChange, Refresh, SessionList, SessionOut, SignIn
from identity.sessions.service import (
    WrongCredentials,
    change_password,
    describe,
    list_sessions,
    revoke_session,
    sign_in,
)
from identity.sessions.tokens import (
    Device,
    RefreshTokenReused,
    SessionEnded,
    end_session_of_token,
    end_sessions,
    renew_session,
)
from shared.auth.callers import Audience, StaffCaller
from shared.auth.guards import cookie_name, public, require_same_origin, signed_in_staff
from shared.auth.tokens import verify_token
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.settings import Settings
from shared.web.error_handlers import render
from shared.web.proxies import client_address
from shared.web.routing import Router

router = Router(prefix="/v1/auth", tags=["sessions"])


def device_of(request: Request) -> Device:
    """Return what is known of the browser or program."""
    agent = request.headers.get("user-agent", "")[:300]
    return Device(client_address(request), "".join(char for char in agent if char.isprintable()))


def give_cookies(response: Response, settings: Settings, session: SessionOut) -> None:
    """Give the browser the session's tokens as cookies."""
    set_access_cookie(response, settings, Audience.STAFF, session.access_token, session.expires_in)
    if session.refresh_token is not None:
        set_refresh_cookie(response, settings, session.refresh_token, session.refresh_expires_in)


@router.post("/login", summary="Sign in as staff", responses=responses(Unauthorized, Forbidden))
async def login(
    request: Request,
    response: Response,
    uow: Uow,
    given: SignIn,
    _: Annotated[None, public("login_rate_limit_per_minute")],
) -> SessionOut:
    """Open a session. Ten failures in a row lock the e-mail for 15 minutes, whether it exists or not."""
    settings: Settings = request.app.state.settings
    await claim_attempt(request.app.state.database, staff_name(given.email))
    session = await sign_in(uow, settings, given, device_of(request))
    give_cookies(response, settings, session)
    return session


@router.post(
    "/refresh",
    response_model=SessionOut,
    summary="Renew the session",
    responses=responses(Unauthorized, Forbidden),
)
async def refresh(
    request: Request, response: Response, uow: Uow, _: Annotated[None, public()], given: Refresh | None = None
) -> Any:
    """Spend the refresh token of the body, or else of the cookie, for the next one and a new access token.

    A token that was spent before ends its session.
    """
    settings: Settings = request.app.state.settings
    token = given.refresh_token if given else None
    from_browser = token is None
    if token is None:
        require_same_origin(request)
        token = request.cookies.get(REFRESH_COOKIE)
    if not token:
        raise SessionEnded("There is no session to renew. Sign in.")
    try:
        session = await renew_session(uow, settings, token, from_browser=from_browser)
    except RefreshTokenReused as reused:
        return render(request, reused)
    give_cookies(response, settings, session)
    return session


@router.post("/logout", status_code=204, summary="Sign out", responses=responses(Forbidden))
async def logout(
    request: Request, response: Response, uow: Uow, _: Annotated[None, public()], given: Refresh | None = None
) -> None:
    """End the session that the token belongs to, and take the cookies back. Without a session nothing happens."""
    settings: Settings = request.app.state.settings
    token = given.refresh_token if given else None
    scheme, bearer = (request.headers.get("authorization", "") + " ").split(" ", 1)
    access = bearer.strip() if scheme.lower() == "bearer" else None
    if token is None and access is None:
        token, access = request.cookies.get(REFRESH_COOKIE), request.cookies.get(cookie_name(Audience.STAFF))
        if token or access:
            require_same_origin(request)
    if token:
        await end_session_of_token(uow, token)
    if access:
        with contextlib.suppress(Unauthorized):
            claims = verify_token(settings, access, Audience.STAFF)
            await act_as(uow, claims.subject)
            await end_sessions(uow, user_id=claims.subject, session_id=claims.session_id)
    clear_cookies(response, settings, Audience.STAFF)


@router.get("/me", summary="Who is signed in", responses=responses(Unauthorized, NotFound))
async def me(uow: Uow, caller: Annotated[StaffCaller, signed_in_staff()]) -> Me:
    """Return the user, the organization, the role with its permissions, and which modules can be used."""
    return await describe(uow, caller)


@router.get("/sessions", summary="List one's own sessions", responses=responses(Unauthorized))
async def own_sessions(uow: Uow, caller: Annotated[StaffCaller, signed_in_staff()]) -> SessionList:
    """Return the live ones, in all organizations."""
    return SessionList(items=await list_sessions(uow, caller))


@router.delete(
    "/sessions/{session_id}",
    status_code=204,
    summary="End one of one's own sessions",
    responses=responses(Unauthorized, NotFound),
)
async def end_own_session(uow: Uow, session_id: UUID, caller: Annotated[StaffCaller, signed_in_staff()]) -> None:
    """End it: it can't be renewed, and its last access token runs out within 15 minutes."""
    await revoke_session(uow, caller, session_id)


@router.put(
    "/password",
    status_code=204,
    response_model=None,
    summary="Change one's own password",
    responses=responses(Unauthorized, Forbidden),
)
async def change_own_password(
    request: Request, uow: Uow, change: PasswordChange, caller: Annotated[StaffCaller, signed_in_staff()]
) -> Response | None:
    """Replace the password. All other sessions of the user end."""
    await count_attempt(uow, staff_name(caller.actor))
    try:
        await change_password(uow, caller, change)
    except WrongCredentials as wrong:
        return render(request, wrong)
    return None
