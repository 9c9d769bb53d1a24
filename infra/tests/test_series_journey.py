"""Visits that repeat: one is moved, the rest changes, one is skipped, and then it is over."""

from datetime import timedelta
from typing import Any

import pytest

from infra.demo.product import Product, until
from infra.demo.story import WORK, Story, once_known
from shared.clock import local_today

pytestmark = [pytest.mark.stack, pytest.mark.timeout(120)]
SMALL = WORK | {"service": "standard", "beds": 1, "baths": 1, "add_ons": {}, "frequency": "weekly"}
HOME = {"line1": "9840 106 St NW", "city": "Edmonton", "province": "AB", "postal_code": "T5K 1B8"}


def test_changing_one_visit_and_then_the_rest_leaves_each_day_with_one_visit(
    product: Product, story: Story
) -> None:
    until(lambda: once_known(product, "POST", f"/v1/public/{story.slug}/estimate", SMALL), "prices with tax")
    made = _repeat(story)
    series, days = made["series_id"], [visit["occurs_on"] for visit in made["visits"]]
    assert len(days) >= 4
    assert made["unassigned"] == 0
    office = story.owner

    def edit(scope: str, day: str, **changes: Any) -> dict[str, Any]:
        body = {"scope": scope, "occurs_on": day, "changes": changes}
        would = office.call("POST", f"/v1/admin/series/{series}/edit/check", json=body)
        did: dict[str, Any] = office.call("POST", f"/v1/admin/series/{series}/edit", json=body)
        assert [(one["occurs_on"], one["what"], one["local_start"]) for one in would["visits"]] == [
            (one["occurs_on"], one["what"], one["local_start"]) for one in did["visits"]
        ], "the rehearsal told what would happen"
        return did

    edit("this", days[1], start_time="15:00")
    later = edit("following", days[2], start_time="13:30")["series_id"]
    assert later != series
    assert _visits(story) == [
        (days[0], "11:00"),
        (days[1], "15:00"),
        *((day, "13:30") for day in days[2:]),
    ], "the visit that was moved on its own stays where it is"

    office.call("POST", f"/v1/admin/series/{later}/skip", json={"first_on": days[3]})
    assert days[3] not in [day for day, _ in _visits(story)]
    office.call("POST", f"/v1/admin/series/{later}/unskip", json={"occurs_on": days[3]})
    assert (days[3], "13:30") in _visits(story)
    for one in (series, later):
        office.call("POST", f"/v1/admin/series/{one}/end", json={})
    assert _visits(story) == []


def _repeat(story: Story) -> dict[str, Any]:
    client = story.owner.call("POST", "/v1/admin/clients", json=story.client)
    profile = story.owner.call("POST", f"/v1/admin/clients/{client['id']}/addresses", json=HOME)
    wanted = {
        "client_id": client["id"],
        "address_id": profile["addresses"][0]["id"],
        "request": SMALL,
        "rule": "FREQ=WEEKLY",
        "starts_on": (local_today(story.zone) + timedelta(days=1)).isoformat(),
        "start_time": "11:00",
    }
    made: dict[str, Any] = story.owner.call("POST", "/v1/admin/series", json=wanted)
    return made


def _visits(story: Story) -> list[tuple[str, str]]:
    """Return day and wall time of every confirmed visit, soonest first; each has its crew."""
    query = {"status": "CONFIRMED", "sort": "starts_at", "limit": 100}
    items = story.owner.call("GET", "/v1/admin/bookings", params=query)["items"]
    assert all(len(item["crew"]) == 1 for item in items)
    return [(item["local_start"][:10], item["local_start"][11:16]) for item in items]
