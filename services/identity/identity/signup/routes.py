"""HTTP of signing up."""

from typing import Annotated

from fastapi import Header, Request, Response

from identity.attempts import claim_attempt, forget_attempts, staff_name
from identity.passwords import refuse_weak
from identity.sessions.routes import device_of, give_cookies
from identity.sessions.schemas import SessionOut
from identity.signup.schemas import SignUp
from identity.signup.service import AccountExists, sign_up
from shared.auth.guards import public
from shared.database import Database, Uow
from shared.errors import Conflict, Problem, responses
from shared.settings import Settings
from shared.web.routing import Router

router = Router(prefix="/v1/orgs", tags=["sign-up"])
Key = Annotated[str | None, Header(max_length=255, pattern=r"^[\x21-\x7e]+$")]


@router.post("", status_code=201, summary="Sign a company up", responses=responses(Conflict))
async def create_company(
    request: Request,
    response: Response,
    uow: Uow,
    wanted: SignUp,
    _: Annotated[None, public("login_rate_limit_per_minute")],
    idempotency_key: Key = None,
) -> SessionOut:
    """Make the company and its owner's account, and sign the owner in.

    Somebody who has an account already gives its password and gets a second company.
    """
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    name = staff_name(wanted.email)
    refuse_weak(wanted.password, wanted.email, wanted.name, wanted.organization_name)
    await claim_attempt(database, name)
    try:
        session = await sign_up(uow, settings, wanted, idempotency_key, device_of(request))
    except AccountExists:
        raise
    except Problem:  # the password was right: a taken slug is no failed sign-in
        async with database.unit_of_work() as counting:
            await forget_attempts(counting, name)
        raise
    await forget_attempts(uow, name)
    give_cookies(response, settings, session)
    return session
