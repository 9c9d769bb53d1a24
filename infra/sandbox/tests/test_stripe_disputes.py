"""Disputes at the sandbox's Stripe: opened by a card or by hand, answered, decided."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import stripe

from infra.sandbox.tests.conftest import Sandbox

DESK = "/sandbox/api/disputes"


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[stripe.StripeClient]:
    http = stripe.HTTPXClient()
    yield stripe.StripeClient(
        "sk_test_key", base_addresses={"api": f"{sandbox.url}/stripe"}, http_client=http, max_network_retries=2
    )
    await http.close_async()  # type: ignore[no-untyped-call]


async def paid(client: stripe.StripeClient, method: str = "pm_card_visa") -> str:
    intent = await client.v1.payment_intents.create_async(
        {"amount": 10_000, "currency": "cad", "payment_method": method, "confirm": True}
    )
    return intent.id


async def disputes_of(client: stripe.StripeClient, intent: str) -> list[dict[str, Any]]:
    listed = await client.v1.disputes.list_async({"payment_intent": intent})
    return [dispute.to_dict() for dispute in listed.data]


async def test_a_card_that_disputes(client: stripe.StripeClient) -> None:
    intent = await paid(client, "pm_card_createDispute")
    (dispute,) = await disputes_of(client, intent)
    assert (dispute["status"], dispute["reason"], dispute["amount"]) == ("needs_response", "fraudulent", 10_000)
    (moved,) = dispute["balance_transactions"]
    assert (moved["amount"], moved["fee"], moved["net"]) == (-10_000, 1_500, -11_500)
    assert (await client.v1.charges.retrieve_async(dispute["charge"])).disputed is True
    with pytest.raises(stripe.InvalidRequestError) as refused:
        await client.v1.refunds.create_async({"payment_intent": intent})
    assert refused.value.code == "charge_disputed"
    accepted = await client.v1.disputes.close_async(dispute["id"])
    assert accepted.status == "lost"
    with pytest.raises(stripe.InvalidRequestError):
        await client.v1.disputes.close_async(dispute["id"])


async def test_evidence_that_wins_brings_the_money_back(client: stripe.StripeClient) -> None:
    intent = await paid(client, "pm_card_createDispute")
    (dispute,) = await disputes_of(client, intent)
    staged = await client.v1.disputes.update_async(
        dispute["id"], {"evidence": {"uncategorized_text": "kept for later"}, "submit": False}
    )
    assert (staged.status, staged.evidence_details.submission_count) == ("needs_response", 0)
    won = await client.v1.disputes.update_async(
        dispute["id"], {"evidence": {"uncategorized_text": "winning_evidence"}, "submit": True}
    )
    assert won.status == "won"
    assert sum(moved.amount for moved in won.balance_transactions) == 0
    listed = await client.v1.events.list_async({"limit": 20})
    told = [event.type for event in reversed(listed.data) if event.to_dict()["data"]["object"]["id"] == won.id]
    assert told == [
        "charge.dispute.created",
        "charge.dispute.funds_withdrawn",
        "charge.dispute.updated",
        "charge.dispute.updated",
        "charge.dispute.closed",
        "charge.dispute.funds_reinstated",
    ]
    assert (await client.v1.refunds.create_async({"payment_intent": intent})).status == "succeeded"


async def test_contested_and_decided_by_hand(client: stripe.StripeClient, sandbox: Sandbox) -> None:
    intent = await paid(client)
    async with httpx.AsyncClient(base_url=sandbox.url, trust_env=False) as desk:
        body = {"payment_intent": intent, "amount": 2_500, "reason": "duplicate"}
        opened = await desk.post(DESK, json=body)
        assert (opened.status_code, opened.json()["amount"]) == (201, 2_500)
        assert (await desk.post(DESK, json=body)).status_code == 409
        assert (await desk.post(DESK, json={"payment_intent": "pi_none"})).status_code == 404
        path = f"{DESK}/{opened.json()['id']}/close"
        assert (await desk.post(path, json={"outcome": "drawn"})).status_code == 422
        assert (await desk.post(path, json={"outcome": "lost"})).json()["status"] == "lost"
        assert (await desk.post(path, json={"outcome": "won"})).status_code == 409
        assert (await desk.post(f"{DESK}/du_none/close", json={"outcome": "won"})).status_code == 404
