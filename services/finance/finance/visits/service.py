"""Keep the read model of visits: the newest revision counts, in whichever order events come."""

from sqlalchemy import and_, or_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.booking import VisitCompleted
from contracts.booking_life import VisitReopened
from finance.visits.models import Visit
from finance.visits.rules import area_of
from shared.clock import now, to_local
from shared.database import UnitOfWork
from shared.ids import new_id
from shared.organizations import organization


async def remember_visit(uow: UnitOfWork, event: VisitCompleted | VisitReopened) -> None:
    """Take what a visit came to over from its event, unless something newer is known."""
    completed = isinstance(event, VisitCompleted)
    row = {
        "id": new_id(),
        "org_id": uow.org_id,
        "created_at": now(),
        "booking_id": event.booking_id,
        "client_id": event.client.client_id,
        "reference": event.reference,
        "service": event.service,
        "area": area_of(event.address),
        "address": event.address,
        "served_on": to_local(event.starts_at, event.timezone).date(),
        "starts_at": event.starts_at,
        "revision": event.revision,
        "status": "completed" if completed else "reopened",
    }
    known_by_completion = ("minutes", "worked", "price", "currency")
    if isinstance(event, VisitCompleted):
        told = event.model_dump(mode="json", include={"worked", "price"})
        row |= told | {"minutes": event.minutes_on_site, "currency": event.price.currency}
    else:
        currency = (await organization(uow)).currency
        row |= {"minutes": 0, "worked": [], "price": {}, "currency": currency}
    added = insert(Visit).values(row)
    kept = {"id", "org_id", "created_at", "booking_id", *(() if completed else known_by_completion)}
    newer = or_(
        col(Visit.revision) < added.excluded.revision,
        and_(
            col(Visit.revision) == added.excluded.revision,
            col(Visit.status) == "completed",
            added.excluded.status == "reopened",
        ),
    )
    changes = {name: added.excluded[name] for name in row if name not in kept}
    await uow.session.execute(
        added.on_conflict_do_update(index_elements=["org_id", "booking_id"], set_=changes, where=newer)
    )
