"""Events that any service emits about its own running."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Event, Instant


class AuditRecorded(Event):
    """Somebody did something that must be traceable; identity keeps it in `admin_audit_logs`."""

    TYPE: ClassVar[str] = "platform.audit.recorded.v1"
    AGGREGATE: ClassVar[str] = "entry_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "entry_id": "01980a57-2000-7000-8000-00000000a001",
        "created_at": "2026-11-23T16:00:00Z",
        "actor": "dispatcher@snowpeak.example",
        "actor_id": "01980a57-2000-7000-8000-00000000b001",
        "role": "dispatcher",
        "action": "booking.create",
        "resource_type": "booking",
        "resource_id": "01980a57-2000-7000-8000-00000000c001",
        "metadata": {"starts_at": "2026-11-25T16:00:00Z"},
        "request_id": "01980a57200070008000000000000001",
    }

    entry_id: UUID
    created_at: Instant
    actor: str = Field(description="E-mail, phone or operator name of who acted; `public` or `system` otherwise.")
    actor_id: UUID | None = None
    role: str
    action: str = Field(description="`resource.verb`, e.g. `booking.create`.")
    resource_type: str
    resource_id: str | None = None
    metadata: dict[str, Any] = Field(default_factory=dict)
    request_id: str | None = None
