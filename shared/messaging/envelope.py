"""The CloudEvents 1.0 envelope, in structured JSON mode."""

from typing import Any, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from contracts.base import Event
from shared.clock import now
from shared.context import Trace, trace
from shared.ids import new_id

CONTENT_TYPE = "application/cloudevents+json"


class Envelope(BaseModel):
    """One event on the wire. Extension attributes are lower-case, as CloudEvents asks."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    specversion: Literal["1.0"] = "1.0"
    id: UUID = Field(default_factory=new_id)
    source: str = Field(description="Path of the service that emitted it, e.g. `/booking`.")
    type: str
    subject: str = Field(description="Identifier of the aggregate.")
    time: AwareDatetime = Field(default_factory=now)
    datacontenttype: Literal["application/json"] = "application/json"
    orgid: UUID
    traceparent: str
    correlationid: str = Field(description="The request id of the click that began it.")
    version: int = Field(ge=1, description="Version of the aggregate after the change.")
    data: dict[str, Any]

    @classmethod
    def wrap(cls, event: Event, *, org_id: UUID, version: int, source: str) -> Self:
        """Return the envelope of a new event, inside the present trace."""
        current = trace().child()
        return cls(
            source=f"/{source}",
            type=event.TYPE,
            subject=str(event.aggregate_id),
            orgid=org_id,
            traceparent=current.traceparent,
            correlationid=current.request_id,
            version=version,
            data=event.model_dump(mode="json"),
        )

    def trace(self) -> Trace:
        """Return the trace to continue in the consumer."""
        return Trace.begin(self.correlationid, self.traceparent).child()
