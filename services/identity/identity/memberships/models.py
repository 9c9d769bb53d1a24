"""The tables of users, memberships and custom roles."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, Column, String
from sqlmodel import Field, SQLModel

from shared.clock import now
from shared.database import VersionedTable, utc_column
from shared.ids import new_id


class User(SQLModel, table=True):
    """A person who can sign in, in however many organizations; without a password until one was chosen."""

    __tablename__ = "users"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    email: str
    password_hash: str | None = None
    created_at: datetime = utc_column(default_factory=now)
    updated_at: datetime = utc_column(default_factory=now)

    def set_password(self, password_hash: str) -> None:
        """Replace the password."""
        self.password_hash = password_hash
        self.updated_at = now()


class Role(VersionedTable, table=True):
    """A role that the organization made beside the built-in ones; `key` never changes."""

    __tablename__ = "roles"

    key: str
    name: str
    permissions: list[str] = Field(sa_column=Column(ARRAY(String), nullable=False))


class Membership(VersionedTable, table=True):
    """A user's place in one organization: a built-in role or a custom one, and the name used there.

    It counts once the invitation was accepted and while it is active.
    """

    __tablename__ = "memberships"

    user_id: UUID
    name: str
    built_in_role: str | None = None
    role_id: UUID | None = None
    active: bool = True
    accepted_at: datetime | None = utc_column(nullable=True)
    last_sign_in_at: datetime | None = utc_column(nullable=True)
    sign_up_key: str | None = None
    sign_up_fingerprint: str | None = None

    @property
    def counts(self) -> bool:
        """Whether the user may act in the organization."""
        return self.active and self.accepted_at is not None
