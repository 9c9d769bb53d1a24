"""Letting people in, changing what they may do, and taking them out again."""

from typing import Any, cast
from uuid import UUID

from sqlalchemy import Select, func, or_
from sqlmodel import col, select

from identity.invitations.service import invite
from identity.memberships.access import OWNER, Access, Authority
from identity.memberships.models import Membership, Role, User
from identity.memberships.service import find_access, find_or_add_user
from identity.organizations.service import lock_organization
from identity.passwords import hash_password, refuse_weak
from identity.sessions.tokens import end_sessions
from identity.users.schemas import AddedUser, NewUser, StaffUser, UserChange
from shared.clock import now
from shared.database import PageQuery, UnitOfWork, keyset_page
from shared.errors import Conflict, NotFound
from shared.settings import Settings

Place = tuple[Membership, User, Access]


class AlreadyMember(Conflict):
    """The person is a member already."""

    slug = "already-member"


class LastOwner(Conflict):
    """The organization would be left without an owner."""

    slug = "last-owner"


def _members() -> Select[Any]:
    return cast(
        "Select[Any]",
        select(Membership, User, Role)
        .join(User, col(User.id) == col(Membership.user_id))
        .join(Role, col(Role.id) == col(Membership.role_id), isouter=True),
    )


async def list_users(uow: UnitOfWork, page: PageQuery, q: str | None) -> tuple[list[StaffUser], str | None]:
    """Return a page of the organization's users, the newest first; `q` is part of a name or e-mail."""
    query = _members().where(col(Membership.org_id) == uow.org_id)
    if q:
        query = query.where(
            or_(col(Membership.name).icontains(q, autoescape=True), col(User.email).icontains(q, autoescape=True))
        )
    rows, cursor = await keyset_page(
        uow.session,
        query,
        page,
        key=col(Membership.created_at),
        id_key=col(Membership.id),
        key_of=lambda row: row[0].created_at,
        id_of=lambda row: row[0].id,
    )
    return [user_out((row[0], row[1], Access.of(row[0], row[2]))) for row in rows], cursor


async def get_user(uow: UnitOfWork, user_id: UUID) -> Place:
    """Return a member of the entered organization.

    Raises:
        NotFound: there is no such member.
    """
    query = _members().where(col(Membership.org_id) == uow.org_id, col(Membership.user_id) == user_id)
    row = (await uow.session.execute(query)).one_or_none()
    if row is None:
        raise NotFound("There is no such user in your organization.")
    return row[0], row[1], Access.of(row[0], row[2])


async def add_user(uow: UnitOfWork, settings: Settings, authority: Authority, wanted: NewUser) -> AddedUser:
    """Let somebody in. Adding somebody again who hasn't accepted yet makes a new invitation.

    Raises:
        AlreadyMember: the person is a member.
        GrantRefused: the role is more than the caller's own.
        Invalid: there is no such role, or the password is weak.
    """
    access = await find_access(uow, wanted.role)
    authority.check_grant(access)
    user = await find_or_add_user(uow, wanted.email)
    membership = (
        await uow.session.exec(select(Membership).where(col(Membership.user_id) == user.id))
    ).one_or_none()
    if membership is None:
        membership = Membership(org_id=uow.org_id, user_id=user.id, name=wanted.name)
        uow.session.add(membership)
    elif membership.accepted_at is not None:
        raise AlreadyMember("Somebody with this e-mail is a member already.")
    membership.name = wanted.name
    membership.active = True
    _give(membership, access)
    url: str | None = None
    if wanted.password is not None and user.password_hash is None:
        refuse_weak(wanted.password, wanted.email, wanted.name)
        user.set_password(await hash_password(wanted.password))
        membership.accepted_at = now()
        await uow.session.flush()
    else:
        await uow.session.flush()
        url = await invite(uow, settings, membership)
    uow.audit("user.create", "user", user.id, role=access.key, invited=url is not None)
    return AddedUser(**user_out((membership, user, access)).model_dump(), invitation_url=url)


async def lock_user(uow: UnitOfWork, user_id: UUID) -> Place:
    """Return a member while nobody else can change members of this organization.

    Raises:
        NotFound: there is no such member.
    """
    await lock_organization(uow)
    return await get_user(uow, user_id)


async def change_user(uow: UnitOfWork, authority: Authority, place: Place, change: UserChange) -> Access:
    """Change a locked member's name, role or standing, and return the role it has then.

    Raises:
        LastOwner: no active owner would remain.
        GrantRefused: the member's role, or the new one, is more than the caller's own.
        Invalid: there is no such role.
    """
    membership, user, access = place
    authority.check_manages(access)
    before = {"role": access.key, "active": membership.active}
    was_owner = _is_owner(membership)
    if change.role is not None and change.role != access.key:
        access = await find_access(uow, change.role)
        authority.check_grant(access)
        _give(membership, access)
    if change.active is not None:
        membership.active = change.active
    if change.name is not None:
        membership.name = change.name
    await uow.session.flush()
    if was_owner and not _is_owner(membership):
        await _keep_an_owner(uow)
    if not membership.active:
        await end_sessions(uow, user_id=user.id)
    membership.touch()
    after = {"role": access.key, "active": membership.active}
    uow.audit("user.update", "user", user.id, before=before, after=after)
    return access


async def remove_user(uow: UnitOfWork, authority: Authority, place: Place) -> None:
    """Take a locked member out; the sessions and an open invitation go with the membership.

    Raises:
        LastOwner: no active owner would remain.
        GrantRefused: the member's role is more than the caller's own.
    """
    membership, user, access = place
    authority.check_manages(access)
    was_owner = _is_owner(membership)
    await uow.session.delete(membership)
    await uow.session.flush()
    if was_owner:
        await _keep_an_owner(uow)
    uow.audit("user.delete", "user", user.id, role=access.key)


def user_out(place: Place) -> StaffUser:
    """Return a member as the client sees it."""
    membership, user, access = place
    accepted = "active" if membership.active else "inactive"
    return StaffUser(
        id=user.id,
        name=membership.name,
        email=user.email,
        role=access.key,
        role_name=access.title,
        active=membership.active,
        status="invited" if membership.active and membership.accepted_at is None else cast("Any", accepted),
        created_at=membership.created_at,
        last_sign_in_at=membership.last_sign_in_at,
        version=membership.version,
    )


def _give(membership: Membership, access: Access) -> None:
    membership.role_id = access.role_id
    membership.built_in_role = None if access.role_id else access.key


def _is_owner(membership: Membership) -> bool:
    return membership.built_in_role == OWNER and membership.counts


async def _keep_an_owner(uow: UnitOfWork) -> None:
    owners = await uow.session.scalar(
        select(func.count())
        .select_from(Membership)
        .where(
            col(Membership.org_id) == uow.org_id,
            col(Membership.built_in_role) == OWNER,
            col(Membership.active),
            col(Membership.accepted_at).is_not(None),
        )
    )
    if not owners:
        raise LastOwner("This is the last owner. Make somebody else an owner first.")
