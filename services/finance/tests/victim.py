"""A process of finance that does one thing which asks Stripe, to be killed in the middle of it.

It reads from its standard input: the settings, the organization, what to do and about what.
"""

import asyncio
import json
import sys
from typing import Any
from uuid import UUID

from contracts.registry import EVENTS
from finance.cards.charging import Wanted, charge_invoice
from finance.consumers import consumers
from finance.payments.schemas import RefundRequest
from finance.runtime import start
from finance.settings import FinanceSettings
from finance.settlement.invoice_checkout import checkout_address
from finance.settlement.refunding import refund_payment
from shared.database import Database
from shared.messaging.consumer import Received, first_time
from shared.messaging.envelope import Envelope


async def work(order: dict[str, Any]) -> None:
    """Do as the service's own edges do: each thing in its unit of work."""
    settings = FinanceSettings(**order["settings"])
    start(settings)
    database, org_id = Database(settings), UUID(order["org_id"])
    if order["what"] == "charge":
        await charge_invoice(database, org_id, Wanted(UUID(order["about"]), "staff"))
        return
    async with database.unit_of_work(org_id) as uow:
        if order["what"] == "event":
            envelope = Envelope.model_validate(order["about"])
            if await first_time(uow, envelope):
                event = EVENTS[envelope.type].model_validate(envelope.data)
                await consumers.handlers[envelope.type](uow, Received(envelope, event))
        elif order["what"] == "refund":
            wanted = RefundRequest(amount_cents=2500, reason="late arrival")
            await refund_payment(uow, UUID(order["about"]), wanted)
        else:
            await checkout_address(uow, UUID(order["about"]))


if __name__ == "__main__":
    asyncio.run(work(json.load(sys.stdin)))
