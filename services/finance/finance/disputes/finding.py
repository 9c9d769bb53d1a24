"""Find whose a dispute is, and hear of those whose webhook never came."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

import stripe
from sqlalchemy import update
from sqlmodel import col, select

from finance.disputes.models import Dispute
from finance.disputes.rules import told_of
from finance.disputes.service import take_dispute
from finance.runtime import runtime
from finance.settlement.facts import org_of
from finance.settlement.service import UnknownTarget
from finance.stripe_money.owners import owner_of
from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.logging import get_logger
from shared.organizations import Organization

log = get_logger(__name__)
BATCH = 100
ASK_AGAIN = timedelta(hours=6)
"""How often Stripe is asked how a dispute stands."""
RECENT = timedelta(days=7)
"""How far back Stripe is asked for disputes that nobody told us of."""


async def organization_behind(database: Database, thing: Mapping[str, Any]) -> UUID | None:
    """Return the organization whose payment is disputed; Stripe is asked where the payment isn't known yet."""
    intent = told_of(thing).payment_intent
    if intent is None:
        return None
    async with database.unit_of_work() as uow:
        owner = await owner_of(uow, intent)
    if owner is None:
        try:
            owner = org_of((await runtime().stripe.v1.payment_intents.retrieve_async(intent)).to_dict())
        except stripe.StripeError as error:
            log.warning("a disputed payment's organization was not found", error=str(error))
    return owner


async def look_at_disputes(database: Database, org_id: UUID) -> int:
    """Ask Stripe how the organization's open disputes stand; return how many were taken in.

    What can't be taken in holds up no other, and is asked about again.
    """
    async with database.unit_of_work(org_id) as uow:
        statement = select(Dispute.stripe_id).where(
            col(Dispute.closed_at).is_(None), col(Dispute.checked_at) < now() - ASK_AGAIN
        )
        found = (await uow.session.exec(statement.order_by(col(Dispute.checked_at)).limit(BATCH))).all()
    taken = 0
    for stripe_id in found:
        try:
            thing = (await runtime().stripe.v1.disputes.retrieve_async(stripe_id)).to_dict()
            taken += await _take(database, org_id, thing)
        except stripe.InvalidRequestError as error:
            log.warning("a dispute is unknown at Stripe", dispute=stripe_id, error=str(error))
            async with database.unit_of_work(org_id) as uow:
                asked = update(Dispute).where(col(Dispute.stripe_id) == stripe_id)
                await uow.session.exec(asked.values(checked_at=now()))
    return taken


async def find_disputes(database: Database) -> int:
    """Take in the recent disputes of all organizations that stand otherwise here; return how many did.

    One whose payment isn't here is left for the next time.
    """
    since = int((now() - RECENT).timestamp())
    listed = await runtime().stripe.v1.disputes.list_async({"created": {"gte": since}, "limit": 100})
    taken = 0
    async for dispute in listed.auto_paging_iter():
        thing = dispute.to_dict()
        org_id = await organization_behind(database, thing)
        if org_id is None:
            continue
        async with database.unit_of_work() as uow:
            if await uow.session.get(Organization, org_id) is None:
                continue
            await uow.enter(org_id)
            known = await _known(uow, thing)
        if not known:
            taken += await _take(database, org_id, thing)
    return taken


async def _take(database: Database, org_id: UUID, thing: Mapping[str, Any]) -> bool:
    try:
        async with database.unit_of_work(org_id) as uow:
            await take_dispute(uow, thing)
    except UnknownTarget as error:
        log.warning("a dispute waits for its payment", dispute=thing["id"], error=error.detail)
        return False
    return True


async def _known(uow: UnitOfWork, thing: Mapping[str, Any]) -> bool:
    told = told_of(thing)
    statement = select(Dispute.id).where(
        Dispute.stripe_id == told.stripe_id, Dispute.status == told.status, Dispute.movements == told.movements
    )
    return (await uow.session.exec(statement)).one_or_none() is not None
