"""Events of booking about quality: what clients say of visits, what went wrong, and who would recommend us."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Contact, Event, Instant
from contracts.booking import BookingConfirmed, BookingEvent

_VISIT: dict[str, Any] = {name: BookingConfirmed.EXAMPLE[name] for name in BookingEvent.model_fields}
_TOKEN = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAF"  # noqa: S105 - an example
_ISSUE_ID = "01980a57-2000-7000-8000-000000011001"


class ReviewReceived(BookingEvent):
    """A client said how a visit was, for the first time or with other words than before."""

    TYPE: ClassVar[str] = "booking.review.received.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "stars": 2,
        "comment": "The mirrors have streaks.",
        "worker_ids": ["01980a57-2000-7000-8000-00000000d001"],
        "changed": False,
    }

    stars: int = Field(ge=1, le=5)
    comment: str | None = None
    worker_ids: list[UUID] = Field(default_factory=list, description="The crew of the visit.")
    changed: bool = False


class ReviewReplied(BookingEvent):
    """The company answered a client's review."""

    TYPE: ClassVar[str] = "booking.review.replied.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "stars": 2,
        "reply": "We are sorry. Maria comes back on Friday, free of charge.",
        "token": _TOKEN,
    }

    stars: int
    reply: str
    token: str


class NpsRequested(Event):
    """A client is asked how likely a recommendation is, from 0 to 10."""

    TYPE: ClassVar[str] = "booking.nps.requested.v1"
    AGGREGATE: ClassVar[str] = "survey_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "survey_id": "01980a57-2000-7000-8000-000000011002",
        "client": _VISIT["client"],
        "token": _TOKEN,
        "expires_at": "2026-12-25T18:24:00Z",
    }

    survey_id: UUID
    client: Contact
    token: str
    expires_at: Instant


class IssueOpened(Event):
    """Something went wrong that somebody has to look into."""

    TYPE: ClassVar[str] = "booking.quality_issue.opened.v1"
    AGGREGATE: ClassVar[str] = "issue_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "issue_id": _ISSUE_ID,
        "title": "2 stars: The mirrors have streaks.",
        "severity": "critical",
        "source": "rating",
        "booking_id": _VISIT["booking_id"],
        "client_id": _VISIT["client"]["client_id"],
        "respond_before": "2026-11-25T20:30:00Z",
        "resolve_before": "2026-11-26T18:30:00Z",
    }

    issue_id: UUID
    title: str
    severity: str = Field(description="`critical`, `medium` or `low`.")
    source: str = Field(description="`rating`, `problem`, `complaint` or `staff`.")
    booking_id: UUID | None = None
    client_id: UUID | None = None
    respond_before: Instant
    resolve_before: Instant


class IssueOverdue(Event):
    """An issue has waited too long for its first response or its resolution."""

    TYPE: ClassVar[str] = "booking.quality_issue.overdue.v1"
    AGGREGATE: ClassVar[str] = "issue_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "issue_id": _ISSUE_ID,
        "title": "2 stars: The mirrors have streaks.",
        "severity": "critical",
        "clock": "response",
        "owner": "dispatcher@example.com",
    }

    issue_id: UUID
    title: str
    severity: str
    clock: str = Field(description="`response` or `resolution`.")
    owner: str | None = None


class IssueResolved(Event):
    """An issue was put right."""

    TYPE: ClassVar[str] = "booking.quality_issue.resolved.v1"
    AGGREGATE: ClassVar[str] = "issue_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "issue_id": _ISSUE_ID,
        "title": "2 stars: The mirrors have streaks.",
        "resolution": "Came back on Friday and did the mirrors again.",
        "resolved_at": "2026-11-26T17:00:00Z",
    }

    issue_id: UUID
    title: str
    resolution: str
    resolved_at: Instant
