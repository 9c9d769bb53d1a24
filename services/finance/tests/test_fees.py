"""What Stripe keeps of card payments: learned in few calls, booked once."""

from datetime import timedelta
from uuid import UUID

import httpx
from sqlmodel import select

from finance.jobs import JOBS
from finance.payments.models import Payment
from finance.settings import FinanceSettings
from finance.stripe_money.fees import learn_fees
from finance.stripe_money.models import StripeMovement
from shared.database import Database
from shared.jobs import JobContext
from shared.testing.suite import add_organization

from .conftest import Ledger, Sandbox
from .desk import Story, send


async def a_paid_deposit(database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox) -> Story:
    story = Story(database, org)
    await story.requested()
    await sandbox.pay((await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"])
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    async with database.unit_of_work(org) as uow:
        payment = (await uow.session.exec(select(Payment).where(Payment.booking_id == story.booking_id))).one()
        payment.occurred_at -= timedelta(minutes=5)
    return story


async def movements(database: Database, org: UUID) -> list[StripeMovement]:
    async with database.unit_of_work(org) as uow:
        return list((await uow.session.exec(select(StripeMovement))).all())


async def test_the_fee_of_a_payment_is_booked_once(
    http: httpx.AsyncClient,
    database: Database,
    org: UUID,
    sandbox: Sandbox,
    settings: FinanceSettings,
    ledger: Ledger,
) -> None:
    await a_paid_deposit(database, org, http, sandbox)
    for _ in range(2):
        await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    assert await ledger.balances(source="fee") == {"6030": 239, "1050": -239}
    (movement,) = await movements(database, org)
    assert (movement.gross_cents, movement.fee_cents, movement.net_cents) == (7213, 239, 6974)
    async with database.unit_of_work(org) as uow:
        assert (await uow.session.exec(select(Payment.fee_known))).all() == [True]


async def test_all_fees_of_a_stretch_are_learned_at_once_and_only_ones_own(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, ledger: Ledger
) -> None:
    other = await add_organization(database)
    await a_paid_deposit(database, other, http, sandbox)
    for _ in range(2):
        await a_paid_deposit(database, org, http, sandbox)
    assert await learn_fees(database, org) == 2
    assert await learn_fees(database, org) == 0
    assert await ledger.balances(source="fee") == {"6030": 478, "1050": -478}
    assert await movements(database, other) == []


async def test_a_payment_that_stripe_has_no_movement_for_is_not_asked_about_at_once_again(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, ledger: Ledger
) -> None:
    story = await a_paid_deposit(database, org, http, sandbox)
    async with database.unit_of_work(org) as uow:
        payment = (await uow.session.exec(select(Payment).where(Payment.booking_id == story.booking_id))).one()
        payment.payment_intent = "pi_elsewhere"
    assert await learn_fees(database, org) == 0
    async with database.unit_of_work(org) as uow:
        assert (await uow.session.exec(select(Payment.fee_asked_at))).one() is not None
    assert await ledger.balances(source="fee") == {}
