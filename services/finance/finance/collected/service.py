"""Keep completed visits for an invoice of several."""

from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select

from contracts.booking import Price, VisitCompleted
from finance.collected.models import CollectedVisit
from finance.collected.rules import difference
from shared.clock import to_local
from shared.database import UnitOfWork
from shared.language import language_of

CORRECTED = {"en": "Correction, visit {reference}", "fr": "Correction, visite {reference}"}


async def is_collected(uow: UnitOfWork, booking_id: UUID) -> bool:
    """Tell whether a booking's visit was kept for an invoice of several."""
    statement = select(CollectedVisit.id).where(col(CollectedVisit.booking_id) == booking_id).limit(1)
    return (await uow.session.exec(statement)).first() is not None


async def collect_visit(uow: UnitOfWork, visit: VisitCompleted) -> None:
    """Keep a completed visit at its price; of one that was invoiced already, what its new price changes.

    The caller holds the booking.
    """
    statement = (
        select(CollectedVisit)
        .where(col(CollectedVisit.booking_id) == visit.booking_id)
        .order_by(col(CollectedVisit.revision))
        .with_for_update()
    )
    known = (await uow.session.exec(statement, execution_options={"populate_existing": True})).all()
    if known and known[-1].revision >= visit.revision:
        return
    price, waiting = visit.price, next((row for row in known if row.invoice_id is None), None)
    if invoiced := [row for row in known if row.invoice_id is not None]:
        about = CORRECTED[language_of(visit.client.locale)].format(reference=visit.reference)
        for row in invoiced:
            price = difference(Price.model_validate(row.price), price, about)
    if waiting is None:
        if invoiced and price.total_cents == 0 == price.subtotal_cents:
            return
        waiting = CollectedVisit(org_id=uow.org_id, booking_id=visit.booking_id, **_facts(visit, price))
    else:
        for name, value in _facts(visit, price).items():
            setattr(waiting, name, value)
        waiting.reopened = False
    uow.session.add(waiting)
    await uow.session.flush()


def _facts(visit: VisitCompleted, price: Price) -> dict[str, Any]:
    return {
        "reference": visit.reference,
        "client_id": visit.client.client_id,
        "client": visit.client.model_dump(mode="json"),
        "client_name": visit.client.name,
        "service": visit.service,
        "address": visit.address,
        "served_on": to_local(visit.starts_at, visit.timezone).date(),
        "price": price.model_dump(mode="json"),
        "currency": price.currency,
        "total_cents": price.total_cents,
        "revision": visit.revision,
    }


async def reopen_visit(uow: UnitOfWork, booking_id: UUID) -> None:
    """Keep a visit that waits for its invoice from getting one until it is completed again."""
    await uow.session.exec(
        update(CollectedVisit)
        .where(col(CollectedVisit.booking_id) == booking_id, col(CollectedVisit.invoice_id).is_(None))
        .values(reopened=True)
    )


async def release_visits(uow: UnitOfWork, invoice_id: UUID) -> None:
    """Give the visits of an invoice that is void back: they wait until staff invoice them again."""
    await uow.session.exec(
        update(CollectedVisit)
        .where(col(CollectedVisit.invoice_id) == invoice_id)
        .values(invoice_id=None, held=True)
    )
