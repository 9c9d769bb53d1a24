"""What a crew used up: kept with the visit, and taken from the shelf where the inventory knows it."""

from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.inventory.models import Item
from booking.inventory.stock import use_up
from booking.supplies.models import SupplyUsed
from booking.supplies.schemas import SuppliesIn, SupplyItem
from booking.visits.access import name_of, visible_job
from booking.visits.rules import reported_instant
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.organizations import organization

INVENTORY = "module.inventory"
MOST_OFFERED = 200


async def note_supplies(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, wanted: SuppliesIn) -> None:
    """Keep what was used, each id once.

    Raises:
        JobNotFound: the worker isn't sent there.
        NotFound: the company has no such item.
        ItemArchived: the item is no longer kept.
        Invalid: `at` can't be true.
    """
    booking = await visible_job(uow, worker_id, booking_id)
    known = await uow.session.exec(
        select(SupplyUsed.id).where(col(SupplyUsed.id).in_([item.id for item in wanted.items]))
    )
    before = set(known.all())
    new = {item.id: item for item in wanted.items if item.id not in before}
    if not new:
        return
    at = reported_instant(wanted.at, now())
    by = await name_of(uow, worker_id)
    names = await _names(uow, [item.item_id for item in new.values() if item.item_id])
    kept_in_stock = (await organization(uow)).enabled(INVENTORY)
    # By item, so that two crews who use the same things never wait for each other in a ring.
    for item in sorted(new.values(), key=lambda one: (str(one.item_id), one.id)):
        row = SupplyUsed(
            id=item.id,
            org_id=uow.org_id,
            booking_id=booking.id,
            worker_id=worker_id,
            at=at,
            item_id=item.item_id,
            name=names[item.item_id] if item.item_id else item.name or "",
            quantity=item.quantity,
        )
        kept = insert(SupplyUsed).values(row.model_dump()).on_conflict_do_nothing().returning(col(SupplyUsed.id))
        first = (await uow.session.execute(kept)).first() is not None
        if first and item.item_id and kept_in_stock:
            await use_up(uow, item.item_id, item.quantity, booking_id=booking.id, worker_id=worker_id, actor=by)


async def offered(uow: UnitOfWork) -> list[SupplyItem]:
    """Return the inventory's items by name, for the phone to choose from; none where the module is off."""
    if not (await organization(uow)).enabled(INVENTORY):
        return []
    statement = (
        select(Item)
        .where(col(Item.archived_at).is_(None))
        .order_by(col(Item.name), col(Item.id))
        .limit(MOST_OFFERED)
    )
    items = (await uow.session.exec(statement)).all()
    return [SupplyItem(item_id=item.id, name=item.name, unit=item.unit) for item in items]


async def _names(uow: UnitOfWork, item_ids: list[UUID]) -> dict[UUID, str]:
    rows = await uow.session.exec(select(Item.id, Item.name).where(col(Item.id).in_(item_ids)))
    names = dict(rows.all())
    if set(item_ids) - set(names):
        raise NotFound("There is no such item in the inventory.")
    return names
