"""The company that is put under load: many cleaners, a month of free time."""

import itertools
from collections.abc import Iterator
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


@dataclass(frozen=True)
class Company:
    """Where the requests go, and what they carry."""

    slug: str
    token: str
    first_day: str
    last_day: str
    schedule_day: str
    starts: list[str]

    def bookings(self) -> Iterator[dict[str, Any]]:
        """Yield requests that can all be granted: as many for each start as there are cleaners."""
        slots = itertools.chain.from_iterable(itertools.repeat(start, WORKERS) for start in self.starts)
        for number, start in enumerate(slots):
            yield {
                "request": WORK_OF_ONE,
                "starts_at": start,
                "client": {
                    "name": f"Client {number}",
                    "email": f"client{number}@{self.slug}.example",
                    "phone": f"+1780{5550000 + number % 9999}",
                },
                "address": {
                    "line1": f"{number} 100 St NW",
                    "city": "Edmonton",
                    "province": "AB",
                    "postal_code": "T5J 0N3",
                },
            }


def open_company(base_url: str) -> Company:
    """Sign a company up, hire, and wait until it can be booked."""
    story = Story(Product(base_url))
    opening.sign_up(story)
    opening.hire(story)
    everyday = [{"weekday": day, "start": "08:00", "end": "20:00"} for day in range(7)]
    for number in range(WORKERS - 2):
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
    return Company(
        slug=story.slug,
        token=story.owner.authorization,
        first_day=first.isoformat(),
        last_day=last.isoformat(),
        schedule_day=first.isoformat(),
        starts=[start for day in days for start in _apart(day["slots"])],
    )


def _apart(slots: list[dict[str, str]]) -> Iterator[str]:
    """Yield starts of one day that leave each other room: the visit's length and half an hour."""
    after = ""
    for slot in slots:
        if slot["local_start"] >= after:
            yield slot["starts_at"]
            hour, minute = slot["local_end"][-5:].split(":")
            end = int(hour) * 60 + int(minute) + 30
            after = f"{slot['local_start'][:10]}T{end // 60:02d}:{end % 60:02d}"
