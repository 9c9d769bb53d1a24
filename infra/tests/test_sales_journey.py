"""From a question to a complaint that is settled: lead, quote, visit with photos and hours, rating, issue."""

import io
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from PIL import Image

from infra.demo.acts import booking, visit
from infra.demo.product import Product
from infra.demo.story import TOTAL_CENTS, WORK, Story

pytestmark = [pytest.mark.stack, pytest.mark.timeout(180)]
HOME = {"line1": "9840 106 St NW", "city": "Edmonton", "province": "AB", "postal_code": "T5K 1B8"}


def test_a_lead_becomes_a_visit_and_a_bad_rating_an_issue_that_is_settled(product: Product, story: Story) -> None:
    lead = _ask(story)
    _quote_and_accept(story, lead)
    for step in (booking.receive_deposit_link, booking.pay_deposit, booking.get_confirmed):
        step(story)
    _clean(story)
    _complain(story)
    _settle(story)


def _ask(story: Story) -> dict[str, Any]:
    """Leave a lead on the site, twice: it is one lead, with where it came from."""
    booking.ask_price(story)
    form = story.client | {
        "request": WORK,
        "postal_code": HOME["postal_code"],
        "source": "google",
        "medium": "cpc",
    }
    for _ in range(2):
        story.stranger.call("POST", f"/v1/public/{story.slug}/leads", json=form)
    (lead,) = story.owner.call("GET", "/v1/admin/leads")["items"]
    assert (lead["status"], lead["value_cents"], lead["source"]) == ("NEW", TOTAL_CENTS, "google")
    story.owner.call("POST", f"/v1/admin/leads/{lead['id']}/move", json={"to": "CONTACTED"})
    return dict(lead)


def _quote_and_accept(story: Story, lead: dict[str, Any]) -> None:
    """Send a quote; the client accepts it with a visit at the quoted price."""
    quote = story.owner.call("POST", "/v1/admin/quotes", json={"lead_id": lead["id"]})
    draft = f"/v1/public/{story.slug}/quotes/{quote['public_token']}"
    assert story.stranger.send("GET", draft).status_code == 404, "nobody sees a draft"
    story.owner.call("POST", f"/v1/admin/quotes/{quote['id']}/send")
    booking.find_slot(story)
    wanted = {"visit": {"starts_at": story.facts["slot"]["starts_at"], "address": HOME}}
    answer = story.stranger.call("POST", f"{draft}/accept", json=wanted)
    path = f"/v1/public/{story.slug}/bookings/{answer['booking_token']}"
    story.facts["booking"] = story.stranger.call("GET", path)
    assert story.facts["booking"]["estimate"]["total_cents"] == TOTAL_CENTS
    assert story.stranger.send("POST", f"{draft}/accept", json=wanted).status_code == 409, "once"
    won = story.owner.call("GET", f"/v1/admin/leads/{lead['id']}")
    assert (won["status"], won["booking_id"]) == ("WON", story.facts["booking"]["id"])


def _clean(story: Story) -> None:
    """Do the visit by phone; photos need the client's consent, and the client sees the ones of afterwards."""
    booked = story.facts["booking"]
    job, public = (
        f"/v1/worker/jobs/{booked['id']}",
        f"/v1/public/{story.slug}/bookings/{booked['public_token']}",
    )
    visit.sign_in_as_cleaner(story)
    visit.check_in(story)
    cleaner = story.cleaners[0]
    story.stranger.call("PUT", f"{public}/photo-consent", json={"allowed": False})
    assert _photo(cleaner, job, "before").status_code == 409
    story.stranger.call("PUT", f"{public}/photo-consent", json={"allowed": True})
    assert [_photo(cleaner, job, kind).status_code for kind in ("before", "after")] == [201, 201]
    visit.complete_checklist(story)
    visit.check_out(story)
    (shared,) = story.stranger.call("GET", f"{public}/photos")["items"]
    address = urlsplit(shared["url"])
    picture = story.stranger.send("GET", f"{address.path}?{address.query}")
    assert Image.open(io.BytesIO(picture.content)).size == (64, 48)
    assert story.stranger.send("GET", f"{address.path}?{address.query}0").status_code in (403, 404)
    hours = story.owner.call("GET", "/v1/admin/time-entries", params={"booking_id": booked["id"]})["items"]
    assert {entry["worker_id"] for entry in hours if entry["kind"] == "work"} == set(story.facts["workers"])
    assert all(entry["ended_at"] for entry in hours)


def _photo(cleaner: Product, job: str, kind: str) -> Any:
    file = io.BytesIO()
    Image.new("RGB", (64, 48), "#0f766e").save(file, "JPEG")
    headers, params = {"Content-Type": "image/jpeg"}, {"id": str(uuid4()), "kind": kind}
    return cleaner.send("POST", f"{job}/photos", params=params, headers=headers, content=file.getvalue())


def _complain(story: Story) -> None:
    """Rate the visit on the client's portal; other words within a day change the rating and open nothing twice."""
    client = story.stranger.sign_in_client(story.slug, story.client["email"])
    path = f"/v1/client/visits/{story.facts['booking']['id']}/feedback"
    assert client.call("GET", path)["state"] == "open"
    for stars, comment in ((1, "Nobody cleaned the oven."), (2, "The oven was not cleaned. The rest is fine.")):
        client.call("POST", path, json={"stars": stars, "comment": comment})
    (review,) = story.owner.call("GET", "/v1/admin/quality/reviews")["items"]
    assert review["stars"] == 2


def _settle(story: Story) -> None:
    """Take the issue in hand, answer, resolve and close it."""
    (issue,) = story.owner.call("GET", "/v1/admin/quality/issues")["items"]
    assert (issue["severity"], issue["source"], issue["status"]) == ("critical", "rating", "open")
    path = f"/v1/admin/quality/issues/{issue['id']}"
    early = story.owner.send("POST", f"{path}/close")
    assert (early.status_code, early.json()["allowed"]) == (409, ["in_progress", "resolved"])
    story.owner.call("POST", f"{path}/take")
    story.owner.call("POST", f"{path}/comments", json={"note": "We come back on Friday.", "to_client": True})
    story.owner.call("POST", f"{path}/resolve", json={"resolution": "Did the oven, free of charge."})
    closed = story.owner.call("POST", f"{path}/close")
    assert (closed["status"], closed["overdue"]) == ("closed", [])
    assert closed["first_response_at"]
    assert closed["resolved_at"]
