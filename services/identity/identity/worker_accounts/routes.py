"""HTTP of the worker portal's sign-in and of the workers' passwords."""

import contextlib
from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from identity.attempts import claim_attempt, worker_name
from identity.cookies import clear_cookies, set_access_cookie
from identity.worker_accounts.schemas import WorkerMe, WorkerPassword, WorkerSessionOut, WorkerSignIn
from identity.worker_accounts.service import describe, set_password, sign_in, sign_out
from shared.auth.callers import Audience, StaffCaller, WorkerCaller
from shared.auth.guards import cookie_name, public, require_same_origin, requires, signed_in_worker
from shared.auth.tokens import verify_token
from shared.database import Uow
from shared.errors import Conflict, Forbidden, NotFound, Unauthorized, responses
from shared.settings import Settings
from shared.web.routing import Router

portal = Router(prefix="/v1/auth/worker", tags=["worker portal"])
admin = Router(prefix="/v1/admin/worker-accounts", tags=["worker accounts"])


@portal.post("/login", summary="Sign in as a worker", responses=responses(Unauthorized, Forbidden, Conflict))
async def worker_login(
    request: Request,
    response: Response,
    uow: Uow,
    given: WorkerSignIn,
    _: Annotated[None, public("login_rate_limit_per_minute")],
) -> WorkerSessionOut:
    """Open a session of 12 hours. Where several companies fit, the answer is 409 with `choices`."""
    settings: Settings = request.app.state.settings
    await claim_attempt(request.app.state.database, worker_name(given.phone))
    session = await sign_in(uow, settings, given)
    set_access_cookie(response, settings, Audience.WORKER, session.access_token, session.expires_in)
    return session


@portal.post("/logout", status_code=204, summary="Sign a worker out", responses=responses(Forbidden))
async def worker_logout(request: Request, response: Response, uow: Uow, _: Annotated[None, public()]) -> None:
    """End the session and take the cookie back. Without a session nothing happens."""
    settings: Settings = request.app.state.settings
    scheme, token = (request.headers.get("authorization", "") + " ").split(" ", 1)
    if scheme.lower() != "bearer":
        token = request.cookies.get(cookie_name(Audience.WORKER), "")
        if token:
            require_same_origin(request)
    with contextlib.suppress(Unauthorized):
        await sign_out(uow, verify_token(settings, token.strip(), Audience.WORKER))
    clear_cookies(response, settings, Audience.WORKER)


@portal.get("/me", summary="Which worker is signed in", responses=responses(Unauthorized))
async def worker_me(uow: Uow, caller: Annotated[WorkerCaller, signed_in_worker]) -> WorkerMe:
    """Return the worker and the company."""
    return await describe(uow, caller)


@admin.put(
    "/{worker_id}/password",
    status_code=204,
    summary="Give a worker a new password",
    responses=responses(Unauthorized, Forbidden, NotFound),
)
async def reset_worker_password(
    uow: Uow,
    worker_id: UUID,
    given: WorkerPassword,
    _: Annotated[StaffCaller, requires("users.manage", sensitive=True)],
) -> None:
    """Replace the password; the worker signs in with the phone and this password."""
    await set_password(uow, worker_id, given.password)
