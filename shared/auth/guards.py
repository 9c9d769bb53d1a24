"""Guards: each route declares one, and start-up fails where it doesn't.

    caller: Annotated[StaffCaller, requires("bookings.view", module="module.schedule")]

A guard signs the caller in, limits the rate, checks permission and module, enters the organization and claims
the idempotency key, in this order.
"""

from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import structlog
from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant

from shared.auth.callers import Audience, Caller, ClientCaller, StaffCaller, WorkerCaller
from shared.auth.catalogue import check_catalogue_name
from shared.auth.operators import authenticate_operator
from shared.auth.tokens import Claims, verify_token
from shared.database.unit_of_work import UnitOfWork, Uow
from shared.errors import Forbidden, ModuleDisabled, NotFound, Unauthorized
from shared.settings import Settings
from shared.web.idempotency import claim_key
from shared.web.proxies import client_address
from shared.web.rate_limits import RateLimiter

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def cookie_name(audience: Audience) -> str:
    """Return the name of the cookie that carries an audience's access token."""
    return f"{audience.value}_access"


class Guard:
    """Base of the guards; `Guard.of` finds the one that a route declares."""

    @staticmethod
    def of(dependant: Dependant) -> "Guard | None":
        """Return the guard among a route's dependencies, however deep."""
        for dependency in dependant.dependencies:
            found = dependency.call if isinstance(dependency.call, Guard) else Guard.of(dependency)
            if found is not None:
                return found
        return None


class PublicGuard(Guard):
    """Anybody may call, at the anonymous rate or at one of the stricter ones."""

    def __init__(self, limit: str) -> None:
        self.limit = limit

    async def __call__(self, request: Request, uow: Uow) -> None:
        """Limit the rate of each route by client address: a page that polls one keeps nobody from another."""
        await _limit(request, f"public:{client_address(request)}:{request.scope['route'].path}", self.limit)


class CallerGuard(Guard):
    """Somebody of one audience must be signed in."""

    audience: Audience

    def claims(self, request: Request) -> Claims:
        """Return what the caller's token says.

        Raises:
            Unauthorized: there is none, or it is not valid for this audience.
        """
        return verify_token(request.app.state.settings, self._token(request), self.audience)

    def _token(self, request: Request) -> str:
        scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and credentials:
            return credentials.strip()
        cookie = request.cookies.get(cookie_name(self.audience))
        if not cookie:
            raise Unauthorized("Sign in to use this.", headers={"WWW-Authenticate": "Bearer"})
        if request.method not in SAFE_METHODS:
            require_same_origin(request)
        return cookie

    async def admit(self, request: Request, uow: UnitOfWork, caller: Caller, module: str | None) -> None:
        """Limit the rate, enter the caller's organization, check the module and claim the idempotency key."""
        await _limit(request, f"user:{caller.org_id}:{caller.actor}", "signed_in_rate_limit_per_minute")
        uow.caller = caller
        await uow.enter(caller.org_id)
        structlog.contextvars.bind_contextvars(
            org_id=str(caller.org_id), user_id=str(caller.actor_id or caller.actor), role=caller.role
        )
        await require_module(uow, module)
        await claim_key(request, uow, f"{self.audience}:{caller.actor}")


async def require_module(uow: UnitOfWork, module: str | None) -> None:
    """Check that the organization exists and has the feature on.

    Raises:
        NotFound: there is no such organization here (yet).
        ModuleDisabled: it switched the feature off.
    """
    found = await uow.sql("SELECT disabled_modules FROM organizations WHERE id = :org_id", org_id=uow.org_id)
    row = found.one_or_none()
    if row is None:
        raise NotFound("This organization isn't known here. If it was just created, try again in a moment.")
    if module is not None and (module in row[0] or f"module.{module.split('.')[0]}" in row[0]):
        raise ModuleDisabled(
            f"Your organization has switched off “{module}”. An admin can switch it on in settings."
        )


class StaffGuard(CallerGuard):
    """A staff user with a permission, or an operator account by HTTP Basic."""

    audience = Audience.STAFF

    def __init__(self, permission: str | None, module: str | None, sensitive: bool) -> None:
        if permission is not None:
            check_catalogue_name(permission, module)
        self.permission = permission
        self.module = module
        self.sensitive = sensitive

    async def __call__(self, request: Request, uow: Uow) -> StaffCaller:
        """Return the staff caller.

        Raises:
            Unauthorized: nobody is signed in.
            Forbidden: the permission is missing, the network is not allowed or the module is off.
        """
        settings: Settings = request.app.state.settings
        networks = settings.admin_ip_allowlist_cidrs
        if networks and not any(ip_address(client_address(request)) in network for network in networks):
            raise Forbidden("The administration can't be reached from this network.")
        caller = await self._caller(request)
        if self.permission is not None and self.permission not in caller.permissions:
            raise Forbidden(f"Your role “{caller.role}” lacks the permission “{self.permission}”.")
        if self.sensitive:
            counted = f"sensitive:{caller.org_id}:{caller.actor}"
            await _limit(request, counted, "admin_action_rate_limit_per_minute")
        await self.admit(request, uow, caller, self.module)
        return caller

    async def _caller(self, request: Request) -> StaffCaller:
        scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "basic":
            limited = f"basic:{client_address(request)}", "login_rate_limit_per_minute"
            await _limit(request, *limited, count=False)
            try:
                settings: Settings = request.app.state.settings
                return authenticate_operator(settings, credentials.strip(), request.headers.get("x-org-id"))
            except Unauthorized:
                await _limit(request, *limited)
                raise
        said = self.claims(request)
        return StaffCaller(said.org_id, said.actor, said.role, said.subject, said.session_id, said.permissions)


class PortalGuard(CallerGuard):
    """A cleaner or a client who is signed in on a portal."""

    def __init__(self, audience: Audience, kind: type[Caller]) -> None:
        self.audience = audience
        self.kind = kind

    async def __call__(self, request: Request, uow: Uow) -> Caller:
        """Return who is signed in, inside their organization."""
        said = self.claims(request)
        caller = self.kind(said.org_id, said.actor, self.audience.value, said.subject, said.session_id)
        await self.admit(request, uow, caller, None)
        return caller


async def _limit(request: Request, counted: str, setting: str, *, count: bool = True) -> None:
    limiter: RateLimiter = request.app.state.rate_limiter
    await limiter.check(counted, getattr(request.app.state.settings, setting), count=count)


def require_same_origin(request: Request) -> None:
    """Refuse a write that a foreign page sends with the browser's cookies (OWASP: verify the Origin header).

    `STRICT_CORS=false` lets it through, for a front end in development that another port serves.

    Raises:
        Forbidden: the `Origin` is missing or another site's.
    """
    settings: Settings = request.app.state.settings
    origin = request.headers.get("origin")
    allowed = urlsplit(settings.public_base_url)
    if settings.strict_cors and (origin is None or urlsplit(origin)[:2] != allowed[:2]):
        raise Forbidden("This request did not come from our own pages. Reload the page and try again.")


def requires(permission: str, *, module: str | None = None, sensitive: bool = False) -> Any:
    """Declare that a route needs a staff permission and, where given, a feature module.

    Args:
        sensitive: count the call to `ADMIN_ACTION_RATE_LIMIT_PER_MINUTE` too.
    """
    return Depends(StaffGuard(permission, module, sensitive))


def signed_in_staff() -> Any:
    """Declare that any staff user may call, whatever the role."""
    return Depends(StaffGuard(None, None, sensitive=False))


def public(limit: str = "rate_limit_per_minute") -> Any:
    """Declare that anybody may call; `limit` names the setting that bounds the rate."""
    return Depends(PublicGuard(limit))


signed_in_worker: Any = Depends(PortalGuard(Audience.WORKER, WorkerCaller))
"""Declare that a worker must be signed in."""

signed_in_client: Any = Depends(PortalGuard(Audience.CLIENT, ClientCaller))
"""Declare that a client must be signed in."""
