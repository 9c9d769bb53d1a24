"""Looking members up, before and after an organization is known."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from identity.memberships.access import OWNER, Access, Authority
from identity.memberships.models import Membership, Role, User
from shared.auth.callers import StaffCaller
from shared.auth.catalogue import ROLES
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Forbidden, Invalid
from shared.ids import new_id
from shared.organizations import Organization


async def stand_at_door(uow: UnitOfWork, sign_in_name: str) -> None:
    """Open the rows of whoever signs in by this e-mail or phone, until the transaction ends."""
    await uow.session.execute(text("SELECT set_config('app.sign_in_name', :name, true)"), {"name": sign_in_name})


async def act_as(uow: UnitOfWork, user_id: UUID) -> None:
    """Open a user's own memberships and sessions in all organizations, until the transaction ends."""
    await uow.session.execute(text("SELECT set_config('app.user_id', :id, true)"), {"id": str(user_id)})


async def find_user(uow: UnitOfWork, email: str, *, lock: bool = False) -> User | None:
    """Return the user with this e-mail, wherever a member."""
    await stand_at_door(uow, email)
    query = select(User).where(col(User.email) == email)
    return (await uow.session.exec(query.with_for_update() if lock else query)).one_or_none()


async def find_or_add_user(uow: UnitOfWork, email: str) -> User:
    """Return the user with this e-mail, locked; a new one has no password yet."""
    await stand_at_door(uow, email)
    present = now()
    await uow.session.execute(
        insert(User)
        .values(id=new_id(), email=email, created_at=present, updated_at=present)
        .on_conflict_do_nothing(index_elements=["email"])
    )
    return (await uow.session.exec(select(User).where(col(User.email) == email).with_for_update())).one()


async def membership_of(uow: UnitOfWork, user_id: UUID) -> tuple[Membership, Access] | None:
    """Return a user's place in the entered organization, with its role."""
    row = (
        await uow.session.exec(
            select(Membership, Role)
            .join(Role, col(Role.id) == col(Membership.role_id), isouter=True)
            .where(col(Membership.org_id) == uow.org_id, col(Membership.user_id) == user_id)
        )
    ).one_or_none()
    return (row[0], Access.of(*row)) if row else None


async def places_of(uow: UnitOfWork, user_id: UUID) -> Sequence[tuple[Membership, Organization]]:
    """Return where a user may act, the place of the latest sign-in first."""
    await act_as(uow, user_id)
    return (
        await uow.session.exec(
            select(Membership, Organization)
            .join(Organization, col(Organization.id) == col(Membership.org_id))
            .where(
                col(Membership.user_id) == user_id,
                col(Membership.active),
                col(Membership.accepted_at).is_not(None),
            )
            .order_by(col(Membership.last_sign_in_at).desc().nulls_last(), col(Membership.created_at))
            .limit(100)
        )
    ).all()


async def find_access(uow: UnitOfWork, key: str, field: str = "body.role") -> Access:
    """Return the built-in or custom role with this key.

    Raises:
        Invalid: the organization has no such role.
    """
    if key in ROLES:
        return Access.built_in(key)
    role = (await uow.session.exec(select(Role).where(col(Role.key) == key))).one_or_none()
    if role is None:
        raise Invalid.field(field, "There is no such role. GET /v1/admin/roles lists all of them.")
    return Access.custom(role)


async def authority_of(uow: UnitOfWork, caller: StaffCaller) -> Authority:
    """Return what the caller may hand out.

    It is asked of the database, because an access token outlives a demotion by up to 15 minutes, and whoever was
    demoted must not undo that meanwhile.

    Raises:
        Forbidden: the caller's membership ended.
    """
    if caller.actor_id is None:
        return Authority(caller.permissions, is_owner=caller.role == OWNER)
    place = await membership_of(uow, caller.actor_id)
    if place is None or not place[0].counts:
        raise Forbidden("You are no longer a member of this organization.")
    return Authority(place[1].permissions & caller.permissions, is_owner=place[1].key == OWNER)
