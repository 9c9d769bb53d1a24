"""The balance of the sandbox's Stripe: what charges and refunds moved on it."""

from collections.abc import AsyncIterator

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
