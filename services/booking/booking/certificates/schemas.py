"""Wire shapes of certificates and of the alerts about workers."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator, model_validator
from pydantic.json_schema import SkipJsonSchema

from booking.certificates.rules import CertificateState
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

Kind = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$", examples=["police_check"])]
Number = Annotated[Words, Field(max_length=80)]
Notes = Annotated[Prose, Field(max_length=1_000)]


class CertificateInput(BaseModel):
    """A certificate of a worker; without an end it holds for good."""

    worker_id: UUID
    kind: Kind
    number: Number | None = None
    issued_on: Day | None = None
    expires_on: Day | None = Field(default=None, description="The last day on which it is valid.")
    notes: Notes | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "CertificateInput":
        if self.issued_on and self.expires_on and self.expires_on < self.issued_on:
            raise ValueError("must not expire before it is issued")
        return self


class CertificateChange(BaseModel):
    """What to change of a certificate; what is left out stays."""

    kind: Kind | SkipJsonSchema[None] = None
    number: Number | None = None
    issued_on: Day | None = None
    expires_on: Day | None = None
    notes: Notes | None = None

    @field_validator("kind", mode="before")
    @classmethod
    def _kept(cls, value: object) -> object:
        if value is None:
            raise ValueError("can't be null; leave it out to keep it")
        return value


class CertificateQuery(PageQuery):
    """How the list is filtered and sorted. Those that hold for good come last."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of kind, number or worker."
    )
    worker_id: UUID | None = None
    kind: Kind | None = None
    state: CertificateState | None = None
    sort: Literal["expires_on", "-expires_on"] = "expires_on"


class CertificateOut(BaseModel):
    """A certificate and whether it still holds."""

    id: UUID
    worker_id: UUID
    worker_name: str
    kind: str
    number: str | None
    issued_on: date | None
    expires_on: date | None
    notes: str | None
    state: CertificateState


class AlertQuery(PageQuery):
    """How the alerts are filtered."""

    kind: Literal["certificate_expiring", "certificate_expired", "inactive", "rating_drop"] | None = None


class Alert(BaseModel):
    """Something about a worker that somebody should look at."""

    kind: Literal["certificate_expiring", "certificate_expired", "inactive", "rating_drop"]
    worker_id: UUID
    worker_name: str
    since: date = Field(description="The last valid day, or that of the last visit or review.")
    certificate_id: UUID | None
    certificate_kind: str | None
