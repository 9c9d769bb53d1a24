"""Making, changing and deleting an organization's own roles."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from identity.memberships.access import Access, Authority, check_known_permissions
from identity.memberships.models import Role
from identity.organizations.service import lock_organization
from identity.organizations.slugs import first_free, slug_of
from identity.roles.schemas import NewRole, RoleChange, RoleOut
from shared.auth.catalogue import ROLES
from shared.database import UnitOfWork
from shared.errors import Conflict, NotFound

MOST_ROLES = 50
RESERVED = frozenset(ROLES) | {"worker", "client", "system", "public"}


class RoleInUse(Conflict):
    """Somebody still has the role."""

    slug = "role-in-use"


class TooManyRoles(Conflict):
    """The organization has as many roles of its own as it may."""

    slug = "too-many-roles"


async def list_roles(uow: UnitOfWork) -> list[RoleOut]:
    """Return the built-in roles, then the organization's own by name."""
    own = (await uow.session.exec(select(Role).order_by(col(Role.name), col(Role.id)))).all()
    return [_built_in(key) for key in ROLES] + [role_out(role) for role in own]


async def add_role(uow: UnitOfWork, authority: Authority, wanted: NewRole) -> Role:
    """Make a role.

    Raises:
        GrantRefused: the caller lacks some of its permissions.
        TooManyRoles: there are 50 already.
        Invalid: a permission doesn't exist.
    """
    permissions = check_known_permissions(wanted.permissions)
    authority.check_permissions(permissions)
    await lock_organization(uow)
    keys = set((await uow.session.exec(select(Role.key))).all())
    if len(keys) >= MOST_ROLES:
        raise TooManyRoles(f"An organization can have {MOST_ROLES} roles of its own. Delete one first.")
    role = Role(
        org_id=uow.org_id,
        key=first_free(slug_of(wanted.name), keys | RESERVED),
        name=wanted.name,
        permissions=sorted(permissions),
    )
    uow.session.add(role)
    await uow.session.flush()
    uow.audit("role.create", "role", role.id, key=role.key, permissions=role.permissions)
    return role


async def get_role(uow: UnitOfWork, role_id: UUID) -> Role:
    """Return one of the organization's own roles, locked.

    Raises:
        NotFound: it has no such role.
    """
    role = (await uow.session.exec(select(Role).where(col(Role.id) == role_id).with_for_update())).one_or_none()
    if role is None:
        raise NotFound("There is no such role in your organization. Built-in roles can't be changed.")
    return role


async def change_role(uow: UnitOfWork, authority: Authority, role: Role, change: RoleChange) -> None:
    """Change a role. Whoever has it gets the new permissions with the next access token.

    Raises:
        GrantRefused: the role has, or would get, permissions that the caller lacks.
        Invalid: a permission doesn't exist.
    """
    authority.check_manages(Access.custom(role))
    if change.permissions is not None:
        permissions = check_known_permissions(change.permissions)
        authority.check_permissions(permissions)
        role.permissions = sorted(permissions)
    if change.name is not None:
        role.name = change.name
    role.touch()
    uow.audit("role.update", "role", role.id, key=role.key, permissions=role.permissions)


async def delete_role(uow: UnitOfWork, authority: Authority, role: Role) -> None:
    """Delete a role that nobody has.

    Raises:
        RoleInUse: a user, or somebody who was invited, has it.
        GrantRefused: the role has permissions that the caller lacks.
    """
    authority.check_manages(Access.custom(role))
    key, role_id = role.key, role.id
    try:
        await uow.session.delete(role)
        await uow.session.flush()
    except IntegrityError as error:
        raise RoleInUse(f"Somebody has the role “{key}”. Give them another one first.") from error
    uow.audit("role.delete", "role", role_id, key=key)


def role_out(role: Role) -> RoleOut:
    """Return one of the organization's own roles as the client sees it."""
    access = Access.custom(role)
    return RoleOut(
        id=role.id,
        key=role.key,
        name=role.name,
        permissions=sorted(access.permissions),
        built_in=False,
        version=role.version,
    )


def _built_in(key: str) -> RoleOut:
    access = Access.built_in(key)
    return RoleOut(
        id=None,
        key=key,
        name=access.title,
        permissions=sorted(access.permissions),
        built_in=True,
        version=None,
    )
