"""Wire shapes of staff users."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from identity.inputs import Email, Name, NewPassword

RoleKey = Annotated[str, Field(min_length=1, max_length=63, pattern=r"^[a-z0-9-]+$")]


class StaffUser(BaseModel):
    """Somebody's place in the organization."""

    id: UUID = Field(description="Identifier of the user, the same in every organization.")
    name: str = Field(examples=["Zoë Tremblay"])
    email: str = Field(examples=["zoe@snowpeak.example"])
    role: str = Field(examples=["dispatcher"])
    role_name: str = Field(examples=["Dispatcher"])
    active: bool
    status: Literal["invited", "active", "inactive"]
    created_at: datetime
    last_sign_in_at: datetime | None
    version: int = Field(description="What `If-Match` wants when the user is changed.")


class AddedUser(StaffUser):
    """Somebody who was just added."""

    invitation_url: str | None = Field(
        description="Link to send to the person, good for 7 days and once; shown this one time. Null when the "
        "person can sign in at once with the password that was given."
    )


class NewUser(BaseModel):
    """Somebody to let in."""

    name: Name = Field(examples=["Zoë Tremblay"])
    email: Email = Field(examples=["zoe@snowpeak.example"])
    role: RoleKey = Field(examples=["dispatcher"])
    password: NewPassword | None = Field(
        default=None,
        description="With it somebody new signs in at once. It is ignored for an e-mail that has an account: its "
        "owner accepts an invitation with the own password.",
    )


class UserChange(BaseModel):
    """What to change of a user's place; whatever is left out stays."""

    name: Name | None = None
    role: RoleKey | None = None
    active: bool | None = Field(default=None, strict=True)
