"""The balance of the sandbox's Stripe: what charges and refunds moved on it."""

from collections.abc import AsyncIterator

import httpx
import pytest
import stripe

from infra.sandbox.stripe.balance import charge_fee
from infra.sandbox.tests.conftest import Sandbox


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[stripe.StripeClient]:
    http = stripe.HTTPXClient()
    yield stripe.StripeClient(
        "sk_test_key", base_addresses={"api": f"{sandbox.url}/stripe"}, http_client=http, max_network_retries=2
    )
    await http.close_async()  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(("amount", "fee"), [(50, 31), (7213, 239), (10000, 320)])
def test_the_fee_is_a_share_and_a_fixed_part(amount: int, fee: int) -> None:
    assert charge_fee(amount) == fee


async def test_charges_and_refunds_move_the_balance(client: stripe.StripeClient) -> None:
    intent = await client.v1.payment_intents.create_async(
        {"amount": 10000, "currency": "cad", "payment_method": "pm_card_visa", "confirm": True}
    )
    charge_id = str(intent.latest_charge)
    refund = await client.v1.refunds.create_async({"payment_intent": intent.id, "amount": 2500})
    listed = await client.v1.balance_transactions.list_async({"expand": ["data.source"], "limit": 2})
    back, charged = (movement.to_dict() for movement in listed.data)
    assert (charged["type"], charged["amount"], charged["fee"], charged["net"]) == ("charge", 10000, 320, 9680)
    assert charged["source"]["payment_intent"] == intent.id
    assert charged["source"]["balance_transaction"] == charged["id"]
    assert (back["type"], back["net"], back["fee"]) == ("refund", -2500, 0)
    assert back["source"]["id"] == refund.id
    only = await client.v1.balance_transactions.list_async({"source": charge_id})
    assert [movement.id for movement in only.data] == [charged["id"]]
    assert (await client.v1.balance_transactions.retrieve_async(charged["id"])).net == 9680


async def test_the_balance_is_paid_out_and_says_what_was_in_it(
    client: stripe.StripeClient, sandbox: Sandbox
) -> None:
    http = httpx.AsyncClient(base_url=sandbox.url)
    await http.post("/sandbox/api/payouts", json={})
    intent = await client.v1.payment_intents.create_async(
        {"amount": 10000, "currency": "cad", "payment_method": "pm_card_visa", "confirm": True}
    )
    made = (await http.post("/sandbox/api/payouts", json={})).json()
    assert (made["amount"], made["status"]) == (9680, "in_transit")
    listed = await client.v1.balance_transactions.list_async({"payout": made["id"], "expand": ["data.source"]})
    paid_out, charged = (movement.to_dict() for movement in listed.data)
    assert (paid_out["type"], paid_out["net"]) == ("payout", -9680)
    assert charged["source"]["payment_intent"] == intent.id
    assert (await http.post("/sandbox/api/payouts", json={})).status_code == 409
    ended = f"/sandbox/api/payouts/{made['id']}/end"
    assert (await http.post(ended, json={"status": "paid"})).json()["status"] == "paid"
    assert (await http.post(ended, json={"status": "paid"})).status_code == 409
    assert (await http.post(ended, json={"status": "failed"})).json()["failure_code"] == "account_closed"
    assert [payout.id for payout in (await client.v1.payouts.list_async({"status": "failed"})).data] == [
        made["id"]
    ]
    again = (await http.post("/sandbox/api/payouts", json={})).json()
    assert again["amount"] == 9680
    events = await client.v1.events.list_async({"types": ["payout.created", "payout.paid", "payout.failed"]})
    about = [event.type for event in events.data if event.data.object["id"] == made["id"]]
    assert about == ["payout.failed", "payout.paid", "payout.created"]
    assert (await http.post("/sandbox/api/payouts/po_none/end", json={"status": "paid"})).status_code == 404
    await http.aclose()
