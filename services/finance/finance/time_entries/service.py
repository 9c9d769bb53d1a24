"""Keep the read model of approved time."""

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.booking_field import TimeEntryApproved, TimeEntryReopened
from finance.time_entries.models import TimeEntry
from shared.clock import to_local
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import organization

KEPT = (
    *("worker_id", "worker_name", "booking_id", "reference", "service"),
    *("kind", "started_at", "minutes", "hourly_rate_cents"),
)


async def remember_time(uow: UnitOfWork, event: Received[TimeEntryApproved] | Received[TimeEntryReopened]) -> None:
    """Note an approval, or that it was taken back; an event older than what is known changes nothing."""
    told = event.data
    zone = (await organization(uow)).timezone
    row = insert(TimeEntry).values(
        org_id=uow.org_id,
        id=told.entry_id,
        worked_on=to_local(told.started_at, zone).date(),
        approved=isinstance(told, TimeEntryApproved),
        version=event.version,
        **{name: getattr(told, name) for name in KEPT},
    )
    await uow.session.exec(
        row.on_conflict_do_update(
            index_elements=["org_id", "id"],
            set_={name: row.excluded[name] for name in (*KEPT, "worked_on", "approved", "version")},
            where=col(TimeEntry.version) < row.excluded.version,
        )
    )
