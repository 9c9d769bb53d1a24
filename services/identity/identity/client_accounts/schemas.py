"""Wire shapes of the client portal's sign-in."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from identity.inputs import Email, Phone
from identity.organizations.schemas import OrganizationOut

LinkToken = Annotated[str, Field(min_length=1, max_length=100, examples=["Jb1x0dPz4kqQ5n2mYv8sWc7tRf3hLg6a"])]


class LinkRequest(BaseModel):
    """The company's slug, and the e-mail or the phone that the company knows the client by."""

    organization: Annotated[str, Field(max_length=63, examples=["snow-peak"])]
    email: Email | None = Field(default=None, examples=["zoe@example.com"])
    phone: Phone | None = Field(default=None, examples=["780-555-0123"])

    @model_validator(mode="after")
    def _one_of_the_two(self) -> "LinkRequest":
        if (self.email is None) == (self.phone is None):
            raise ValueError("give either the e-mail or the phone")
        return self


class LinkAccepted(BaseModel):
    """The same answer whether anybody has that e-mail or phone, or not."""

    sent: Literal["if-known"] = "if-known"
    minutes: int = Field(description="How long a link can be used.", examples=[30])


class LinkUse(BaseModel):
    """The token of the link, which the page behind it sends."""

    token: LinkToken


class ClientRefresh(BaseModel):
    """The refresh token of a program; a browser sends its cookie instead."""

    refresh_token: LinkToken | None = None


class ClientIdentity(BaseModel):
    """The client."""

    id: UUID
    name: str = Field(examples=["Zoë Tremblay"])
    email: str | None = Field(examples=["zoe@example.com"])
    phone: str | None = Field(examples=["+17805550123"])
    locale: str = Field(examples=["en"])


class ClientMe(BaseModel):
    """Who is signed in on the client portal, and with which company."""

    audience: Literal["client"] = "client"
    client: ClientIdentity
    organization: OrganizationOut


class ClientSessionOut(ClientMe):
    """A sign-in of seven days; a browser got the same tokens as cookies."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the type of the token, not a secret
    expires_in: int = Field(description="Seconds until the access token ends.", examples=[900])
    refresh_token: str | None = Field(
        description="Single use: each renewal gives the next one. Null where another tab was just given it."
    )
    refresh_expires_in: int = Field(description="Seconds until the session ends.", examples=[604800])
