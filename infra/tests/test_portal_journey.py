"""A client signs in by a link from the inbox, moves the visit and calls it off."""

from datetime import timedelta

import pytest

from infra.demo.acts import booking, opening
from infra.demo.product import PORTAL_PAGE, Product
from infra.demo.story import Story
from shared.clock import local_today

pytestmark = [pytest.mark.stack, pytest.mark.timeout(120)]


def test_a_client_moves_a_visit_and_cancels_it_on_the_portal(product: Product, booked: Story) -> None:
    booking_id = booked.facts["booking"]["id"]
    path = f"/v1/client/visits/{booking_id}"
    booked.owner.call("POST", f"/v1/admin/bookings/{booking_id}/confirm")
    client = product.sign_in_client(booked.slug, booked.client["email"])
    (visit,) = client.call("GET", "/v1/client/visits")["items"]
    assert (visit["id"], visit["status"]) == (booking_id, "CONFIRMED")

    quote = client.call("GET", f"{path}/reschedule")
    day = local_today(booked.zone) + timedelta(days=4)
    span = {"from": day.isoformat(), "to": day.isoformat()}
    free = client.call("GET", f"{path}/reschedule/slots", params=span)["days"][0]["slots"]
    wanted = {"starts_at": free[-1]["starts_at"], "expected_fee_cents": quote["fee_cents"]}
    other_fee = wanted | {"expected_fee_cents": quote["fee_cents"] + 1}
    assert client.send("POST", f"{path}/reschedule", json=other_fee).status_code == 409
    moved = client.call("POST", f"{path}/reschedule", json=wanted)
    assert (moved["starts_at"], moved["estimate"]["total_cents"]) == (wanted["starts_at"], quote["total_cents"])

    terms = client.call("GET", f"{path}/cancellation")
    cancelled = client.call("POST", f"{path}/cancel", json={"reason": "We are away that week."})
    assert (cancelled["status"], cancelled["refund_cents"]) == ("CANCELLED", terms["refund_cents"])
    seen = booked.owner.call("GET", f"/v1/admin/bookings/{booking_id}")
    assert (seen["status"], seen["client_moves"], seen["crew"]) == ("CANCELLED", 1, [])


def test_a_link_works_once_and_shows_nobody_elses_visits(product: Product, booked: Story) -> None:
    email, path = booked.client["email"], f"/v1/client/visits/{booked.facts['booking']['id']}"
    asked = {"organization": booked.slug, "email": email}
    product.sign_in_client(booked.slug, email)
    spent = PORTAL_PAGE.search(product.message(email, PORTAL_PAGE, "the link that was used")["text"])
    assert spent
    again = product.send("POST", "/v1/auth/client/session", json={"token": spent[1]})
    assert again.status_code == 401
    assert again.json()["type"].endswith("/link-spent")

    unknown = product.send(
        "POST", "/v1/auth/client/link", json=asked | {"email": f"nobody.{booked.run}@x.example"}
    )
    assert unknown.status_code == 202, "the answer doesn't tell who is a client"

    other = Story(product)
    for step in (opening.sign_up, opening.hire, booking.ask_price, booking.find_slot, booking.book):
        step(other)
    somebody_else = product.sign_in_client(other.slug, other.client["email"])
    assert len(somebody_else.call("GET", "/v1/client/visits")["items"]) == 1
    for method, address in (("GET", path), ("POST", f"{path}/cancel"), ("GET", f"{path}/reschedule")):
        assert somebody_else.send(method, address, json={}).status_code == 404
    assert other.owner.send("GET", path).status_code == 401, "staff is no client"
