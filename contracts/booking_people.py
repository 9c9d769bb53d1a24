"""Events of booking about workers' papers and absences."""

from datetime import date
from typing import Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from contracts.base import Event
from contracts.booking import CrewMember

_WORKER: dict[str, Any] = {
    "worker_id": "01980a57-2000-7000-8000-00000000d001",
    "name": "Maria Santos",
    "phone": "+17805550199",
    "email": None,
    "locale": "en",
}


class CertificateExpiring(Event):
    """A certificate of a worker runs out within 30 days, or has; told once for each expiry."""

    TYPE: ClassVar[str] = "booking.certificate.expiring.v1"
    AGGREGATE: ClassVar[str] = "certificate_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "certificate_id": "01980a57-2000-7000-8000-000000003001",
        "kind": "police_check",
        "number": "EPS-20231224",
        "expires_on": "2026-12-24",
        "worker": _WORKER,
    }

    certificate_id: UUID
    kind: str
    number: str | None = None
    expires_on: date = Field(description="The last day on which it is valid.")
    worker: CrewMember


class _TimeOff(Event):
    """A whole picture of a time off."""

    AGGREGATE: ClassVar[str] = "time_off_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "time_off_id": "01980a57-2000-7000-8000-000000003002",
        "worker": _WORKER,
        "starts_on": "2026-12-21",
        "ends_on": "2026-12-23",
        "start": None,
        "end": None,
        "reason": "Family visit",
    }

    time_off_id: UUID
    worker: CrewMember
    starts_on: date
    ends_on: date = Field(description="The last day.")
    start: str | None = Field(default=None, description="Wall time, where it is less than a day.")
    end: str | None = None
    reason: str | None = None


class TimeOffRequested(_TimeOff):
    """A worker asks for time off."""

    TYPE: ClassVar[str] = "booking.time_off.requested.v1"


class TimeOffDecided(_TimeOff):
    """A worker's time off was approved, declined or cancelled."""

    TYPE: ClassVar[str] = "booking.time_off.decided.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _TimeOff.EXAMPLE | {
        "status": "APPROVED",
        "decided_by": "dana@snowpeak.example",
        "note": None,
    }

    status: Literal["APPROVED", "DECLINED", "CANCELLED"]
    decided_by: str
    note: str | None = None
