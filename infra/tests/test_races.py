"""Hundreds of people at once, through Caddy."""

import asyncio
from datetime import timedelta

import httpx
import pytest

from infra.demo.acts import opening
from infra.demo.product import Product, until
from infra.demo.seed import slot_query
from infra.demo.story import WORK, Story, once_known
from infra.load import races
from infra.native.stack import Stack
from shared.clock import local_today

pytestmark = pytest.mark.stack
RACERS = 200
SMALL = WORK | {"service": "standard", "beds": 1, "baths": 1, "add_ons": {}}


async def _race(base: str, path: str, bodies: list[dict[str, object]]) -> list[httpx.Response]:
    limits = httpx.Limits(max_connections=RACERS)
    async with httpx.AsyncClient(base_url=base, timeout=100, limits=limits, trust_env=False) as http:
        return await asyncio.gather(*(http.post(path, json=body) for body in bodies))


@pytest.mark.timeout(180)
def test_one_of_two_hundred_gets_the_last_cleaner(product: Product) -> None:
    story = Story(product)
    opening.sign_up(story)
    only_cleaner = {
        "name": "Maria Santos",
        "phone": story.worker_phone(0),
        "skills": ["standard"],
        "hourly_rate_cents": 2500,
        "color": "#0f766e",
        "active": True,
        "working_hours": [{"weekday": day, "start": "09:00", "end": "18:00"} for day in range(7)],
    }
    until(
        lambda: once_known(story.owner, "POST", "/v1/admin/workers", only_cleaner), "booking to know the company"
    )
    until(lambda: once_known(product, "POST", f"/v1/public/{story.slug}/estimate", SMALL), "prices with tax")
    day = local_today(story.zone) + timedelta(days=2)
    span = {"from": day.isoformat(), "to": day.isoformat()}
    slots = product.call("GET", f"/v1/public/{story.slug}/slots", params=slot_query(SMALL) | span)["days"][0][
        "slots"
    ]
    bodies: list[dict[str, object]] = [
        {
            "request": SMALL,
            "starts_at": slots[4]["starts_at"],
            "client": {
                "name": f"Racer {number}",
                "email": f"racer{number}.{story.run}@clients.example",
                "phone": f"+1780556{number:04d}",
            },
            "address": {"line1": "9840 106 St NW", "city": "Edmonton", "province": "AB", "postal_code": "T5K 1B8"},
        }
        for number in range(RACERS)
    ]
    answers = asyncio.run(_race(product.base_url, f"/v1/public/{story.slug}/bookings", bodies))
    codes = [answer.status_code for answer in answers]
    assert (codes.count(201), codes.count(409)) == (1, RACERS - 1)
    losers = [answer.json() for answer in answers if answer.status_code == 409]
    assert all(loser["type"].endswith("/slot-taken") for loser in losers)
    offered = losers[0]["nearest_slots"]
    assert offered
    assert slots[4]["starts_at"] not in [slot["starts_at"] for slot in offered]
    again = product.send(
        "POST",
        f"/v1/public/{story.slug}/bookings",
        json=bodies[1] | {"starts_at": offered[0]["starts_at"]},
    )
    assert again.status_code == 201, "what a 409 offers can be booked"


@pytest.mark.timeout(180)
def test_a_few_hundred_mixed_attempts_leave_nobody_in_two_places(
    stack: Stack, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The load test's race, shortened: bookings, moves, reschedules, crews and cancellations at once."""
    for name in ("PUBLIC_BASE_URL", "ADMIN_DATABASE_URL"):
        monkeypatch.setenv(name, stack.env[name])
    assert races.main(["--attempts", "400", "--at-once", "16"]) == 0, capsys.readouterr().out
