"""One checkout's life told by Stripe in any order, again and again, at once or late: the end is the same."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import select

from finance.jobs import JOBS
from finance.payments.models import Payment, Refund
from finance.settings import FinanceSettings
from finance.stripe_events.models import StripeEvent
from finance.stripe_events.service import process, store, waiting
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext
from shared.testing.suite import add_organization

from .conftest import Ledger
from .desk import Story, send

PAID_AT = (now() - timedelta(days=3)).replace(hour=18, minute=30)
TIMES = {"payment_intent.payment_failed": -60, "checkout.session.completed": 2, "charge.refunded": 86_400}
FIRST_END: dict[tuple[str, bool], dict[str, Any]] = {}
"""How each life ends that is told in order, once it was."""


async def a_life(story: Story, purpose: str, *, whole: bool) -> list[dict[str, Any]]:
    """Return the events of a card that is refused, pays on a second try and is given 30.00 back, then the rest."""
    if purpose == "deposit":
        await story.requested()
        target, cents = (await story.deposit()).id, 7213
    else:
        await story.completed()
        invoice = await story.invoice()
        target, cents = invoice.id, invoice.total_cents
    intent = f"pi_{new_id().hex}"
    common = {
        "currency": "cad",
        "metadata": {
            "org_id": str(story.org_id),
            "purpose": purpose,
            f"{purpose}_id": str(target),
            "booking_id": str(story.booking_id),
        },
    }
    failed = {"id": intent, "amount": cents, "last_payment_error": {"decline_code": "insufficient_funds"}}
    session = {"id": f"cs_{new_id().hex}", "status": "complete", "payment_status": "paid", "amount_total": cents}
    charge = {"payment_intent": intent, "amount": cents, "created": int(PAID_AT.timestamp())}
    told = [
        ("payment_intent.payment_failed", failed),
        ("payment_intent.succeeded", {"id": intent, "amount": cents, "amount_received": cents}),
        ("checkout.session.completed", session | {"payment_intent": intent}),
        ("charge.refunded", charge | {"amount_refunded": 3000}),
        *([("charge.refunded", charge | {"amount_refunded": cents})] if whole else []),
    ]
    return [
        {
            "id": f"evt_{new_id().hex}",
            "object": "event",
            "type": kind,
            "created": int(PAID_AT.timestamp()) + TIMES.get(kind, 0),
            "data": {"object": common | thing},
        }
        for kind, thing in told
    ]


async def end_of(story: Story, purpose: str) -> dict[str, Any]:
    """Return what came of it, without ids and times of writing."""
    async with story.database.unit_of_work(story.org_id) as uow:
        (payment,) = (await uow.session.exec(select(Payment))).all()
        refunds = (await uow.session.exec(select(Refund))).all()
        taxes = await uow.session.execute(
            text("SELECT sum(tax_cents), sum(provincial_tax_cents) FROM tax_allocations")
        )
        unprocessed = await waiting(uow, 100)
    owed: Any = await (story.deposit() if purpose == "deposit" else story.invoice())
    return {
        "payment": (payment.status, payment.failure, payment.amount_cents, payment.refunded_cents),
        "refunds": (sum(refund.amount_cents for refund in refunds), {refund.status for refund in refunds}),
        "owed": (owed.status, owed.paid_cents, owed.refunded_cents),
        "taxes": tuple(taxes.one()),
        "ledger": await Ledger(story.database, story.org_id).balances(),
        "unprocessed": unprocessed,
        "day": payment.occurred_at.date(),
    }


async def told_in_order(database: Database, purpose: str, *, whole: bool) -> dict[str, Any]:
    """Return how a life ends that is told once and in order."""
    if (purpose, whole) not in FIRST_END:
        story = Story(database, await add_organization(database))
        for event in await a_life(story, purpose, whole=whole):
            await process(database, await store(database, event), event["id"])
        FIRST_END[purpose, whole] = await end_of(story, purpose)
    return FIRST_END[purpose, whole]


async def tell(http: httpx.AsyncClient, database: Database, news: Sequence[dict[str, Any]], how: str) -> None:
    """Send the news one by one or at once; or keep them, and act on them later, as the job does."""
    if how == "one by one":
        for event in news:
            assert (await send(http, event)).status_code == 200
    elif how == "at once":
        answers = await asyncio.gather(*(send(http, event) for event in news))
        assert {answer.status_code for answer in answers} == {200}
    else:
        for event in news:
            org_id = await store(database, event)
        async with database.unit_of_work(org_id) as uow:
            late = await waiting(uow, 100)
        for event_id in late:
            assert await process(database, org_id, event_id)


@settings(max_examples=18, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    purpose=st.sampled_from(("deposit", "invoice")),
    whole=st.booleans(),
    order=st.permutations(range(5)),
    again=st.lists(st.integers(0, 4), max_size=4),
    how=st.sampled_from(("one by one", "at once", "late")),
)
async def test_any_order_ends_the_same(
    http: httpx.AsyncClient,
    database: Database,
    purpose: str,
    whole: bool,
    order: list[int],
    again: list[int],
    how: str,
) -> None:
    expected = await told_in_order(database, purpose, whole=whole)
    story = Story(database, await add_organization(database))
    events = await a_life(story, purpose, whole=whole)
    news = [events[position] for position in (*order, *again) if position < len(events)]
    await tell(http, database, news, how)
    assert await end_of(story, purpose) == expected


@pytest.mark.parametrize("purpose", ["deposit", "invoice"])
async def test_what_is_left_lying_is_done_by_the_job(
    database: Database, settings: FinanceSettings, purpose: str
) -> None:
    expected = await told_in_order(database, purpose, whole=False)
    story = Story(database, await add_organization(database))
    for event in reversed(await a_life(story, purpose, whole=False)):
        await store(database, event)
    await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    assert await end_of(story, purpose) == expected
    async with database.unit_of_work(story.org_id) as uow:
        kept = (await uow.session.exec(select(StripeEvent))).all()
    assert {event.outcome for event in kept} == {"applied"}
