"""Wire shapes of roles."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from identity.inputs import Name

Permissions = Annotated[list[Annotated[str, Field(max_length=60)]], Field(min_length=1, max_length=60)]


class RoleOut(BaseModel):
    """A role; the built-in ones have no id and can't be changed."""

    id: UUID | None
    key: str = Field(examples=["dispatcher"], description="What a user's `role` says.")
    name: str = Field(examples=["Dispatcher"])
    permissions: list[str]
    built_in: bool
    version: int | None = Field(description="What `If-Match` wants when the role is changed.")


class PermissionOut(BaseModel):
    """A permission and what it lets somebody do."""

    key: str = Field(examples=["bookings.edit"])
    title: str = Field(examples=["Create and change bookings"])


class RoleList(BaseModel):
    """Every role that somebody can be given, and every permission that a role can have."""

    items: list[RoleOut]
    permissions: list[PermissionOut]


class NewRole(BaseModel):
    """A role to make; its key comes from its name."""

    name: Name = Field(examples=["Team lead"])
    permissions: Permissions = Field(examples=[["core.view", "bookings.view"]])


class RoleChange(BaseModel):
    """What to change of a role; whatever is left out stays."""

    name: Name | None = Field(default=None, examples=["Night dispatcher"])
    permissions: Permissions | None = Field(default=None, examples=[["core.view", "bookings.view"]])
