"""Stripe's webhooks as they really come: repeated, forged, late."""

import json
import time
from typing import Any

import httpx
import pytest

from infra.demo.acts import booking
from infra.demo.story import Story
from infra.native.stack import Stack
from infra.sandbox.webhooks import stripe_signature

pytestmark = pytest.mark.stack
PATH = "/v1/webhooks/stripe"


def _paid_event(stack: Stack, story: Story) -> str:
    """Return the payload that told of the deposit's payment."""
    answer = httpx.get(
        f"{stack.env['STRIPE_API_BASE']}/v1/events",
        params={"type": "checkout.session.completed", "limit": 50},
        headers={"Authorization": f"Bearer {stack.env['STRIPE_SECRET_KEY']}"},
        trust_env=False,
    )
    events: list[dict[str, Any]] = answer.raise_for_status().json()["data"]
    checkout = story.facts["deposit_checkout"]
    return json.dumps(next(event for event in events if event["data"]["object"]["id"] == checkout))


def _post(story: Story, payload: str, secret: str, at: float) -> httpx.Response:
    headers = {"Stripe-Signature": stripe_signature(payload, secret, int(at)), "Content-Type": "application/json"}
    return story.stranger.send("POST", PATH, content=payload.encode(), headers=headers)


def test_a_replayed_webhook_has_one_effect_and_a_forged_one_none(stack: Stack, booked: Story) -> None:
    for step in (booking.receive_deposit_link, booking.pay_deposit, booking.get_confirmed):
        step(booked)
    payload, secret = _paid_event(stack, booked), stack.env["STRIPE_WEBHOOK_SECRET"]
    for _ in range(10):
        assert _post(booked, payload, secret, time.time()).status_code == 200
    forged = _post(booked, payload, "whsec_somebody_else", time.time())
    late = _post(booked, payload, secret, time.time() - 6 * 60)
    for refused in (forged, late):
        assert refused.status_code == 400
        assert refused.headers["content-type"] == "application/problem+json"
    assert booked.stranger.send("POST", PATH, content=payload.encode()).status_code == 400
    payments = booked.owner.call("GET", "/v1/admin/payments")["items"]
    succeeded = [payment["amount_cents"] for payment in payments if payment["status"] == "SUCCEEDED"]
    assert succeeded == [booked.facts["booking"]["deposit"]["amount_cents"]]
