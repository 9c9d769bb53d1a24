"""Cards that are kept and charged without their owner, by Stripe's own SDK against the sandbox."""

# ruff: noqa: ASYNC212  (the sandbox runs in a thread of its own, so a blocking client can't starve it)

from typing import Any

import httpx
import pytest
import stripe

from infra.sandbox.tests.conftest import Receiver, wait_for
from infra.sandbox.tests.test_stripe import client, deposit, events

__all__ = ["client"]


@pytest.fixture
async def customer(client: stripe.StripeClient) -> str:
    return (await client.v1.customers.create_async({"email": "mia@example.com", "name": "Mia"})).id


def setup(customer: str) -> Any:
    return {
        "mode": "setup",
        "currency": "cad",
        "customer": customer,
        "success_url": "http://127.0.0.1/saved",
        "metadata": {"purpose": "card"},
        "setup_intent_data": {"metadata": {"purpose": "card"}},
    }


def charge(customer: str, method: str) -> Any:
    return {
        "amount": 5000,
        "currency": "cad",
        "customer": customer,
        "payment_method": method,
        "off_session": True,
        "confirm": True,
        "metadata": {"invoice_id": "i1"},
    }


async def saved(client: stripe.StripeClient, browser: httpx.Client, customer: str, number: str) -> str:
    """Save a card on the hosted page and return its payment method."""
    session = await client.v1.checkout.sessions.create_async(setup(customer))
    assert browser.post(f"{session.url}/pay", data={"card_number": number}).status_code == 303
    after = await client.v1.checkout.sessions.retrieve_async(session.id, {"expand": ["setup_intent"]})
    kept: Any = after.setup_intent
    return str(kept.payment_method)


async def test_a_card_is_saved_on_the_hosted_page_and_charged_later(
    client: stripe.StripeClient, browser: httpx.Client, receiver: Receiver, customer: str
) -> None:
    session = await client.v1.checkout.sessions.create_async(setup(customer))
    assert (session.payment_status, session.amount_total, session.status) == ("no_payment_required", None, "open")
    assert session.url is not None
    assert "Save card" in browser.get(session.url).text
    refused = browser.post(f"{session.url}/pay", data={"card_number": "4000000000000002"})
    assert refused.status_code == 402
    assert browser.post(f"{session.url}/pay", data={"card_number": "4242424242424242"}).status_code == 303
    assert "This card is saved" in browser.get(f"/sandbox/checkout/{session.id}").text
    after = await client.v1.checkout.sessions.retrieve_async(
        session.id, {"expand": ["setup_intent.payment_method"]}
    )
    intent: Any = after.setup_intent
    method = intent.payment_method
    assert (after.status, intent.status, intent.metadata["purpose"]) == ("complete", "succeeded", "card")
    assert (method.card.brand, method.card.last4, method.card.exp_year) == ("visa", "4242", 2034)
    assert method.customer == customer
    wait_for(lambda: events(receiver, "setup_intent.succeeded", intent.id), "setup webhook")
    wait_for(lambda: events(receiver, "payment_method.attached", method.id), "attached webhook")
    wait_for(lambda: events(receiver, "checkout.session.completed", session.id), "completed webhook")
    paid = await client.v1.payment_intents.create_async(charge(customer, method.id))
    assert (paid.status, paid.amount_received, paid.payment_method) == ("succeeded", 5000, method.id)
    listed = await client.v1.customers.payment_methods.list_async(customer)
    assert [item.id for item in listed.data] == [method.id]
    again = await client.v1.payment_methods.list_async({"customer": customer, "type": "card"})
    assert [item.id for item in again.data] == [method.id]


async def test_a_card_is_saved_while_paying(
    client: stripe.StripeClient, browser: httpx.Client, customer: str
) -> None:
    order = deposit(customer=customer, payment_intent_data={"setup_future_usage": "off_session"})
    del order["customer_email"]
    session = await client.v1.checkout.sessions.create_async(order)
    assert browser.post(f"{session.url}/pay", data={"card_number": "5555555555554444"}).status_code == 303
    after = await client.v1.checkout.sessions.retrieve_async(
        session.id, {"expand": ["payment_intent.payment_method"]}
    )
    intent: Any = after.payment_intent
    assert intent.payment_method.customer == customer
    assert intent.payment_method.card.brand == "mastercard"


@pytest.mark.parametrize(
    ("number", "code", "decline_code"),
    [
        ("4000000000000341", "card_declined", "generic_decline"),
        ("4000002760003184", "authentication_required", "authentication_required"),
        ("4000008260003178", "card_declined", "insufficient_funds"),
        ("4000002500003155", None, None),
    ],
)
async def test_cards_that_attach_answer_a_later_charge(
    client: stripe.StripeClient,
    browser: httpx.Client,
    receiver: Receiver,
    customer: str,
    number: str,
    code: str | None,
    decline_code: str | None,
) -> None:
    method = await saved(client, browser, customer, number)
    if code is None:
        assert (await client.v1.payment_intents.create_async(charge(customer, method))).status == "succeeded"
        return
    key: Any = {"idempotency_key": f"charge-{number}"}
    with pytest.raises(stripe.CardError) as refused:
        await client.v1.payment_intents.create_async(charge(customer, method), key)
    error: Any = refused.value.error
    assert (refused.value.http_status, error.code, error.decline_code) == (402, code, decline_code)
    assert error.payment_intent.status == "requires_payment_method"
    with pytest.raises(stripe.CardError) as again:
        await client.v1.payment_intents.create_async(charge(customer, method), key)
    repeated: Any = again.value.error
    assert repeated.payment_intent.id == error.payment_intent.id
    wait_for(lambda: events(receiver, "payment_intent.payment_failed", error.payment_intent.id), "failure")


async def test_a_card_that_was_not_set_up_wants_its_owner(client: stripe.StripeClient, customer: str) -> None:
    kept = await client.v1.payment_methods.attach_async(
        "pm_card_authenticationRequiredOnSetup", {"customer": customer}
    )
    with pytest.raises(stripe.CardError) as refused:
        await client.v1.payment_intents.create_async(charge(customer, kept.id))
    assert refused.value.code == "authentication_required"


async def test_a_card_is_renamed_forgotten_and_of_no_use_then(
    client: stripe.StripeClient, receiver: Receiver, customer: str
) -> None:
    kept = await client.v1.payment_methods.attach_async("pm_card_visa", {"customer": customer})
    changed = await client.v1.payment_methods.update_async(
        kept.id, {"metadata": {"org_id": "o1"}, "card": {"exp_month": 3, "exp_year": 2030}}
    )
    assert changed.card is not None
    assert (changed.card.exp_month, changed.card.exp_year) == (3, 2030)
    gone = await client.v1.payment_methods.detach_async(kept.id)
    assert gone.customer is None
    wait_for(lambda: events(receiver, "payment_method.detached", kept.id), "detached webhook")
    with pytest.raises(stripe.InvalidRequestError, match="detached"):
        await client.v1.payment_intents.create_async(charge(customer, kept.id))
    with pytest.raises(stripe.InvalidRequestError, match="not attached"):
        await client.v1.payment_methods.detach_async(kept.id)
    with pytest.raises(stripe.CardError):
        await client.v1.payment_methods.attach_async("pm_card_chargeDeclined", {"customer": customer})


async def test_a_deleted_customer_leaves_no_card(client: stripe.StripeClient, customer: str) -> None:
    kept = await client.v1.payment_methods.attach_async("pm_card_visa", {"customer": customer})
    assert (await client.v1.customers.delete_async(customer)).deleted
    assert (await client.v1.payment_methods.retrieve_async(kept.id)).customer is None
    with pytest.raises(stripe.InvalidRequestError):
        await client.v1.customers.retrieve_async(customer)


async def test_a_card_is_its_customers_alone(client: stripe.StripeClient, customer: str) -> None:
    other = await client.v1.customers.create_async({})
    kept = await client.v1.payment_methods.attach_async("pm_card_visa", {"customer": other.id})
    with pytest.raises(stripe.InvalidRequestError, match="does not belong"):
        await client.v1.payment_intents.create_async(charge(customer, kept.id))


async def test_setup_intents_by_the_api(client: stripe.StripeClient, customer: str) -> None:
    intent = await client.v1.setup_intents.create_async({"customer": customer, "usage": "off_session"})
    assert intent.status == "requires_payment_method"
    with pytest.raises(stripe.CardError):
        await client.v1.setup_intents.confirm_async(intent.id, {"payment_method": "pm_card_chargeDeclined"})
    done = await client.v1.setup_intents.confirm_async(intent.id, {"payment_method": "pm_card_visa"})
    assert done.status == "succeeded"
    with pytest.raises(stripe.InvalidRequestError, match="status of succeeded"):
        await client.v1.setup_intents.confirm_async(intent.id, {"payment_method": "pm_card_visa"})
    listed = await client.v1.setup_intents.list_async({"customer": customer})
    assert [item.id for item in listed.data] == [intent.id]


@pytest.mark.parametrize(
    ("path", "form", "param"),
    [
        ("checkout/sessions", "mode=setup&success_url=http://x.ca", "currency"),
        ("checkout/sessions", "mode=setup&currency=cad&success_url=http://x.ca&customer=cus_none", "customer"),
        ("payment_intents", "amount=1000&currency=cad&off_session=true", "off_session"),
        ("setup_intents", "usage=never", "usage"),
        ("payment_methods/pm_card_visa/attach", "customer=cus_none", "customer"),
    ],
)
def test_bad_parameters_are_named(browser: httpx.Client, path: str, form: str, param: str) -> None:
    headers = {"Authorization": "Bearer sk_test_key", "Content-Type": "application/x-www-form-urlencoded"}
    answer = browser.post(f"/stripe/v1/{path}", content=form, headers=headers)
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"]["param"] == param
