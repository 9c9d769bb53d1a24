"""Keeping the templates of checklists."""

from collections.abc import Callable

from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.checklists.models import ChecklistTemplate
from booking.checklists.schemas import TemplateInput, TemplateOut
from booking.checklists.templates import CLOSING, Kind, Task, tasks_of
from booking.pricing.lists import prices_of
from booking.pricing.price_list import PriceList
from shared.database import UnitOfWork
from shared.errors import Invalid, NotFound, PreconditionFailed


async def list_templates(uow: UnitOfWork) -> list[TemplateOut]:
    """Return the template of everything that the price list has, and of the closing."""
    prices = await prices_of(uow)
    rows = {(row.kind, row.key): row for row in (await uow.session.exec(select(ChecklistTemplate))).all()}
    return [_show(prices, kind, key, rows.get((kind, key))) for kind, key in _sold(prices)]


async def template_of(
    uow: UnitOfWork, kind: Kind, key: str, check: Callable[[int], None] | None = None
) -> TemplateOut:
    """Return one template; with `check`, its row is locked first and its version looked at.

    Raises:
        NotFound: the price list has no such service or add-on.
    """
    prices = await prices_of(uow)
    if (kind, key) not in _sold(prices):
        raise NotFound(f"The price list has no {kind.replace('_', '-')} {key!r}.")
    row = await _row(uow, kind, key, lock=check is not None)
    if check:
        check(row.version if row else 0)
    return _show(prices, kind, key, row)


async def write_template(uow: UnitOfWork, kind: Kind, key: str, wanted: TemplateInput) -> TemplateOut:
    """Make a template the company's own; visits that are booked already keep their checklist.

    Raises:
        Invalid: a service would ask for nothing.
        PreconditionFailed: somebody wrote it for the first time at this moment.
    """
    if kind == "service" and not wanted.tasks:
        raise Invalid.field("body.tasks", "Name at least one task of the service.")
    tasks = [task.model_dump() for task in wanted.tasks]
    row = await _row(uow, kind, key, lock=True)
    if row is None:
        row = ChecklistTemplate(org_id=uow.org_id, kind=kind, key=key, tasks=tasks)
    else:
        row.tasks = tasks
        row.touch()
    uow.session.add(row)
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise PreconditionFailed("Somebody wrote this template at this moment. Load it and try again.") from error
    uow.audit("checklist_template.update", "checklist_template", row.id, kind=kind, key=key, tasks=len(tasks))
    return _show(await prices_of(uow), kind, key, row)


async def reset_template(uow: UnitOfWork, kind: Kind, key: str) -> None:
    """Return to the built-in template; where it is that one already, nothing happens."""
    row = await _row(uow, kind, key, lock=True)
    if row is not None:
        await uow.session.delete(row)
        uow.audit("checklist_template.reset", "checklist_template", row.id, kind=kind, key=key)


async def _row(uow: UnitOfWork, kind: Kind, key: str, *, lock: bool) -> ChecklistTemplate | None:
    statement = select(ChecklistTemplate).where(
        col(ChecklistTemplate.kind) == kind, col(ChecklistTemplate.key) == key
    )
    return (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()


def _sold(prices: PriceList) -> dict[tuple[Kind, str], str]:
    """Return what has a template, with its title."""
    services: dict[tuple[Kind, str], str] = {("service", one.key): one.title for one in prices.services}
    add_ons: dict[tuple[Kind, str], str] = {("add_on", one.key): one.title for one in prices.add_ons}
    return services | add_ons | {("closing", CLOSING): "End of every visit"}


def _show(prices: PriceList, kind: Kind, key: str, row: ChecklistTemplate | None) -> TemplateOut:
    own = {(kind, key): [Task.model_validate(task) for task in row.tasks]} if row else {}
    return TemplateOut(
        kind=kind,
        key=key,
        title=_sold(prices)[kind, key],
        own=row is not None,
        version=row.version if row else 0,
        tasks=list(tasks_of(kind, key, own, prices)),
    )
