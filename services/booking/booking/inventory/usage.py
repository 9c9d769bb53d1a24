"""What was used up in a period, by item, by service or by worker: one statement each, and the list as CSV."""

from decimal import Decimal

from sqlmodel import col, select

from booking.inventory.models import Category, Item
from booking.inventory.schemas import UsageLine, UsageQuery
from shared.clock import day_bounds
from shared.database import UnitOfWork
from shared.money import round_half_up
from shared.organizations import organization
from shared.spreadsheet import MARK, line_of

MOST_LINES = 500
MOST_ROWS = 10_000
COLUMNS = ("name", "sku", "category", "unit", "quantity", "minimum", "unit_cost_cents", "location", "low")
_GROUPS = {
    "item": ("item.id::text", "item.name"),
    "service": ("booking.service", "coalesce(booking.service, '—')"),
    "worker": ("worker.id::text", "coalesce(worker.name, '—')"),
}


async def usage(uow: UnitOfWork, query: UsageQuery) -> list[UsageLine]:
    """Return what was used on the local days, the costliest first; at most 500 lines."""
    timezone = (await organization(uow)).timezone
    key, title = _GROUPS[query.by]
    quantity = "-sum(movement.quantity)" if query.by == "item" else "NULL::numeric"
    rows = await uow.sql(
        f"""
        SELECT {key} AS key, {title} AS title, {quantity} AS quantity,
            round(-sum(movement.quantity * movement.unit_cost_cents))::bigint AS cost_cents,
            count(DISTINCT movement.booking_id) AS visits
        FROM stock_movements movement
        JOIN inventory_items item ON item.org_id = movement.org_id AND item.id = movement.item_id
        LEFT JOIN bookings booking ON booking.org_id = movement.org_id AND booking.id = movement.booking_id
        LEFT JOIN workers worker ON worker.org_id = movement.org_id AND worker.id = movement.worker_id
        WHERE movement.org_id = :org_id AND movement.kind = 'consumption'
            AND movement.created_at >= :begin AND movement.created_at < :end
        GROUP BY 1, 2 ORDER BY cost_cents DESC, title, key LIMIT {MOST_LINES}
        """,  # noqa: S608 - constants of this module
        org_id=uow.org_id,
        begin=day_bounds(query.from_, timezone)[0],
        end=day_bounds(query.to, timezone)[1],
    )
    return [
        UsageLine(
            key=row.key,
            title=row.title,
            quantity=row.quantity,
            cost_cents=row.cost_cents,
            visits=row.visits,
            cost_per_visit_cents=round_half_up(Decimal(row.cost_cents) / row.visits) if row.visits else None,
        )
        for row in rows
    ]


async def stock_csv(uow: UnitOfWork) -> bytes:
    """Return the stock list as CSV, at most 10,000 items."""
    statement = (
        select(Item, col(Category.name))
        .outerjoin(Category, col(Category.id) == col(Item.category_id))
        .where(col(Item.archived_at).is_(None))
        .order_by(col(Item.name), col(Item.id))
        .limit(MOST_ROWS)
    )
    lines = [line_of(COLUMNS)]
    for item, category in (await uow.session.exec(statement)).all():
        numbers = (item.quantity, item.minimum, item.unit_cost_cents)
        low = "yes" if item.low else "no"
        lines.append(line_of([item.name, item.sku, category, item.unit, *numbers, item.location, low]))
    return MARK + b"".join(lines)
