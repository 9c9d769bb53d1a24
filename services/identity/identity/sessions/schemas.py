"""Wire shapes of sessions."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from identity.inputs import GivenPassword, NewPassword, SignInEmail
from identity.organizations.schemas import OrganizationOut

RefreshTokenText = Annotated[
    str, Field(min_length=1, max_length=100, examples=["Jb1x0dPz4kqQ5n2mYv8sWc7tRf3hLg6a"])
]


class SignIn(BaseModel):
    """E-mail and password, and which organization to work in where the user belongs to several."""

    email: SignInEmail = Field(examples=["owner@snowpeak.example"])
    password: GivenPassword = Field(examples=["a sentence that only I know"])
    organization_id: UUID | None = Field(
        default=None, description="Left out, it is the organization of the latest sign-in."
    )


class Refresh(BaseModel):
    """The refresh token of a program; a browser sends its cookie instead."""

    refresh_token: RefreshTokenText | None = None


class PasswordChange(BaseModel):
    """The present password and the next one."""

    current_password: GivenPassword = Field(examples=["the old mop bucket"])
    new_password: NewPassword = Field(examples=["eleven grey squeegees"])


class UserOut(BaseModel):
    """The person, by the name that the organization uses."""

    id: UUID
    name: str = Field(examples=["Zoë Tremblay"])
    email: str = Field(examples=["owner@snowpeak.example"])


class _Place(BaseModel):
    user: UserOut
    organization: OrganizationOut
    role: str = Field(examples=["owner"], description="Key of a built-in or custom role.")
    permissions: list[str] = Field(examples=[["core.view", "bookings.view"]])


class SessionOut(_Place):
    """A session that was just opened or renewed; a browser got the same tokens as cookies."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the type of the token, not a secret
    expires_in: int = Field(description="Seconds until the access token ends.", examples=[900])
    refresh_token: str | None = Field(
        description="For one use. Null when another tab of the same browser has just been given it."
    )
    refresh_expires_in: int = Field(description="Seconds until the session ends if it isn't used.")


class OrganizationRef(BaseModel):
    """An organization by its names."""

    id: UUID
    slug: str
    name: str


class Me(_Place):
    """Who is signed in, what for, and what the organization has switched on."""

    audience: Literal["staff"] = "staff"
    modules: dict[str, bool] = Field(description="Every feature module: whether it can be used.")
    organizations: list[OrganizationRef] = Field(
        description="Where this user may sign in, the present one included."
    )


class SessionItem(BaseModel):
    """One of the caller's own sessions."""

    id: UUID
    organization: OrganizationRef
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime
    address: str = Field(description="Network address of the sign-in.")
    user_agent: str
    current: bool


class SessionList(BaseModel):
    """The caller's live sessions in all organizations, the newest first, at most 100."""

    items: list[SessionItem]
