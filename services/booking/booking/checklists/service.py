"""Checklists: taken from the templates once, so that a later change of them leaves booked visits alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import delete, insert
from sqlmodel import col, select

from booking.checklists.models import ChecklistItem, ChecklistTemplate
from booking.checklists.templates import Own, Task, checklist
from booking.pricing.lists import prices_of
from shared.database import UnitOfWork
from shared.organizations import organization


async def snapshot_checklist(uow: UnitOfWork, booking_id: UUID, service: str, add_ons: Mapping[str, int]) -> None:
    """Write the checklist of a new booking in the company's language, in one statement.

    Args:
        add_ons: how many of each are booked, by key.
    """
    locale = (await organization(uow)).locale
    todo = checklist(service, add_ons, await own_templates(uow), await prices_of(uow), locale)
    items = [
        ChecklistItem(org_id=uow.org_id, booking_id=booking_id, position=position, **one.model_dump())
        for position, one in enumerate(todo)
    ]
    await uow.session.exec(insert(ChecklistItem).values([item.model_dump() for item in items]))


async def replace_checklist(uow: UnitOfWork, booking_id: UUID, service: str, add_ons: Mapping[str, int]) -> None:
    """Write the checklist anew of a booking whose work changed before anybody began it."""
    await uow.session.exec(delete(ChecklistItem).where(col(ChecklistItem.booking_id) == booking_id))
    await snapshot_checklist(uow, booking_id, service, add_ons)


async def own_templates(uow: UnitOfWork) -> Own:
    """Return the templates that the company wrote itself, of which there is at most one for all that it sells."""
    rows = (await uow.session.exec(select(ChecklistTemplate))).all()
    return {(row.kind, row.key): [Task.model_validate(task) for task in row.tasks] for row in rows}


async def items_of(uow: UnitOfWork, booking_ids: Iterable[UUID]) -> dict[UUID, list[ChecklistItem]]:
    """Return the checklists of bookings in their order; a booking without one has an empty list."""
    found: dict[UUID, list[ChecklistItem]] = defaultdict(list)
    statement = (
        select(ChecklistItem)
        .where(col(ChecklistItem.booking_id).in_(booking_ids))
        .order_by(col(ChecklistItem.booking_id), col(ChecklistItem.position))
    )
    for item in (await uow.session.exec(statement)).all():
        found[item.booking_id].append(item)
    return found
