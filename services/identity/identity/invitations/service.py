"""Making and accepting invitations."""

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col, select

from identity.attempts import forget_attempts, staff_name
from identity.invitations.models import Invitation
from identity.invitations.schemas import Acceptance, InvitationOut
from identity.memberships.access import Access
from identity.memberships.models import Membership, Role, User
from identity.memberships.service import act_as, find_or_add_user
from identity.org_tokens import hash_of_token, new_org_token, org_of_token
from identity.organizations.schemas import OrganizationOut
from identity.passwords import hash_password, password_matches, refuse_weak
from identity.sessions.schemas import SessionOut
from identity.sessions.service import WrongCredentials
from identity.sessions.tokens import Device, open_session
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.organizations import organization
from shared.settings import Settings

LIFETIME = timedelta(days=7)


class InvitationGone(NotFound):
    """The invitation is unknown, used, replaced or expired."""

    slug = "invitation-gone"


async def invite(uow: UnitOfWork, settings: Settings, membership: Membership) -> str:
    """Return the link of a new invitation; an earlier one for the same place no longer works."""
    await uow.session.execute(delete(Invitation).where(col(Invitation.membership_id) == membership.id))
    token = new_org_token(uow.org_id)
    uow.session.add(
        Invitation(
            org_id=uow.org_id,
            membership_id=membership.id,
            token_hash=hash_of_token(token),
            expires_at=now() + LIFETIME,
        )
    )
    await uow.session.flush()
    return f"{settings.public_base_url.rstrip('/')}/invitation/{token}"


async def show_invitation(uow: UnitOfWork, token: str) -> InvitationOut:
    """Return what the invitation is for.

    Raises:
        InvitationGone: it can't be accepted (any more).
    """
    invitation, membership, access, user = await _find(uow, token)
    return InvitationOut(
        organization=OrganizationOut.model_validate(await organization(uow)),
        email=user.email,
        name=membership.name,
        role=access.key,
        role_name=access.title,
        expires_at=invitation.expires_at,
    )


async def accept_invitation(
    uow: UnitOfWork, settings: Settings, token: str, acceptance: Acceptance, device: Device
) -> SessionOut:
    """Take the place and sign in.

    Somebody new chooses a password. An account that exists already joins with its own password: so nobody who
    made an account with another's e-mail gets in with it, and whoever holds only the link doesn't either.

    Raises:
        InvitationGone: the invitation can't be accepted (any more).
        WrongCredentials: the e-mail has an account with another password.
        Invalid: the new password is weak.
    """
    invitation, membership, access, invited = await _find(uow, token)
    user = await find_or_add_user(uow, invited.email)
    if user.password_hash is None:
        refuse_weak(acceptance.password, user.email, acceptance.name or membership.name)
        user.set_password(await hash_password(acceptance.password))
    elif not await password_matches(acceptance.password, user.password_hash):
        raise WrongCredentials("You have an account with this e-mail already: give its password.")
    await forget_attempts(uow, staff_name(user.email))
    await act_as(uow, user.id)
    membership.accepted_at = now()
    membership.name = acceptance.name or membership.name
    membership.touch()
    await uow.session.delete(invitation)
    session = await open_session(uow, settings, user, membership, access, device)
    uow.audit("user.accept_invitation", "user", user.id, role=access.key)
    return session


async def _find(uow: UnitOfWork, token: str) -> tuple[Invitation, Membership, Access, User]:
    org_id = org_of_token(token)
    if org_id is not None:
        await uow.enter(org_id)
        row = (
            await uow.session.exec(
                select(Invitation, Membership, Role, User)
                .join(Membership, col(Membership.id) == col(Invitation.membership_id))
                .join(User, col(User.id) == col(Membership.user_id))
                .join(Role, col(Role.id) == col(Membership.role_id), isouter=True)
                .where(
                    col(Invitation.org_id) == org_id,
                    col(Invitation.token_hash) == hash_of_token(token),
                    col(Invitation.expires_at) > now(),
                    col(Membership.active),
                )
                .with_for_update(of=Invitation)
            )
        ).one_or_none()
        if row is not None:
            return row[0], row[1], Access.of(row[1], row[2]), row[3]
    raise InvitationGone("This invitation was used, replaced or has expired. Ask for a new one.")
