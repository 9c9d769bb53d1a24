"""HTTP of invitations."""

from typing import Annotated

from fastapi import Path, Request, Response

from identity.attempts import claim_attempt, staff_name
from identity.invitations.schemas import Acceptance, InvitationOut
from identity.invitations.service import accept_invitation, show_invitation
from identity.sessions.routes import device_of, give_cookies
from identity.sessions.schemas import SessionOut
from shared.auth.guards import public
from shared.database import Database, Uow
from shared.errors import NotFound, Unauthorized, responses
from shared.settings import Settings
from shared.web.routing import Router

router = Router(prefix="/v1/auth/invitations", tags=["invitations"], responses=responses(NotFound))
Token = Annotated[str, Path(max_length=100, description="The last part of the invitation's link.")]


@router.get("/{token}", summary="Show an invitation")
async def get_invitation(uow: Uow, token: Token, _: Annotated[None, public()]) -> InvitationOut:
    """Return who is invited to which company, while the invitation can be accepted."""
    return await show_invitation(uow, token)


@router.post("/{token}/accept", summary="Accept an invitation", responses=responses(Unauthorized))
async def accept(
    request: Request,
    response: Response,
    uow: Uow,
    token: Token,
    acceptance: Acceptance,
    _: Annotated[None, public("login_rate_limit_per_minute")],
) -> SessionOut:
    """Choose a password, or give that of the account one has, and be signed in."""
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    async with database.unit_of_work() as looking:
        invited = await show_invitation(looking, token)
    await claim_attempt(database, staff_name(invited.email))
    session = await accept_invitation(uow, settings, token, acceptance, device_of(request))
    give_cookies(response, settings, session)
    return session
