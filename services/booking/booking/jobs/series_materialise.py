"""Put the visits of recurring series on the schedule as far ahead as the organization wants."""

from functools import partial

from sqlmodel import col, or_, select

from booking.clients.models import Client
from booking.series.making import horizon
from booking.series.models import Series
from booking.series.service import extend_due
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 50


async def materialise(context: JobContext) -> int:
    """Extend up to a batch of series in each organization and return how many visits were made."""
    return await context.each_organization(partial(_extend_batch, context), module="module.schedule")


async def _extend_batch(context: JobContext, company: Organization, uow: UnitOfWork) -> int:
    """Each series has a transaction of its own: days are locked for moments, and trouble with one stays there."""
    statement = (
        select(Series.id)
        .join(Client, col(Client.id) == col(Series.client_id))
        .where(
            col(Series.made_until) < horizon(company),
            or_(col(Series.ends_on).is_(None), col(Series.ends_on) > col(Series.made_until)),
            col(Client.archived_at).is_(None),
            col(Client.merged_into).is_(None),
            col(Client.erased_at).is_(None),
        )
        .order_by(col(Series.made_until), col(Series.id))
        .limit(BATCH)
    )
    due = (await uow.session.exec(statement)).all()
    made, failures = 0, []
    for series_id in due:
        try:
            async with context.database.unit_of_work(company.id) as own:
                made += await extend_due(own, company, series_id)
        except Exception as error:  # noqa: BLE001 - one series' trouble is not the next one's
            error.add_note(f"in series {series_id}")
            failures.append(error)
    if failures:
        raise ExceptionGroup(f"failed in {len(failures)} of {len(due)} series", failures)
    return made


SERIES_MATERIALISE = Job("series-materialise", materialise)
