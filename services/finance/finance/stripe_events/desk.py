"""What staff do with Stripe's events: look at them and act on one again. What is long done is forgotten."""

from datetime import datetime, timedelta
from uuid import UUID

import stripe
from sqlalchemy import Uuid, cast, delete, func
from sqlmodel import col, select

from finance.settlement.invoice_checkout import CardPaymentsDown
from finance.settlement.service import UnknownTarget
from finance.stripe_events.models import StripeEvent
from finance.stripe_events.schemas import StripeEventOut, StripeEventQuery
from finance.stripe_events.service import act, claim
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, NotFound

KEPT = timedelta(days=90)
_SORTS = {"received_at": Sort(col(StripeEvent.received_at), datetime)}
_TIE = cast(func.md5(col(StripeEvent.id)), Uuid)
"""Orders events of one moment: Stripe's ids are no UUIDs, which cursors hold."""


class EventUnusable(Conflict):
    """The event can't be acted on: what it is about isn't here, or it says too little."""


async def events_page(uow: UnitOfWork, query: StripeEventQuery) -> Page[StripeEventOut]:
    """Return one page of the organization's events."""
    statement = select(StripeEvent).where(col(StripeEvent.org_id) == uow.org_id)
    if query.type is not None:
        statement = statement.where(col(StripeEvent.type) == query.type)
    if query.outcome is not None:
        statement = statement.where(col(StripeEvent.outcome) == query.outcome)
    if query.failed is not None:
        error = col(StripeEvent.error)
        statement = statement.where(error.is_not(None) if query.failed else error.is_(None))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _SORTS, _TIE)  # type: ignore[arg-type] # only ordered by
    return Page(items=[StripeEventOut.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)


async def event_by_id(uow: UnitOfWork, event_id: str) -> StripeEvent:
    """Return an event.

    Raises:
        NotFound: Stripe told the organization of none of this id.
    """
    event = await uow.session.get(StripeEvent, event_id)
    if event is None:
        raise NotFound("There is no such event.")
    return event


async def replay(uow: UnitOfWork, event_id: str) -> StripeEvent:
    """Act on an event once more. What it told before changes nothing; what was missed then is made up for.

    Raises:
        NotFound: there is no such event.
        EventUnusable: nothing can be done about it.
        CardPaymentsDown: Stripe, asked for more, didn't answer.
    """
    event = await claim(uow, event_id)
    if event is None:
        raise NotFound("There is no such event.")
    try:
        event.outcome = await act(uow, event)
    except UnknownTarget as error:
        raise EventUnusable("What this event is about isn't here, so it changes nothing.") from error
    except (KeyError, ValueError, TypeError) as error:
        raise EventUnusable("This event lacks what Stripe's events have, so it can't be read.") from error
    except stripe.StripeError as error:
        raise CardPaymentsDown("Stripe doesn't answer right now. Try again in a minute.") from error
    event.processed_at, event.error, event.try_at = now(), None, None
    uow.audit("stripe_event.replay", "stripe_event", event.id, type=event.type, outcome=event.outcome)
    return event


async def forget(uow: UnitOfWork, org_id: UUID | None, limit: int) -> int:
    """Delete events that were dealt with 90 days ago, at most `limit` of them; return how many.

    Args:
        org_id: the organization that `uow` has entered; None for events of no organization, where it entered none.
    """
    of_it = col(StripeEvent.org_id).is_(None) if org_id is None else col(StripeEvent.org_id) == org_id
    old = select(StripeEvent.id).where(of_it, col(StripeEvent.processed_at) < now() - KEPT).limit(limit)
    gone = delete(StripeEvent).where(col(StripeEvent.id).in_(old)).returning(col(StripeEvent.id))
    return len((await uow.session.execute(gone)).all())
