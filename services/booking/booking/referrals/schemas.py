"""Wire shapes of referrals."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Words

MOST_LETTERS = 24


def _plain(code: str) -> str:
    return code.upper().replace(" ", "")


Code = Annotated[Words, Field(min_length=3, max_length=MOST_LETTERS), AfterValidator(_plain)]
"""A referral code, in capitals whatever was typed."""


class CodeInput(BaseModel):
    """Whose code to make."""

    client_id: UUID


class CodeChange(BaseModel):
    """Whether the code can still be used."""

    active: bool


class CodeOut(BaseModel):
    """A client's code and what it brought."""

    id: UUID
    code: str = Field(examples=["ZOE-7K3M"])
    active: bool
    client_id: UUID
    client_name: str
    referred: int = Field(description="New clients whom the code brought.")
    earned_cents: int
    created_at: datetime


class PublicCode(BaseModel):
    """A code that can be used, and the first name of who recommends the company."""

    code: str
    referrer: str = Field(examples=["Zoë"])


class ReferralOut(BaseModel):
    """A new client whom a code brought."""

    id: UUID
    code: str
    referrer_id: UUID
    referrer_name: str
    referred_id: UUID
    referred_name: str
    booking_id: UUID
    status: Literal["pending", "earned"]
    reward_cents: int
    earned_at: datetime | None
    created_at: datetime


class CodeQuery(PageQuery):
    """Which codes to list."""

    sort: Literal["created_at", "-created_at", "code", "-code"] = "-created_at"
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of a code or of the client's name."
    )
    active: bool | None = None


class ReferralQuery(PageQuery):
    """Which referrals to list."""

    sort: Literal["created_at", "-created_at"] = "-created_at"
    status: Literal["pending", "earned"] | None = None
    referrer_id: UUID | None = None
