"""Keeping and asking the read models. An event older than what they hold changes nothing."""

from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import SQLModel

from contracts.booking import BookingEvent
from notification.announcements.models import KnownInvoice, KnownVisit
from shared.database import UnitOfWork
from shared.messaging.consumer import Received


async def _remember(uow: UnitOfWork, table: type[SQLModel], keys: list[str], values: dict[str, Any]) -> None:
    """Write the row unless it is newer; either way it is locked for the rest of the transaction."""
    statement = insert(table).values(org_id=uow.org_id, **values)
    changed = {name: statement.excluded[name] for name in values if name not in keys}
    await uow.session.execute(
        statement.on_conflict_do_update(
            index_elements=["org_id", *keys],
            set_=changed,
            where=table.__table__.c.version < statement.excluded.version,  # type: ignore[attr-defined]
        )
    )


async def remember_visit(uow: UnitOfWork, event: Received[Any]) -> KnownVisit:
    """Keep the visit of a booking's event and return what is known of it."""
    data: BookingEvent = event.data
    fields = {"booking_id", "reference", "public_token", "service", "starts_at", "ends_at", "timezone", "address"}
    await _remember(uow, KnownVisit, ["booking_id"], {"version": event.version, **data.model_dump(include=fields)})
    return await uow.session.get_one(KnownVisit, (uow.org_id, data.booking_id), populate_existing=True)


async def remember_invoice(uow: UnitOfWork, event: Received[Any]) -> KnownInvoice:
    """Keep the number and address of an invoice's event and return what is known of it, which may be newer."""
    fields = event.data.model_dump(include={"invoice_id", "number", "public_url"})
    await _remember(uow, KnownInvoice, ["invoice_id"], {"version": event.version, **fields})
    key = (uow.org_id, event.data.invoice_id)
    return await uow.session.get_one(KnownInvoice, key, populate_existing=True)


async def find_visit(uow: UnitOfWork, booking_id: UUID | None) -> KnownVisit | None:
    """Return the visit, when an event told of it."""
    return await uow.session.get(KnownVisit, (uow.org_id, booking_id)) if booking_id else None


async def find_invoice(uow: UnitOfWork, invoice_id: UUID | None) -> KnownInvoice | None:
    """Return the invoice, when an event told of it."""
    return await uow.session.get(KnownInvoice, (uow.org_id, invoice_id)) if invoice_id else None
