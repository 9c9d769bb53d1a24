"""Wire shapes of the worker portal's sign-in."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from identity.inputs import GivenPassword, Phone
from identity.organizations.schemas import OrganizationOut


class WorkerSignIn(BaseModel):
    """Phone and password, and the company's slug where the phone is known to several."""

    phone: Phone = Field(examples=["780-555-0199"])
    password: GivenPassword = Field(examples=["maria cleans at nine"])
    organization: Annotated[str, Field(max_length=63, examples=["snow-peak"])] | None = None


class WorkerPassword(BaseModel):
    """A password to tell the worker."""

    password: Annotated[GivenPassword, Field(min_length=8)] = Field(examples=["maria cleans at nine"])


class WorkerOut(BaseModel):
    """The worker."""

    id: UUID
    name: str = Field(examples=["Maria Santos"])
    phone: str = Field(examples=["+17805550199"])


class WorkerMe(BaseModel):
    """Who is signed in on the worker portal, and for which company."""

    audience: Literal["worker"] = "worker"
    worker: WorkerOut
    organization: OrganizationOut


class WorkerSessionOut(WorkerMe):
    """A sign-in of 12 hours; a browser got the same token as a cookie."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the type of the token, not a secret
    expires_in: int = Field(description="Seconds.", examples=[43200])
