"""The cookies of the browser: `HttpOnly`, `SameSite=Lax`, and `Secure` wherever the product is served by HTTPS."""

from starlette.responses import Response

from shared.auth.callers import Audience
from shared.auth.guards import cookie_name
from shared.settings import Settings

REFRESH_COOKIE = "staff_refresh"
REFRESH_PATH = "/v1/auth"
CLIENT_REFRESH_COOKIE = "client_refresh"
CLIENT_REFRESH_PATH = "/v1/auth/client"


def _set(response: Response, settings: Settings, name: str, value: str, seconds: int, path: str = "/") -> None:
    response.set_cookie(
        name,
        value,
        max_age=seconds,
        path=path,
        secure=settings.public_base_url.startswith("https://"),
        httponly=True,
        samesite="lax",
    )


def set_access_cookie(
    response: Response, settings: Settings, audience: Audience, token: str, seconds: int
) -> None:
    """Give the browser an access token."""
    _set(response, settings, cookie_name(audience), token, seconds)


def set_refresh_cookie(response: Response, settings: Settings, token: str, seconds: int) -> None:
    """Give the browser a refresh token, which it sends to `/v1/auth` only."""
    _set(response, settings, REFRESH_COOKIE, token, seconds, REFRESH_PATH)


def set_client_refresh_cookie(response: Response, settings: Settings, token: str, seconds: int) -> None:
    """Give a client's browser a refresh token, which it sends to `/v1/auth/client` only."""
    _set(response, settings, CLIENT_REFRESH_COOKIE, token, seconds, CLIENT_REFRESH_PATH)


def clear_cookies(response: Response, settings: Settings, audience: Audience) -> None:
    """Take an audience's cookies back."""
    _set(response, settings, cookie_name(audience), "", 0)
    if audience is Audience.STAFF:
        _set(response, settings, REFRESH_COOKIE, "", 0, REFRESH_PATH)
    if audience is Audience.CLIENT:
        _set(response, settings, CLIENT_REFRESH_COOKIE, "", 0, CLIENT_REFRESH_PATH)
