"""The one place where quantities change: a movement and the item's quantity, together or not at all."""

from decimal import Decimal
from typing import Literal
from uuid import UUID

from booking.inventory.models import Item, Movement
from contracts.booking_stock import StockLow
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import Conflict
from shared.money import round_half_up

Kind = Literal["purchase", "consumption", "adjustment", "count", "return"]


class OutOfStock(Conflict):
    """There is less on the shelf than should be taken; `left` says how much there is."""

    slug = "out-of-stock"
    title = "There isn't so much left"


class ItemArchived(Conflict):
    """The item is no longer kept."""

    slug = "item-archived"
    title = "The item is archived"


async def item_of(uow: UnitOfWork, item_id: UUID, *, lock: bool = False) -> Item:
    """Return an item, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such item.
    """
    return await row_of(uow, Item, item_id, "There is no such item in the inventory.", lock=lock)


async def move_stock(
    uow: UnitOfWork,
    item: Item,
    kind: Kind,
    quantity: Decimal,
    *,
    actor: str | None = None,
    reason: str | None = None,
    unit_cost_cents: int | None = None,
    order_id: UUID | None = None,
    booking_id: UUID | None = None,
    worker_id: UUID | None = None,
) -> Movement:
    """Put `quantity` (negative: take) on the shelf of a locked item.

    Args:
        unit_cost_cents: what was paid for each; the item's average cost follows it.

    Raises:
        ItemArchived: it is no longer kept.
        OutOfStock: less is left than should be taken.
    """
    if item.archived_at is not None:
        raise ItemArchived(f"{item.name} is archived. Bring it back before its stock changes.")
    balance = item.quantity + quantity
    if balance < 0:
        raise OutOfStock(
            f"Only {_plain(item.quantity)} {item.unit} of {item.name} are left. Count the shelf or take less.",
            left=str(item.quantity),
        )
    if unit_cost_cents is not None and quantity > 0:
        item.unit_cost_cents = average_cost(item.quantity, item.unit_cost_cents, quantity, unit_cost_cents)
    item.quantity = balance
    watch(uow, item)
    movement = Movement(
        org_id=uow.org_id,
        item_id=item.id,
        kind=kind,
        quantity=quantity,
        balance=balance,
        unit_cost_cents=item.unit_cost_cents if unit_cost_cents is None else unit_cost_cents,
        reason=reason,
        actor=actor or (uow.caller.actor if uow.caller else "system"),
        order_id=order_id,
        booking_id=booking_id,
        worker_id=worker_id,
    )
    uow.session.add(movement)
    await uow.session.flush()
    return movement


def watch(uow: UnitOfWork, item: Item) -> None:
    """Mark a change of the item, and say once that it is low until it has recovered."""
    item.touch()
    uow.session.add(item)
    low = item.quantity < item.minimum
    if low and not item.low:
        event = StockLow(
            item_id=item.id, name=item.name, unit=item.unit, quantity=item.quantity, minimum=item.minimum
        )
        uow.publish(event, version=item.version)
    item.low = low


async def use_up(
    uow: UnitOfWork, item_id: UUID, quantity: Decimal, *, booking_id: UUID, worker_id: UUID, actor: str
) -> Movement:
    """Take what a crew says it used at a visit. It is gone whatever our books say, so that never fails for want
    of stock: what the shelf had is taken, and the reason tells of the rest.

    Raises:
        NotFound: the company has no such item.
        ItemArchived: it is no longer kept.
    """
    item = await item_of(uow, item_id, lock=True)
    taken = min(quantity, item.quantity)
    short = f"{_plain(quantity)} {item.unit} used, {_plain(taken)} on record" if taken < quantity else None
    return await move_stock(
        uow, item, "consumption", -taken, actor=actor, reason=short, booking_id=booking_id, worker_id=worker_id
    )


def average_cost(held: Decimal, held_cents: int, came: Decimal, came_cents: int) -> int:
    """Return the cost of a unit after `came` units arrived beside `held` ones, rounded half up to the cent."""
    total = held * held_cents + came * came_cents
    return round_half_up(total / (held + came))


def _plain(quantity: Decimal) -> str:
    return f"{quantity.normalize():f}"
