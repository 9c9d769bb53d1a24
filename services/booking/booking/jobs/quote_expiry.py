"""Warn of quotes that end soon, and close those that have ended."""

from datetime import timedelta

from sqlmodel import col, or_, select

from booking.quotes.models import Quote
from booking.quotes.sending import expire, warn
from booking.quotes.states import QuoteStatus
from shared.clock import now
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

WARNED = timedelta(days=2)
BATCH = 100


async def end_quotes(context: JobContext) -> int:
    """Warn of or close up to a batch of quotes in each organization and return how many."""
    return await context.each_organization(_end_batch, module="module.leads")


async def _end_batch(_: Organization, uow: UnitOfWork) -> int:
    present = now()
    until = col(Quote.valid_until)
    statement = (
        select(Quote)
        .where(
            col(Quote.status) == QuoteStatus.SENT,
            until <= present + WARNED,
            or_(until <= present, col(Quote.expiring_told_at).is_(None)),
        )
        .order_by(until)
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    ending = (await uow.session.exec(statement)).all()
    for quote in ending:
        if quote.valid_until is not None and quote.valid_until <= present:
            expire(uow, quote)
        else:
            warn(uow, quote)
    return len(ending)


QUOTE_EXPIRY = Job("quote-expiry", end_quotes)
