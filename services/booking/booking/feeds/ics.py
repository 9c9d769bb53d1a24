"""Visits as an iCalendar file (RFC 5545), for the calendar programs of workers and clients."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Calendar, Event, vDuration

PRODUCT = "-//CleanWithSnapshot//Calendar feed//EN"
REFRESH = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A visit in a calendar; `sequence` grows with each change, `uid` never changes."""

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    status: str
    summary: str
    location: str
    description: str


def to_ics(name: str, entries: Sequence[Entry]) -> bytes:
    """Return the calendar; instants are in UTC, so that every program shows them right in its own zone."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    for entry in entries:
        event = Event()
        event.add("uid", entry.uid)
        event.add("sequence", entry.sequence)
        event.add("dtstamp", entry.changed_at)
        event.add("last-modified", entry.changed_at)
        event.add("dtstart", entry.starts_at)
        event.add("dtend", entry.ends_at)
        event.add("status", entry.status)
        event.add("summary", entry.summary)
        event.add("location", entry.location)
        event.add("description", entry.description)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written
