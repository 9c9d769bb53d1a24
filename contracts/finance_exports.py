"""Events of finance's scheduled exports."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Event, Instant

_RUN: dict[str, Any] = {
    "run_id": "01980a57-2000-7000-8000-00000000fb01",
    "schedule_id": "01980a57-2000-7000-8000-00000000fb02",
    "name": "Journal for the accountant",
    "report": "journal",
    "format": "csv",
    "period_start": "2026-10-01",
    "period_end": "2026-10-31",
}


class _Export(Event):
    """One run of a scheduled export."""

    AGGREGATE: ClassVar[str] = "run_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _RUN

    run_id: UUID
    schedule_id: UUID
    name: str = Field(description="What the company calls the schedule.")
    report: str
    format: str = Field(description="`csv` or `xlsx`.")
    period_start: str = Field(description="First day, ISO 8601.")
    period_end: str = Field(description="Last day, ISO 8601.")


class ExportReady(_Export):
    """The file is there until `expires_at`; the link asks for a sign-in."""

    TYPE: ClassVar[str] = "finance.export.ready.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _RUN | {
        "recipients": ["books@example.com"],
        "download_url": "http://localhost:8080/v1/admin/finance/exports/runs/"
        "01980a57-2000-7000-8000-00000000fb01/file",
        "size_bytes": 48213,
        "expires_at": "2026-12-01T13:00:00Z",
    }

    recipients: list[str]
    download_url: str
    size_bytes: int
    expires_at: Instant


class ExportDead(_Export):
    """The export was given up on after its last attempt."""

    TYPE: ClassVar[str] = "finance.export.dead.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _RUN | {
        "error": "The storage did not answer.",
        "attempts": 5,
        "failed_at": "2026-11-01T13:40:00Z",
    }

    error: str
    attempts: int
    failed_at: Instant
