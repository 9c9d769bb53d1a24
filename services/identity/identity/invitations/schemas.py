"""Wire shapes of invitations."""

from datetime import datetime

from pydantic import BaseModel, Field

from identity.inputs import Name, NewPassword
from identity.organizations.schemas import OrganizationOut


class InvitationOut(BaseModel):
    """What the invitation's page shows."""

    organization: OrganizationOut
    email: str
    name: str
    role: str = Field(examples=["dispatcher"])
    role_name: str = Field(examples=["Dispatcher"])
    expires_at: datetime


class Acceptance(BaseModel):
    """A password for the new account; somebody who has an account gives its present one."""

    name: Name | None = None
    password: NewPassword = Field(examples=["a sentence that only I know"])
