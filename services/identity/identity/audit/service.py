"""Filing and listing audit entries."""

from typing import Any, cast

from sqlalchemy import Select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from contracts.platform import AuditRecorded
from identity.audit.models import AuditEntry
from identity.audit.schemas import AuditEntryOut, AuditFilter
from shared.clock import day_bounds
from shared.database import UnitOfWork, keyset_page
from shared.messaging.consumer import Received
from shared.organizations import organization

EXACT = ("action", "actor", "resource_type", "resource_id")


async def record_entry(uow: UnitOfWork, event: Received[AuditRecorded]) -> None:
    """File an entry of any service; one that is filed already stays as it is."""
    entry = event.data
    await uow.session.execute(
        insert(AuditEntry)
        .values(
            id=entry.entry_id,
            org_id=uow.org_id,
            admin_role=entry.role,
            details=entry.metadata,
            **entry.model_dump(exclude={"entry_id", "role", "metadata"}),
        )
        .on_conflict_do_nothing(index_elements=["id"])
    )


async def list_entries(uow: UnitOfWork, wanted: AuditFilter) -> tuple[list[AuditEntryOut], str | None]:
    """Return a page of the organization's entries, the newest first."""
    query = cast("Select[Any]", select(AuditEntry).where(col(AuditEntry.org_id) == uow.org_id))
    for name in EXACT:
        if (value := getattr(wanted, name)) is not None:
            query = query.where(getattr(AuditEntry, name) == value)
    if wanted.from_ is not None or wanted.to is not None:
        zone_name = (await organization(uow)).timezone
        if wanted.from_ is not None:
            query = query.where(col(AuditEntry.created_at) >= day_bounds(wanted.from_, zone_name)[0])
        if wanted.to is not None:
            query = query.where(col(AuditEntry.created_at) < day_bounds(wanted.to, zone_name)[1])
    rows, cursor = await keyset_page(
        uow.session,
        query,
        wanted,
        key=col(AuditEntry.created_at),
        id_key=col(AuditEntry.id),
        key_of=lambda row: row.created_at,
        id_of=lambda row: row.id,
    )
    entries = [
        AuditEntryOut(**row.model_dump(exclude={"org_id", "details"}), metadata=row.details) for row in rows
    ]
    return entries, cursor
