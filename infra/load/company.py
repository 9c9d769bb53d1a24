"""The company that is put under load: many cleaners, a month of free time."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from infra.demo.acts import opening
from infra.demo.product import Product, until
from infra.demo.seed import slot_query
from infra.demo.story import WORK, Story, once_known
from shared.clock import local_today

WORKERS = 30
DAYS = 30
WORK_OF_ONE = WORK | {"service": "standard", "beds": 1, "baths": 1, "add_ons": {}}


def body_of(number: int, starts_at: str, slug: str) -> dict[str, Any]:
    """Return the request of a client, known by a number, for a visit."""
    return {
        "request": WORK_OF_ONE,
        "starts_at": starts_at,
        "client": {
            "name": f"Client {number}",
            "email": f"client{number}@{slug}.example",
            "phone": f"+1780{5550000 + number % 9999}",
        },
        "address": {
            "line1": f"{number} 100 St NW",
            "city": "Edmonton",
            "province": "AB",
            "postal_code": "T5J 0N3",
        },
    }


@dataclass(frozen=True)
class Company:
    """Where the requests go, and what they carry."""

    stranger: Product
    slug: str
    token: str
    zone: str
    worker_ids: Sequence[str]
    days: Sequence[Sequence[Mapping[str, str]]]
    first_day: str
    last_day: str

    @property
    def schedule_day(self) -> str:
        """The first day of the week that the office looks at."""
        return self.first_day

    def starts_of(self, days: slice) -> list[str]:
        """Return every start of some of the days, however many of them there are crews for."""
        return [slot["starts_at"] for day in self.days[days] for slot in day]

    def bookings(self) -> Iterator[dict[str, Any]]:
        """Yield requests that can all be granted: as many for each start as there are cleaners."""
        starts = (start for day in self.days for start in _apart(day))
        slots = itertools.chain.from_iterable(itertools.repeat(start, len(self.worker_ids)) for start in starts)
        for number, start in enumerate(slots):
            yield body_of(number, start, self.slug)


def open_company(base_url: str, workers: int = WORKERS, settings: Mapping[str, Any] | None = None) -> Company:
    """Sign a company up, hire, and wait until it can be booked."""
    story = Story(Product(base_url))
    opening.sign_up(story)
    if settings:
        story.owner.call("PATCH", "/v1/admin/organization", json={"settings": dict(settings)})
    opening.hire(story)
    everyday = [{"weekday": day, "start": "08:00", "end": "20:00"} for day in range(7)]
    for number in range(workers - 2):
        worker = {
            "name": f"Cleaner {number:02d}",
            "phone": f"+1825555{number:04d}",
            "skills": ["standard", "deep"],
            "hourly_rate_cents": 2500,
            "color": "#0f766e",
            "active": True,
            "working_hours": everyday,
        }
        story.owner.call("POST", "/v1/admin/workers", json=worker)
    path = f"/v1/public/{story.slug}/estimate"
    until(lambda: once_known(story.stranger, "POST", path, WORK_OF_ONE), "prices with tax")
    today = local_today(story.zone)
    first, last = today + timedelta(days=1), today + timedelta(days=DAYS)
    span = {"from": first.isoformat(), "to": last.isoformat()}
    query = slot_query(WORK_OF_ONE) | span
    days = story.stranger.call("GET", f"/v1/public/{story.slug}/slots", params=query)["days"]
    hired = story.owner.call("GET", "/v1/admin/workers", params={"limit": 100})["items"]
    return Company(
        stranger=story.stranger,
        slug=story.slug,
        token=story.owner.authorization,
        zone=story.zone,
        worker_ids=[worker["id"] for worker in hired],
        days=[day["slots"] for day in days],
        first_day=first.isoformat(),
        last_day=last.isoformat(),
    )


def _apart(slots: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """Yield starts of one day that leave each other room: the visit's length and half an hour."""
    after = ""
    for slot in slots:
        if slot["local_start"] >= after:
            yield slot["starts_at"]
            hour, minute = slot["local_end"][-5:].split(":")
            end = int(hour) * 60 + int(minute) + 30
            after = f"{slot['local_start'][:10]}T{end // 60:02d}:{end % 60:02d}"
