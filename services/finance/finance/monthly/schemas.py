"""Wire shapes of visits that wait for an invoice."""

from datetime import date
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from shared.database import PageQuery
from shared.inputs import Day, Words


class UninvoicedClient(BaseModel):
    """A client with visits that wait for an invoice."""

    client_id: UUID
    client_name: str
    visits: int
    total_cents: int = Field(description="With tax, as promised for each visit.")
    currency: str
    first_on: date
    last_on: date


class UninvoicedQuery(PageQuery):
    """How clients with waiting visits are filtered and sorted."""

    q: Words | None = Field(default=None, max_length=80, description="Part of the client's name.")
    until: Day | None = Field(default=None, description="Only visits up to that day.")
    sort: Literal["client_name", "-client_name", "first_on", "-first_on", "total_cents", "-total_cents"] = (
        "client_name"
    )


class UninvoicedVisit(BaseModel):
    """A visit that waits for an invoice."""

    id: UUID
    booking_id: UUID
    reference: str
    client_id: UUID
    client_name: str
    service: str
    address: str
    served_on: date
    total_cents: int
    currency: str
    reopened: bool = Field(description="The crew is at it again; it can't be invoiced until it is completed.")
    held: bool = Field(description="Its invoice was made void: only staff invoice it again.")


class VisitQuery(PageQuery):
    """How waiting visits are filtered and sorted."""

    client_id: UUID | None = None
    q: Words | None = Field(default=None, max_length=80, description="Part of the client's name or the reference.")
    served_from: Day | None = None
    served_to: Day | None = None
    reopened: bool | None = None
    held: bool | None = None
    sort: Literal["served_on", "-served_on", "total_cents", "-total_cents"] = "served_on"


class FromVisits(BaseModel):
    """Which visits of a client go on one invoice now: those named, or all up to a day."""

    client_id: UUID
    booking_ids: Annotated[list[UUID], Field(min_length=1, max_length=500)] | None = None
    until: Day | None = Field(default=None, description="All waiting visits up to that day.")
    send: bool = Field(default=True, description="Send it at once, rather than leave a draft.")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.booking_ids is None) == (self.until is None):
            raise ValueError("give either booking_ids or until")
        return self
