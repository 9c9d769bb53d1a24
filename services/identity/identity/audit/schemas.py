"""Wire shapes of the audit log."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from identity.inputs import Words
from shared.database import PageQuery

Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2199, 12, 31))]


class AuditEntryOut(BaseModel):
    """One thing that somebody did."""

    id: UUID
    created_at: AwareDatetime
    actor: str = Field(examples=["dispatcher@snowpeak.example"])
    actor_id: UUID | None
    admin_role: str = Field(examples=["dispatcher"])
    action: str = Field(examples=["booking.create"])
    resource_type: str = Field(examples=["booking"])
    resource_id: str | None
    metadata: dict[str, Any]
    request_id: str | None


class AuditFilter(PageQuery):
    """Which entries to list; whatever is left out doesn't narrow the list."""

    action: Annotated[Words, Field(max_length=100)] | None = None
    actor: Annotated[Words, Field(max_length=254)] | None = None
    resource_type: Annotated[Words, Field(max_length=100)] | None = None
    resource_id: Annotated[Words, Field(max_length=100)] | None = None
    from_: Day | None = Field(default=None, alias="from", description="First day, in the organization's zone.")
    to: Day | None = Field(default=None, description="Last day, in the organization's zone.")
