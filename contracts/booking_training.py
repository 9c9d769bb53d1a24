"""Events of booking about training."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from contracts.base import Event


class TrainingAssigned(Event):
    """A worker has to take a course, for the first time or again before it runs out."""

    TYPE: ClassVar[str] = "booking.training.assigned.v1"
    AGGREGATE: ClassVar[str] = "assignment_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "assignment_id": "01980a57-2000-7000-8000-000000012001",
        "course_title": "Working with bleach",
        "course_title_fr": "Travailler avec l’eau de Javel",
        "worker_id": "01980a57-2000-7000-8000-00000000d001",
        "worker_name": "Maria Santos",
        "worker_phone": "+17805550199",
        "worker_email": None,
        "locale": "en",
        "due_on": "2026-12-15",
        "renewal": False,
    }

    assignment_id: UUID
    course_title: str
    course_title_fr: str | None = None
    worker_id: UUID
    worker_name: str
    worker_phone: str
    worker_email: str | None = None
    locale: str = "en"
    due_on: date
    renewal: bool = False
