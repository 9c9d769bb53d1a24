"""Events of notification."""

from typing import Any, ClassVar
from uuid import UUID

from contracts.base import Event


class ExportRetryRequested(Event):
    """Staff want a dead export to be tried again."""

    TYPE: ClassVar[str] = "notification.export.retry_requested.v1"
    AGGREGATE: ClassVar[str] = "run_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {"run_id": "01980a57-2000-7000-8000-00000000fb01"}

    run_id: UUID
