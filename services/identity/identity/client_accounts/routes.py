"""HTTP of the client portal's sign-in."""

import contextlib
from typing import Annotated, Any

from fastapi import Request, Response

from identity.client_accounts.schemas import (
    ClientMe,
    ClientRefresh,
    ClientSessionOut,
    LinkAccepted,
    LinkRequest,
    LinkUse,
)
from identity.client_accounts.service import LINK_LIFETIME, LinkSpent, send_links, use_link
from identity.client_accounts.sessions import (
    describe_client,
    end_client_session,
    end_session_of_refresh_token,
    open_client_session,
    renew_client_session,
)
from identity.cookies import CLIENT_REFRESH_COOKIE, clear_cookies, set_access_cookie, set_client_refresh_cookie
from identity.sessions.tokens import RefreshTokenReused, SessionEnded
from shared.auth.callers import Audience, ClientCaller
from shared.auth.guards import cookie_name, public, require_same_origin, signed_in_client
from shared.auth.tokens import verify_token
from shared.database import Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.settings import Settings
from shared.web.error_handlers import render
from shared.web.routing import Router

router = Router(prefix="/v1/auth/client", tags=["client portal"])


@router.post("/link", status_code=202, summary="Ask for a sign-in link")
async def ask_for_link(
    uow: Uow, wanted: LinkRequest, _: Annotated[None, public("login_rate_limit_per_minute")]
) -> LinkAccepted:
    """Send a link by mail or text to each client of the company with that e-mail or phone.

    The answer is the same whether anybody has it or not. A link works once, for 30 minutes.
    """
    await send_links(uow, wanted)
    return LinkAccepted(minutes=int(LINK_LIFETIME.total_seconds()) // 60)


@router.post("/session", status_code=201, summary="Sign in by a link", responses=responses(LinkSpent))
async def sign_in_by_link(
    request: Request,
    response: Response,
    uow: Uow,
    used: LinkUse,
    _: Annotated[None, public("login_rate_limit_per_minute")],
) -> ClientSessionOut:
    """Open a session of seven days. The page behind the link asks for it: opening it alone spends nothing."""
    settings: Settings = request.app.state.settings
    session = await open_client_session(uow, settings, await use_link(uow, used.token))
    _give_cookies(response, settings, session)
    return session


@router.post(
    "/refresh",
    response_model=ClientSessionOut,
    summary="Renew a client's session",
    responses=responses(Unauthorized, Forbidden),
)
async def refresh_client(
    request: Request,
    response: Response,
    uow: Uow,
    _: Annotated[None, public()],
    given: ClientRefresh | None = None,
) -> Any:
    """Spend the refresh token of the body, or else of the cookie, for the next one and a new access token.

    A token that was spent before ends its session.
    """
    settings: Settings = request.app.state.settings
    token = given.refresh_token if given else None
    from_browser = token is None
    if token is None:
        require_same_origin(request)
        token = request.cookies.get(CLIENT_REFRESH_COOKIE)
    if not token:
        raise SessionEnded("There is no session to renew. Ask for a link.")
    try:
        session = await renew_client_session(uow, settings, token, from_browser=from_browser)
    except RefreshTokenReused as reused:
        return render(request, reused)
    _give_cookies(response, settings, session)
    return session


@router.delete("/session", status_code=204, summary="Sign a client out", responses=responses(Forbidden))
async def sign_client_out(
    request: Request,
    response: Response,
    uow: Uow,
    _: Annotated[None, public()],
) -> None:
    """End the session and take the cookies back. Without a session nothing happens."""
    settings: Settings = request.app.state.settings
    scheme, bearer = (request.headers.get("authorization", "") + " ").split(" ", 1)
    access: str | None = bearer.strip() if scheme.lower() == "bearer" else None
    refresh: str | None = None
    if access is None:
        access = request.cookies.get(cookie_name(Audience.CLIENT))
        refresh = request.cookies.get(CLIENT_REFRESH_COOKIE)
        if access or refresh:
            require_same_origin(request)
    if access:
        with contextlib.suppress(Unauthorized):
            await end_client_session(uow, verify_token(settings, access, Audience.CLIENT))
    if refresh:
        await end_session_of_refresh_token(uow, refresh)
    clear_cookies(response, settings, Audience.CLIENT)


@router.get("/me", summary="Which client is signed in", responses=responses(Unauthorized))
async def client_me(uow: Uow, caller: Annotated[ClientCaller, signed_in_client]) -> ClientMe:
    """Return the client and the company."""
    return await describe_client(uow, caller)


def _give_cookies(response: Response, settings: Settings, session: ClientSessionOut) -> None:
    set_access_cookie(response, settings, Audience.CLIENT, session.access_token, session.expires_in)
    if session.refresh_token is not None:
        set_client_refresh_cookie(response, settings, session.refresh_token, session.refresh_expires_in)
