"""A stranger books and becomes a client."""

from datetime import timedelta
from typing import Any

from infra.demo.product import SANDBOX_CHECKOUT, Refused, until
from infra.demo.seed import slot_query
from infra.demo.story import TOTAL_CENTS, WORK, Story, once_known
from shared.clock import local_today


def ask_price(story: Story) -> str:
    """The price is the worked example of the price list."""
    path = f"/v1/public/{story.slug}/estimate"
    estimate = until(lambda: once_known(story.stranger, "POST", path, WORK), "prices with tax")
    if estimate["total_cents"] != TOTAL_CENTS:
        raise Refused(f"The price is {estimate['total_cents']} cents, not {TOTAL_CENTS}.")
    story.facts["estimate"] = estimate
    return f"{estimate['total_cents'] / 100:.2f} {estimate['currency']} for {estimate['hours_on_site']} h on site"


def find_slot(story: Story) -> str:
    """Free times are shown."""
    today = local_today(story.zone)
    span = {"from": today.isoformat(), "to": (today + timedelta(days=1)).isoformat()}
    found = story.stranger.call("GET", f"/v1/public/{story.slug}/slots", params=slot_query(WORK) | span)
    slots = [slot for day in found["days"] for slot in day["slots"]]
    story.facts["slot"] = slots[0]
    return f"{len(slots)} free, the first at {slots[0]['local_start'][-5:]}"


def book(story: Story) -> str:
    """A free time is booked; the second click makes no second booking."""
    body = {
        "request": WORK,
        "starts_at": story.facts["slot"]["starts_at"],
        "client": story.client,
        "address": {
            "line1": "9840 106 St NW",
            "city": "Edmonton",
            "province": "AB",
            "postal_code": "T5K 1B8",
            "access_notes": "Side door; the code is on the fridge.",
        },
        "expected_total_cents": TOTAL_CENTS,
    }
    headers = {"Idempotency-Key": f"journey-{story.run}"}
    path = f"/v1/public/{story.slug}/bookings"
    booking = story.stranger.call("POST", path, json=body, headers=headers)
    again = story.stranger.call("POST", path, json=body, headers=headers)
    if again["id"] != booking["id"]:
        raise Refused("The second click made a second booking.")
    if booking["status"] != "PENDING" or not booking["deposit"]:
        raise Refused(f"A new client's booking asks for no deposit: {booking['status']}")
    story.facts["booking"] = booking
    deposit = booking["deposit"]
    reasons = ", ".join(deposit["reasons"])
    return f"{booking['reference']}, deposit {deposit['amount_cents'] / 100:.2f} ({reasons})"


def receive_deposit_link(story: Story) -> str:
    """The payment page arrives by e-mail and by text."""
    mail = story.stranger.message(story.client["email"], SANDBOX_CHECKOUT, "the mail with the deposit's link")
    page = f"/booking/{story.slug}/{story.facts['booking']['public_token']}"
    story.stranger.message(story.client["phone"], page, "the text with the booking's link")
    found = SANDBOX_CHECKOUT.search(mail["text"])
    story.facts["deposit_checkout"] = found[1] if found else ""
    return f"“{mail['subject']}” and a text"


def pay_deposit(story: Story) -> str:
    """A declined card can be followed by a better one."""
    declined = story.stranger.pay(story.facts["deposit_checkout"], "4000000000000002")
    if declined.status_code != 402:
        raise Refused(f"A declined card was answered {declined.status_code}.")
    paid = story.stranger.pay(story.facts["deposit_checkout"])
    if paid.status_code != 303:
        raise Refused(f"The payment page answered {paid.status_code}.")
    return "one card declined, the next one charged"


def get_confirmed(story: Story) -> str:
    """The payment confirms the booking and its crew."""
    path = f"/v1/public/{story.slug}/bookings/{story.facts['booking']['public_token']}"

    def confirmed() -> dict[str, Any] | None:
        booking: dict[str, Any] = story.stranger.call("GET", path)
        return booking if booking["status"] == "CONFIRMED" else None

    booking = until(confirmed, "the booking to be confirmed")
    if booking["deposit"]["status"] != "paid":
        raise Refused("The booking is confirmed, its deposit is not paid.")
    story.facts["booking"] = booking
    return f"{' and '.join(member['name'] for member in booking['crew'])} will come"


def receive_confirmation(story: Story) -> str:
    """The client is told by e-mail and by text."""
    reference = story.facts["booking"]["reference"]
    mail = story.stranger.message(story.client["email"], "confirmed", "the confirmation by e-mail")
    story.stranger.message(story.client["phone"], "confirmed", "the confirmation by text")
    if reference not in f"{mail['subject']} {mail['text']}":
        raise Refused(f"The confirmation does not name {reference}.")
    return f"“{mail['subject']}” and a text"
