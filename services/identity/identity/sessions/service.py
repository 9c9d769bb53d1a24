"""Who is at the door, who is signed in, and changing one's own password."""

from uuid import NAMESPACE_URL, UUID, uuid5

from sqlmodel import col, select

from identity.attempts import forget_attempts, staff_name
from identity.memberships.access import Access
from identity.memberships.models import Membership, Role, User
from identity.memberships.service import act_as, find_user, membership_of, places_of
from identity.organizations.schemas import OrganizationOut
from identity.passwords import hash_password, is_outdated, password_matches, refuse_weak
from identity.sessions.models import Session
from identity.sessions.schemas import Me, OrganizationRef, PasswordChange, SessionItem, SessionOut, SignIn, UserOut
from identity.sessions.tokens import Device, SessionEnded, end_sessions, open_session
from shared.auth.callers import StaffCaller
from shared.auth.catalogue import MODULES
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Forbidden, NotFound, Unauthorized
from shared.organizations import Organization, organization
from shared.settings import Settings


class WrongCredentials(Unauthorized):
    """The name or the password isn't right; which of the two is nobody's business."""

    slug = "wrong-credentials"
    title = "That didn't match"


async def sign_in(uow: UnitOfWork, settings: Settings, given: SignIn, device: Device) -> SessionOut:
    """Open a session for whoever has this e-mail and password.

    Raises:
        WrongCredentials: there is no such user, or the password is another one.
        Forbidden: the user is right, and a member of no (or not of that) organization.
    """
    user = await find_user(uow, given.email)
    if not await password_matches(given.password, user.password_hash if user else None) or user is None:
        raise WrongCredentials("The e-mail or the password isn't right.")
    await forget_attempts(uow, staff_name(given.email))
    if user.password_hash is not None and is_outdated(user.password_hash):
        user.set_password(await hash_password(given.password))
    membership = await _place(uow, user, given.organization_id)
    await uow.enter(membership.org_id)
    role = await uow.session.get_one(Role, membership.role_id) if membership.role_id else None
    return await open_session(uow, settings, user, membership, Access.of(membership, role), device)


async def _place(uow: UnitOfWork, user: User, organization_id: UUID | None) -> Membership:
    for membership, _ in await places_of(uow, user.id):
        if organization_id in (None, membership.org_id):
            return membership
    raise Forbidden("You are not an active member of this organization. Ask its owner to let you in.")


async def describe(uow: UnitOfWork, caller: StaffCaller) -> Me:
    """Return who the caller is, as the database says now, not as the token said when it was made.

    Raises:
        SessionEnded: the session was revoked or the membership ended since.
    """
    company = await organization(uow)
    modules = {key: company.enabled(key) for key in MODULES}
    if caller.actor_id is None:
        return Me(
            user=UserOut(
                id=uuid5(NAMESPACE_URL, f"operator:{caller.actor}"), name=caller.actor, email=caller.actor
            ),
            organization=OrganizationOut.model_validate(company),
            role=caller.role,
            permissions=sorted(caller.permissions),
            modules=modules,
            organizations=[_ref(company)],
        )
    session = await uow.session.get(Session, caller.session_id)
    place = await membership_of(uow, caller.actor_id)
    if session is None or not session.is_alive(now()) or place is None or not place[0].counts:
        raise SessionEnded("Your session has ended. Sign in again.")
    membership, access = place
    return Me(
        user=UserOut(id=caller.actor_id, name=membership.name, email=caller.actor),
        organization=OrganizationOut.model_validate(company),
        role=access.key,
        permissions=sorted(access.permissions),
        modules=modules,
        organizations=[_ref(other) for _, other in await places_of(uow, caller.actor_id)],
    )


async def list_sessions(uow: UnitOfWork, caller: StaffCaller) -> list[SessionItem]:
    """Return the caller's live sessions, in whatever organization."""
    if caller.actor_id is None:
        return []
    await act_as(uow, caller.actor_id)
    rows = await uow.session.exec(
        select(Session, Organization)
        .join(Organization, col(Organization.id) == col(Session.org_id))
        .where(
            col(Session.user_id) == caller.actor_id,
            col(Session.revoked_at).is_(None),
            col(Session.expires_at) > now(),
        )
        .order_by(col(Session.created_at).desc())
        .limit(100)
    )
    return [
        SessionItem(
            **session.model_dump(
                include={"id", "created_at", "last_used_at", "expires_at", "address", "user_agent"}
            ),
            organization=_ref(company),
            current=session.id == caller.session_id,
        )
        for session, company in rows
    ]


async def revoke_session(uow: UnitOfWork, caller: StaffCaller, session_id: UUID) -> None:
    """End one of the caller's own sessions.

    Raises:
        NotFound: the caller has no such live session.
    """
    if caller.actor_id is not None:
        await act_as(uow, caller.actor_id)
        if await end_sessions(uow, user_id=caller.actor_id, session_id=session_id):
            uow.audit("session.revoke", "session", session_id)
            return
    raise NotFound("You have no such session. It may have ended already.")


async def change_password(uow: UnitOfWork, caller: StaffCaller, change: PasswordChange) -> None:
    """Replace the caller's password and end all other sessions.

    Raises:
        WrongCredentials: the present password is another one. Return it, so that the attempt stays counted.
        Forbidden: an operator account has no password here.
    """
    if caller.actor_id is None:
        raise Forbidden("An operator's password stands in the environment.")
    await act_as(uow, caller.actor_id)
    user = await uow.session.get_one(User, caller.actor_id)
    refuse_weak(change.new_password, user.email, field="body.new_password")
    if not await password_matches(change.current_password, user.password_hash):
        raise WrongCredentials("The current password isn't right.")
    user.set_password(await hash_password(change.new_password))
    await forget_attempts(uow, staff_name(user.email))
    await end_sessions(uow, user_id=user.id, keep=caller.session_id)
    uow.audit("user.password_change", "user", user.id)


def _ref(company: Organization) -> OrganizationRef:
    return OrganizationRef(id=company.id, slug=company.slug, name=company.name)
