"""Events of a cleaner's day: setting out, being late, what goes wrong, and the hours that are to be paid."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Event, Instant
from contracts.booking import BookingConfirmed, BookingEvent, CrewMember

_VISIT: dict[str, Any] = {name: BookingConfirmed.EXAMPLE[name] for name in BookingEvent.model_fields}
_CREW: list[dict[str, Any]] = BookingConfirmed.EXAMPLE["crew"]
_WORKER: dict[str, Any] = {"worker_id": _CREW[0]["worker_id"], "worker_name": _CREW[0]["name"]}


class VisitOnTheWay(BookingEvent):
    """The crew set out; told once per visit."""

    TYPE: ClassVar[str] = "booking.visit.on_the_way.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "left_at": "2026-11-25T15:40:00Z",
        "expected_at": "2026-11-25T15:58:00Z",
        "crew": _CREW,
    }

    left_at: Instant
    expected_at: Instant = Field(description="When the crew will be at the door, as far as it knows.")
    crew: list[CrewMember]


class VisitLate(BookingEvent):
    """Nobody has checked in although the visit should have begun; told once per visit."""

    TYPE: ClassVar[str] = "booking.visit.late.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {"minutes_late": 15, "on_the_way": False, "crew": _CREW}

    minutes_late: int
    on_the_way: bool = Field(description="Whether the crew said that it had set out.")
    crew: list[CrewMember]


class ProblemReported(BookingEvent):
    """The crew reports that something is wrong at a visit."""

    TYPE: ClassVar[str] = "booking.problem.reported.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = (
        _VISIT
        | _WORKER
        | {
            "problem_id": "01980a57-2000-7000-8000-000000009001",
            "kind": "damage",
            "severity": "medium",
            "text": "The glass of the shower door had a crack before we began.",
            "photos": 2,
            "reported_at": "2026-11-25T16:20:00Z",
        }
    )

    problem_id: UUID
    worker_id: UUID
    worker_name: str
    kind: str = Field(description="`access`, `damage`, `safety`, `supplies`, `client` or `other`.")
    severity: str = Field(description="`critical`, `medium` or `low`.")
    text: str
    photos: int
    reported_at: Instant


class _TimeEntry(Event):
    AGGREGATE: ClassVar[str] = "entry_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _WORKER | {
        "entry_id": "01980a57-2000-7000-8000-000000009002",
        "booking_id": _VISIT["booking_id"],
        "reference": _VISIT["reference"],
        "service": "deep",
        "kind": "work",
        "started_at": "2026-11-25T16:02:00Z",
        "ended_at": "2026-11-25T18:24:00Z",
        "minutes": 142,
        "hourly_rate_cents": 2_500,
        "approved_by": "owner@example.com",
    }

    entry_id: UUID
    worker_id: UUID
    worker_name: str
    booking_id: UUID
    reference: str
    service: str
    kind: str = Field(description="`work`, `pause` or `travel`.")
    started_at: Instant
    ended_at: Instant
    minutes: int
    hourly_rate_cents: Cents = Field(description="What the worker earned per hour when it was approved.")
    approved_by: str


class TimeEntryApproved(_TimeEntry):
    """The office approved a stretch of a worker's time: it may be paid."""

    TYPE: ClassVar[str] = "booking.time_entry.approved.v1"


class TimeEntryReopened(_TimeEntry):
    """The office took an approval back to correct the entry: it may not be paid (yet)."""

    TYPE: ClassVar[str] = "booking.time_entry.reopened.v1"
