"""What a role lets somebody do, and the rules of handing power out. Nothing here touches the database."""

from dataclasses import dataclass
from uuid import UUID

from identity.memberships.models import Membership, Role
from shared.auth.catalogue import PERMISSIONS, ROLES
from shared.errors import Forbidden, Invalid

OWNER = "owner"
TITLES = {
    "owner": "Owner",
    "admin": "Admin",
    "dispatcher": "Dispatcher",
    "accountant": "Accountant",
    "finance": "Finance",
    "viewer": "Viewer",
}


class GrantRefused(Forbidden):
    """Somebody tried to hand out, or to take from others, what they don't have themselves."""

    slug = "grant-refused"


@dataclass(frozen=True, slots=True)
class Access:
    """A role with what it permits; `role_id` is set for a custom one."""

    key: str
    title: str
    permissions: frozenset[str]
    role_id: UUID | None = None

    @classmethod
    def built_in(cls, key: str) -> "Access":
        """Return a role of the catalogue."""
        return cls(key, TITLES[key], ROLES[key])

    @classmethod
    def custom(cls, role: Role) -> "Access":
        """Return a role of the organization, without permissions that the catalogue no longer has."""
        return cls(role.key, role.name, frozenset(role.permissions) & PERMISSIONS.keys(), role.id)

    @classmethod
    def of(cls, membership: Membership, role: Role | None) -> "Access":
        """Return the role of a membership; `role` is its custom role, where it has one."""
        return cls.custom(role) if role is not None else cls.built_in(membership.built_in_role or "")


@dataclass(frozen=True, slots=True)
class Authority:
    """What the caller holds at this moment, as the database says, and so may hand out."""

    permissions: frozenset[str]
    is_owner: bool

    def check_grant(self, access: Access) -> None:
        """Refuse to give a role that is more than the caller's own.

        Raises:
            GrantRefused: the caller lacks some of its permissions, or it is the owner's and the caller is none.
        """
        self.check_permissions(access.permissions)
        if access.key == OWNER and not self.is_owner:
            raise GrantRefused("Only an owner can make somebody an owner.")

    def check_permissions(self, permissions: frozenset[str]) -> None:
        """Refuse to hand out single permissions that the caller lacks.

        Raises:
            GrantRefused: the caller lacks some of them.
        """
        if lacking := sorted(permissions - self.permissions):
            raise GrantRefused(f"You can't grant what you lack yourself: {', '.join(lacking)}.", lacking=lacking)

    def check_manages(self, access: Access) -> None:
        """Refuse to change somebody whose role is more than the caller's own.

        Raises:
            GrantRefused: that role has permissions the caller lacks, or is the owner's and the caller is none.
        """
        if access.key == OWNER and not self.is_owner:
            raise GrantRefused("Only an owner can change or remove an owner.")
        if access.permissions - self.permissions:
            raise GrantRefused("You can't change somebody who may do more than you.")


def check_known_permissions(permissions: list[str], field: str = "body.permissions") -> frozenset[str]:
    """Return the permissions as a set.

    Raises:
        Invalid: the catalogue doesn't have one of them.
    """
    wanted = frozenset(permissions)
    if wanted - PERMISSIONS.keys():
        raise Invalid.field(field, "One of these is not a permission. GET /v1/admin/roles lists all of them.")
    return wanted
