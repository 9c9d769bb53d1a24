"""The client's address, believed from proxy headers only when a known proxy sent them."""

from ipaddress import ip_address

from starlette.requests import Request

from shared.settings import Settings


def client_address(request: Request) -> str:
    """Return the caller's IP address.

    Behind known proxies it is the last address of `X-Forwarded-For` that is not a known proxy itself: what
    stands before it was written by the client and may be a lie.
    """
    settings: Settings = request.app.state.settings
    peer = request.client.host if request.client else "127.0.0.1"
    if not settings.trust_proxy_headers or not _is_proxy(peer, settings):
        return peer
    for hop in reversed(",".join(request.headers.getlist("x-forwarded-for")).split(",")):
        candidate = hop.strip()
        if not _is_address(candidate):
            break
        if not _is_proxy(candidate, settings):
            return candidate
        peer = candidate
    return peer


def _is_address(value: str) -> bool:
    try:
        ip_address(value)
    except ValueError:
        return False
    return True


def _is_proxy(address: str, settings: Settings) -> bool:
    return _is_address(address) and any(ip_address(address) in net for net in settings.trusted_proxy_cidrs)
