"""Learn of payouts, and of what in them is the organization's, from Stripe.

A payout carries no mark of ours, and one Stripe account may serve several organizations: what a payout's movements
are about says whose they are. No transaction is open while Stripe is asked.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import func, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from finance.ledger.service import keep
from finance.payouts.books import payout_document
from finance.payouts.models import Payout
from finance.runtime import runtime
from finance.stripe_money.models import StripeMovement
from finance.stripe_money.movements import is_alone, learn
from finance.stripe_money.reading import movements_of_payout
from finance.stripe_money.told import Told
from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)
UNDONE = ("payout_failure", "payout_cancel")


async def learn_payouts(database: Database, org_id: UUID, since: datetime) -> int:
    """Keep and book the payouts made since then; return how many were new or had changed."""
    listed = await runtime().stripe.v1.payouts.list_async(
        {"created": {"gte": int(since.timestamp())}, "limit": 100}
    )
    made = [payout.to_dict() async for payout in listed.auto_paging_iter()]
    async with database.unit_of_work(org_id) as uow:
        known = await _known(uow, [payout["id"] for payout in made])
    learned = 0
    for payout in sorted(made, key=lambda payout: payout["created"]):
        status, complete = known.get(payout["id"], (None, False))
        if complete and status == payout["status"]:
            continue
        told = [] if complete or not payout["automatic"] else await _read(payout["id"])
        async with database.unit_of_work(org_id) as uow:
            await keep_payout(uow, payout, told)
        learned += 1
    return learned


async def _read(payout_id: str) -> list[Told]:
    return [told async for told in movements_of_payout(payout_id)]


async def _known(uow: UnitOfWork, stripe_ids: Sequence[str]) -> dict[str, tuple[str, bool]]:
    statement = select(col(Payout.stripe_id), col(Payout.status), col(Payout.complete))
    rows = (await uow.session.exec(statement.where(col(Payout.stripe_id).in_(stripe_ids)))).all()
    return {stripe_id: (status, complete) for stripe_id, status, complete in rows}


async def keep_payout(uow: UnitOfWork, told: Mapping[str, Any], movements: Sequence[Told]) -> None:
    """Keep a payout as Stripe tells of it, with what of it is ours, and book it."""
    currency = told["currency"].upper()
    if currency != (await organization(uow)).currency:
        log.warning("a payout in another currency was not booked", payout=told["id"])
        return
    row = await _locked(uow, told, currency)
    await learn(uow, movements, row.stripe_id)
    if undone := [item.source_id for item in movements if item.kind in UNDONE]:
        again = update(Payout).where(col(Payout.stripe_id).in_(undone))
        await uow.session.execute(again.values(paid_again_in=row.stripe_id))
    row.status, row.failure = told["status"], told.get("failure_message")
    row.arrives_on = datetime.fromtimestamp(told["arrival_date"], UTC).date()
    row.complete = row.complete or told.get("reconciliation_status") != "in_progress"
    if told["automatic"]:
        row.amount_cents, row.movements = await _ours(uow, row)
    elif await is_alone(uow):
        row.amount_cents = row.total_cents
    else:
        log.warning("whose the money of a payout made by hand is can't be told", payout=row.stripe_id)
    row.touch()
    await uow.session.flush()
    await keep(uow, payout_document(row))


async def _locked(uow: UnitOfWork, told: Mapping[str, Any], currency: str) -> Payout:
    payout_id = uuid5(uow.org_id, told["id"])
    new = insert(Payout).values(
        id=payout_id,
        org_id=uow.org_id,
        created_at=now(),
        updated_at=now(),
        version=0,
        stripe_id=told["id"],
        status=told["status"],
        amount_cents=0,
        total_cents=told["amount"],
        currency=currency,
        movements=0,
        complete=False,
        arrives_on=datetime.fromtimestamp(told["arrival_date"], UTC).date(),
        made_at=datetime.fromtimestamp(told["created"], UTC),
    )
    await uow.session.execute(new.on_conflict_do_nothing())
    statement = select(Payout).where(Payout.id == payout_id).with_for_update()
    return (await uow.session.exec(statement)).one()


async def _ours(uow: UnitOfWork, row: Payout) -> tuple[int, int]:
    """Return what of a payout is ours, with our share of failed ones that it pays again, and in how many parts."""
    summed = func.coalesce(func.sum(StripeMovement.net_cents), 0)
    statement = select(summed, func.count()).where(StripeMovement.payout_id == row.stripe_id)
    moved, count = (await uow.session.exec(statement)).one()
    again = select(func.coalesce(func.sum(Payout.amount_cents), 0)).where(Payout.paid_again_in == row.stripe_id)
    return int(moved) + int((await uow.session.exec(again)).one()), int(count)
