"""Events of recurring visits."""

from typing import Any, ClassVar

from pydantic import Field

from contracts.booking import BookingConfirmed, BookingEvent, CrewMember

_VISIT: dict[str, Any] = {name: BookingConfirmed.EXAMPLE[name] for name in BookingEvent.model_fields}


class VisitUnassigned(BookingEvent):
    """A visit stands on the schedule without its whole crew: somebody of the office has to send people."""

    TYPE: ClassVar[str] = "booking.visit.unassigned.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _VISIT | {
        "crew": [],
        "missing": 2,
        "reason": "no_crew_free",
        "series_id": "01980a57-2000-7000-8000-00000000a501",
    }

    crew: list[CrewMember] = Field(description="Who goes all the same.")
    missing: int = Field(description="How many people are still to be found.")
    reason: str = Field(description="`no_crew_free`, or `clock_change` when new rules of the zone moved visits.")
