"""Store Stripe's events and act on each once, in a transaction of its own.

Storing comes first: whatever goes wrong afterwards, the event is ours, Stripe is told so, and the job
`stripe-reconcile` tries again.
"""

import json
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import stripe
from pydantic import BaseModel, Field
from sqlalchemy import or_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from finance.cards.news import card_news, take_news
from finance.disputes.finding import organization_behind
from finance.disputes.service import take_dispute
from finance.settlement.facts import fact_of, org_of
from finance.settlement.service import UnknownTarget, apply_fact
from finance.stripe_events.models import StripeEvent
from finance.stripe_events.rules import next_try, storable
from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.errors import BadRequest
from shared.logging import get_logger
from shared.organizations import Organization

log = get_logger(__name__)
DISPUTES = "charge.dispute."
TOLERANCE_SECONDS = 300


class SignatureInvalid(BadRequest):
    """The webhook wasn't signed by Stripe with our secret, or too long ago."""

    slug = "signature-invalid"
    title = "The signature is not valid"


class _Data(BaseModel):
    object: dict[str, Any]


class _Shape(BaseModel):
    """The least that an event has."""

    id: Annotated[str, Field(max_length=255)]
    type: Annotated[str, Field(max_length=255)]
    created: Annotated[int, Field(ge=0, lt=2**36)]
    data: _Data


def verified(payload: bytes, signature: str | None, secret: str) -> dict[str, Any]:
    """Return the event in a webhook's body, without characters that can't be stored.

    Raises:
        SignatureInvalid: it isn't Stripe's, or was signed more than five minutes ago.
    """
    try:
        stripe.WebhookSignature.verify_header(payload, signature, secret, TOLERANCE_SECONDS)
        event: dict[str, Any] = storable(json.loads(payload))
        _Shape.model_validate(event)
    except (stripe.SignatureVerificationError, ValueError, TypeError) as error:
        raise SignatureInvalid(
            "This request isn't signed by Stripe with our webhook secret, or it is older than five minutes."
        ) from error
    return event


async def store(database: Database, event: dict[str, Any]) -> UUID | None:
    """Keep an event, unless it is kept already, and return the organization that it concerns, if one of ours."""
    thing = event["data"]["object"]
    org_id = org_of(thing)
    if org_id is None and event["type"].startswith(DISPUTES):
        org_id = await organization_behind(database, thing)
    async with database.unit_of_work() as uow:
        if org_id is not None and await uow.session.get(Organization, org_id) is None:
            org_id = None
        if org_id is not None:
            await uow.enter(org_id)
        await uow.session.exec(
            insert(StripeEvent)
            .values(
                id=event["id"],
                org_id=org_id,
                type=event["type"],
                created_at=datetime.fromtimestamp(event["created"], UTC),
                payload=event,
                received_at=now(),
                attempts=0,
            )
            .on_conflict_do_nothing(index_elements=["id"])
        )
    return org_id


async def process(database: Database, org_id: UUID | None, event_id: str) -> bool:
    """Act on a stored event unless that was done, and tell whether nothing is left to do.

    It never fails: what can't be done now is noted and left for the next try, up to the last one.
    """
    try:
        async with database.unit_of_work(org_id) as uow:
            event = await claim(uow, event_id)
            if event is not None and event.processed_at is None:
                event.outcome = await act(uow, event)
                event.processed_at, event.error, event.try_at = now(), None, None
    except Exception as error:
        if not isinstance(error, UnknownTarget):
            log.exception("a Stripe event could not be processed", stripe_event=event_id)
        await _note_failure(database, org_id, event_id, error)
        return False
    return True


async def claim(uow: UnitOfWork, event_id: str) -> StripeEvent | None:
    """Return an event, held until the commit."""
    statement = select(StripeEvent).where(StripeEvent.id == event_id).with_for_update()
    return (await uow.session.exec(statement)).one_or_none()


async def act(uow: UnitOfWork, event: StripeEvent) -> str:
    """Bring everything in line with what an event says, and return its outcome; a second time changes nothing.

    Raises:
        UnknownTarget: what it is about isn't here (yet).
        KeyError, ValueError, TypeError: it lacks what Stripe's events have.
        stripe.StripeError: Stripe, asked for a card, didn't answer.
    """
    if event.org_id is None:
        return "ignored"
    if event.type.startswith(DISPUTES):
        await take_dispute(uow, event.payload["data"]["object"])
        return "applied"
    fact, news = fact_of(event.payload), await card_news(event.payload)
    if fact is not None:
        await apply_fact(uow, fact)
    if news is not None:
        await take_news(uow, news)
    return "applied" if fact or news else "ignored"


async def _note_failure(database: Database, org_id: UUID | None, event_id: str, error: Exception) -> None:
    try:
        async with database.unit_of_work(org_id) as uow:
            event = await claim(uow, event_id)
            if event is None or event.processed_at is not None:
                return
            event.attempts += 1
            event.error = f"{type(error).__name__}: {error}"[:500]
            if (pause := next_try(event.attempts)) is not None:
                event.try_at = now() + pause
                return
            event.processed_at, event.try_at = now(), None
            event.outcome = "unknown" if isinstance(error, UnknownTarget) else "dead"
    except Exception:
        log.exception("a Stripe event's failure could not be noted", stripe_event=event_id)


async def waiting(uow: UnitOfWork, limit: int) -> list[str]:
    """Return the ids of the organization's events that are to be acted on by now: those that failed least often
    first, so that what can't be done holds up nothing else, and of these the oldest.
    """
    due = or_(col(StripeEvent.try_at).is_(None), col(StripeEvent.try_at) <= now())
    statement = select(StripeEvent.id).where(col(StripeEvent.processed_at).is_(None), due)
    order = (col(StripeEvent.attempts), col(StripeEvent.received_at))
    return list((await uow.session.exec(statement.order_by(*order).limit(limit))).all())
