"""Stripe's own SDK against the sandbox."""

# ruff: noqa: ASYNC212  (the sandbox runs in a thread of its own, so a blocking client can't starve it)

import asyncio
import json
import time
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import stripe

from infra.sandbox.tests.conftest import Receiver, Sandbox, wait_for


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[stripe.StripeClient]:
    http = stripe.HTTPXClient()
    yield stripe.StripeClient(
        "sk_test_key",
        base_addresses={"api": f"{sandbox.url}/stripe"},
        http_client=http,
        max_network_retries=2,
    )
    await http.close_async()  # type: ignore[no-untyped-call]


def deposit(**more: Any) -> Any:
    return {
        "mode": "payment",
        "success_url": "http://127.0.0.1/thanks?session={CHECKOUT_SESSION_ID}",
        "cancel_url": "http://127.0.0.1/back",
        "customer_email": "mia@example.com",
        "client_reference_id": "booking-1",
        "metadata": {"booking_id": "b1", "0": "kept as a key"},
        "payment_intent_data": {"metadata": {"booking_id": "b1"}},
        "line_items": [
            {
                "quantity": 2,
                "price_data": {
                    "currency": "CAD",
                    "unit_amount": 2500,
                    "product_data": {"name": "Deposit", "description": "Deep clean"},
                },
            }
        ],
        **more,
    }


def events(receiver: Receiver, kind: str, subject: str) -> list[Any]:
    """Received events of a kind about an object, their signatures checked by the SDK."""
    found = []
    for body, headers in receiver.seen:
        if "stripe-signature" in headers:
            event = stripe.Webhook.construct_event(body, headers["stripe-signature"], "whsec_secret")
            if event.type == kind and event.data.object["id"] == subject:
                found.append(event)
    return found


async def test_checkout_is_paid_on_the_hosted_page(
    client: stripe.StripeClient, browser: httpx.Client, receiver: Receiver
) -> None:
    session = await client.v1.checkout.sessions.create_async(deposit())
    assert (session.status, session.payment_status, session.amount_total) == ("open", "unpaid", 5000)
    assert session.url is not None
    page = browser.get(session.url)
    assert page.status_code == 200
    assert "CA$50.00" in page.text
    form = {"card_number": "4242 4242 4242 4242", "email": "payer@example.com", "name": "Mia"}
    paid = browser.post(f"{session.url}/pay", data=form)
    assert paid.status_code == 303
    assert paid.headers["location"] == f"http://127.0.0.1/thanks?session={session.id}"
    again = browser.post(f"{session.url}/pay", data=form)
    assert again.status_code == 303
    event = wait_for(lambda: events(receiver, "checkout.session.completed", session.id), "completed webhook")[0]
    assert event.data.object["metadata"]["booking_id"] == "b1"
    assert event.data.object["client_reference_id"] == "booking-1"
    after = await client.v1.checkout.sessions.retrieve_async(
        session.id, {"expand": ["payment_intent.latest_charge", "line_items"]}
    )
    assert (after.status, after.payment_status, after.url) == ("complete", "paid", None)
    assert after.metadata is not None
    assert after.metadata["0"] == "kept as a key"
    assert after.customer_details is not None
    assert after.customer_details.email == "payer@example.com"
    intent: Any = after.payment_intent
    assert (intent.status, intent.amount_received, intent.latest_charge.paid) == ("succeeded", 5000, True)
    assert intent.metadata["booking_id"] == "b1"
    assert after.line_items is not None
    assert after.line_items.data[0].description == "Deposit"
    assert len(wait_for(lambda: events(receiver, "payment_intent.succeeded", intent.id), "intent webhook")) == 1
    assert len(events(receiver, "checkout.session.completed", session.id)) == 1
    assert "This payment is made" in browser.get(f"/sandbox/checkout/{session.id}").text


async def test_declined_card_leaves_the_session_open(
    client: stripe.StripeClient, browser: httpx.Client, receiver: Receiver
) -> None:
    session = await client.v1.checkout.sessions.create_async(deposit())
    refused = browser.post(f"/sandbox/checkout/{session.id}/pay", data={"card_number": "4000000000000002"})
    assert refused.status_code == 402
    assert "Your card was declined." in refused.text
    after = await client.v1.checkout.sessions.retrieve_async(session.id)
    assert (after.status, after.payment_status) == ("open", "unpaid")
    intent_id = str(after.payment_intent)
    wait_for(lambda: events(receiver, "payment_intent.payment_failed", intent_id), "failure webhook")
    for wrong in ("4111 1111 1111 1112", "x", "5105105105105100"):
        bad = browser.post(f"/sandbox/checkout/{session.id}/pay", data={"card_number": wrong})
        assert bad.status_code == 402, wrong
    assert browser.post(f"/sandbox/checkout/{session.id}/pay", data={}).status_code == 422
    good = browser.post(f"/sandbox/checkout/{session.id}/pay", data={"card_number": "5555555555554444"})
    assert good.status_code == 303
    assert str((await client.v1.checkout.sessions.retrieve_async(session.id)).payment_intent) == intent_id


async def test_sessions_expire_by_request_and_by_time(
    client: stripe.StripeClient, browser: httpx.Client, receiver: Receiver, sandbox: Sandbox
) -> None:
    for seconds in (60, 2 * 24 * 3600):
        with pytest.raises(stripe.InvalidRequestError, match="expires_at"):
            await client.v1.checkout.sessions.create_async(deposit(expires_at=int(time.time()) + seconds))
    session = await client.v1.checkout.sessions.create_async(deposit(expires_at=int(time.time()) + 1900))
    closed = await client.v1.checkout.sessions.expire_async(session.id)
    assert closed.status == "expired"
    with pytest.raises(stripe.InvalidRequestError, match="status of expired"):
        await client.v1.checkout.sessions.expire_async(session.id)
    assert browser.get(f"/sandbox/checkout/{session.id}").status_code == 410
    late = browser.post(f"/sandbox/checkout/{session.id}/pay", data={"card_number": "4242424242424242"})
    assert late.status_code == 410
    wait_for(lambda: events(receiver, "checkout.session.expired", session.id), "expired webhook")
    lapsing = await client.v1.checkout.sessions.create_async(deposit())
    browser.post(f"/sandbox/checkout/{lapsing.id}/lapse").raise_for_status()
    wait_for(lambda: events(receiver, "checkout.session.expired", lapsing.id), "expiry by the clock")
    found = await client.v1.checkout.sessions.list_async({"status": "expired", "limit": 1})
    assert [item.id for item in found.data] == [lapsing.id]
    assert found.has_more
    ids = [item.id async for item in found.auto_paging_iter()]
    assert session.id in ids
    assert len(ids) == len(set(ids))


async def test_intents_and_partial_refunds(client: stripe.StripeClient, receiver: Receiver) -> None:
    customer = await client.v1.customers.create_async({"email": "mia@example.com", "name": "Mia"})
    assert (await client.v1.customers.retrieve_async(customer.id)).email == "mia@example.com"
    intent = await client.v1.payment_intents.create_async(
        {
            "amount": 10000,
            "currency": "cad",
            "customer": customer.id,
            "payment_method": "pm_card_visa",
            "confirm": True,
            "metadata": {"invoice_id": "i1"},
        }
    )
    assert intent.status == "succeeded"
    refund = await client.v1.refunds.create_async({"payment_intent": intent.id, "amount": 2500})
    assert (refund.status, refund.amount) == ("succeeded", 2500)
    with pytest.raises(stripe.InvalidRequestError, match=r"\$80\.00.*\$75\.00"):
        await client.v1.refunds.create_async({"payment_intent": intent.id, "amount": 8000})
    await client.v1.refunds.create_async({"charge": str(intent.latest_charge)})
    with pytest.raises(stripe.InvalidRequestError) as spent:
        await client.v1.refunds.create_async({"payment_intent": intent.id})
    assert spent.value.code == "charge_already_refunded"
    listed = await client.v1.refunds.list_async({"payment_intent": intent.id})
    assert sorted(item.amount for item in listed.data) == [2500, 7500]
    charge_id = str(intent.latest_charge)
    wait_for(lambda: len(events(receiver, "charge.refunded", charge_id)) == 2, "two refund webhooks")
    got = events(receiver, "charge.refunded", charge_id)
    assert sorted(event.data.object["amount_refunded"] for event in got) == [2500, 10000]


async def test_declined_intent_can_be_confirmed_with_another_card(client: stripe.StripeClient) -> None:
    intent = await client.v1.payment_intents.create_async({"amount": 900, "currency": "cad"})
    with pytest.raises(stripe.CardError) as declined:
        await client.v1.payment_intents.confirm_async(
            intent.id, {"payment_method": "pm_card_chargeDeclinedInsufficientFunds"}
        )
    error: Any = declined.value.error
    assert (error.code, error.decline_code) == ("card_declined", "insufficient_funds")
    assert error.payment_intent.id == intent.id
    after = await client.v1.payment_intents.confirm_async(intent.id, {"payment_method": "pm_card_visa"})
    assert after.status == "succeeded"
    with pytest.raises(stripe.InvalidRequestError, match="already succeeded"):
        await client.v1.payment_intents.confirm_async(intent.id, {"payment_method": "pm_card_visa"})


async def test_idempotency_keys(client: stripe.StripeClient) -> None:
    options: Any = {"idempotency_key": "booking-1-deposit"}
    first = await client.v1.checkout.sessions.create_async(deposit(), options)
    second = await client.v1.checkout.sessions.create_async(deposit(), options)
    assert first.id == second.id
    with pytest.raises(stripe.IdempotencyError):
        await client.v1.checkout.sessions.create_async(deposit(client_reference_id="other"), options)
    with pytest.raises(stripe.IdempotencyError):
        await client.v1.payment_intents.create_async({"amount": 900, "currency": "cad"}, options)


async def test_lost_answer_is_retried_by_the_sdk_without_a_second_payment(
    client: stripe.StripeClient, browser: httpx.Client
) -> None:
    fault = {"provider": "stripe", "status": 503, "count": 1, "when": "after"}
    browser.post("/sandbox/api/faults", json=fault).raise_for_status()
    customer = await client.v1.customers.create_async({"email": "once@example.com"})
    same = await client.v1.customers.list_async({"email": "once@example.com"})
    assert [item.id for item in same.data] == [customer.id]


async def test_a_late_answer_waits_until_the_fault_is_cleared(
    client: stripe.StripeClient, browser: httpx.Client
) -> None:
    fault = {"provider": "stripe", "count": 1, "when": "late", "method": "POST", "hold_seconds": 60}
    browser.post("/sandbox/api/faults", json=fault).raise_for_status()
    asked = asyncio.create_task(client.v1.customers.create_async({"email": "late@example.com"}))
    found: list[str] = []
    while not found:
        listed = await client.v1.customers.list_async({"email": "late@example.com"})
        found = [item.id for item in listed.data]
    assert not asked.done()
    browser.post("/sandbox/api/faults", json={"provider": "stripe", "count": 0}).raise_for_status()
    assert [(await asked).id] == found


async def test_errors_are_stripes_own(client: stripe.StripeClient, sandbox: Sandbox) -> None:
    with pytest.raises(stripe.InvalidRequestError) as unknown:
        await client.v1.checkout.sessions.retrieve_async("cs_test_none")
    assert (unknown.value.http_status, unknown.value.code) == (404, "resource_missing")
    stranger = stripe.StripeClient(
        "sk_test_wrong", base_addresses={"api": f"{sandbox.url}/stripe"}, http_client=stripe.HTTPXClient()
    )
    with pytest.raises(stripe.AuthenticationError):
        await stranger.v1.customers.list_async()


@pytest.mark.parametrize(
    ("method", "path", "form", "param"),
    [
        ("POST", "checkout/sessions", "mode=payment&success_url=http://x.ca", "line_items"),
        ("POST", "checkout/sessions", "line_items=1&success_url=http://x.ca", "line_items"),
        ("POST", "payment_intents", "currency=cad", "amount"),
        ("POST", "payment_intents", "amount=ten&currency=cad", "amount"),
        ("POST", "payment_intents", "amount=10&currency=cad", "amount"),
        ("POST", "payment_intents", "amount=1000&currency=xyz", "currency"),
        ("POST", "payment_intents", "amount=1000&currency=cad&bogus=1", "bogus"),
        ("POST", "payment_intents", "amount=1000&currency=cad&metadata=x", "metadata"),
        ("POST", "refunds", "payment_intent=pi_none", "payment_intent"),
        ("POST", "refunds", "", "charge"),
        ("POST", "customers", "email=%00", "email"),
        ("POST", "customers", "a[b=1", "a[b"),
        ("POST", "customers", "name=x&name[a]=1", "name[a]"),
        ("GET", "customers", "limit=1000", "limit"),
        ("GET", "events", "created[gte]=" + "9" * 40, "created[gte]"),
        ("GET", "events", "starting_after=evt_none", "starting_after"),
        ("GET", "events", "expand[]=nothing", "expand"),
    ],
)
def test_bad_parameters_are_named(browser: httpx.Client, method: str, path: str, form: str, param: str) -> None:
    headers = {"Authorization": "Bearer sk_test_key", "Content-Type": "application/x-www-form-urlencoded"}
    if method == "GET":
        answer = browser.get(f"/stripe/v1/{path}?{form}", headers=headers)
    else:
        answer = browser.post(f"/stripe/v1/{path}", content=form, headers=headers)
    assert answer.status_code == 400, answer.text
    error = answer.json()["error"]
    assert error["type"] == "invalid_request_error"
    assert error["param"] == param


async def test_webhooks_are_retried_resent_and_listed(
    client: stripe.StripeClient, browser: httpx.Client, receiver: Receiver
) -> None:
    receiver.refuse = 1
    session = await client.v1.checkout.sessions.create_async(deposit())
    await client.v1.checkout.sessions.expire_async(session.id)
    kind = "checkout.session.expired"
    wait_for(lambda: len(events(receiver, kind, session.id)) == 2, "a second try")
    first, second = events(receiver, kind, session.id)
    assert first.id == second.id
    browser.post(f"/sandbox/stripe/events/{first.id}/resend").raise_for_status()
    wait_for(lambda: len(events(receiver, kind, session.id)) == 3, "the event sent again")
    assert browser.post("/sandbox/stripe/events/evt_none/resend").status_code == 404
    listed = await client.v1.events.list_async({"types": [kind], "limit": 100, "delivery_success": True})
    assert first.id in [event.id for event in listed.data]
    assert (await client.v1.events.retrieve_async(first.id)).type == kind
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(
            json.dumps({"id": "evt_1"}), receiver.seen[-1][1]["stripe-signature"], "whsec_secret"
        )
