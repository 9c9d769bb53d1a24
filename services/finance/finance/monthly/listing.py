"""Show what waits for an invoice, by client and by visit."""

from datetime import date
from typing import Any

from sqlalchemy import func, or_
from sqlmodel import col, select

from finance.collected.models import CollectedVisit
from finance.monthly.schemas import UninvoicedClient, UninvoicedQuery, UninvoicedVisit, VisitQuery
from shared.database import Page, UnitOfWork, keyset_page
from shared.database.listing import Sort, sorted_page

VISIT_SORTS = {
    "served_on": Sort(col(CollectedVisit.served_on), date),
    "total_cents": Sort(col(CollectedVisit.total_cents), int),
}
CLIENT_SORTS: dict[str, type[str] | type[date] | type[int]] = {
    "client_name": str,
    "first_on": date,
    "total_cents": int,
}


async def uninvoiced_clients(uow: UnitOfWork, query: UninvoicedQuery) -> Page[UninvoicedClient]:
    """Return a page of the clients who have visits that wait for an invoice."""
    summed: Any = (
        select(  # type: ignore[call-overload]
            CollectedVisit.client_id,
            func.max(CollectedVisit.client_name).label("client_name"),
            func.count().label("visits"),
            func.sum(CollectedVisit.total_cents).label("total_cents"),
            func.max(CollectedVisit.currency).label("currency"),
            func.min(CollectedVisit.served_on).label("first_on"),
            func.max(CollectedVisit.served_on).label("last_on"),
        )
        .where(col(CollectedVisit.invoice_id).is_(None), col(CollectedVisit.reopened).is_(False))
        .group_by(col(CollectedVisit.client_id))
    )
    if query.until:
        summed = summed.where(col(CollectedVisit.served_on) <= query.until)
    waiting = summed.subquery("waiting")
    statement = select(waiting)
    if query.q:
        statement = statement.where(waiting.c.client_name.icontains(query.q, autoescape=True))
    name = query.sort.removeprefix("-")
    rows, cursor = await keyset_page(
        uow.session,
        statement,
        query,
        key=waiting.c[name],
        id_key=waiting.c.client_id,
        key_of=lambda row: getattr(row, name),
        id_of=lambda row: row.client_id,
        key_type=CLIENT_SORTS[name],
        descending=query.sort.startswith("-"),
    )
    return Page(items=[UninvoicedClient.model_validate(dict(row._mapping)) for row in rows], next_cursor=cursor)


async def uninvoiced_visits(uow: UnitOfWork, query: VisitQuery) -> Page[UninvoicedVisit]:
    """Return a page of the visits that wait for an invoice."""
    statement = select(CollectedVisit).where(col(CollectedVisit.invoice_id).is_(None))
    if query.client_id:
        statement = statement.where(col(CollectedVisit.client_id) == query.client_id)
    if query.q:
        texts = (CollectedVisit.client_name, CollectedVisit.reference)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    if query.served_from:
        statement = statement.where(col(CollectedVisit.served_on) >= query.served_from)
    if query.served_to:
        statement = statement.where(col(CollectedVisit.served_on) <= query.served_to)
    if query.reopened is not None:
        statement = statement.where(col(CollectedVisit.reopened) == query.reopened)
    if query.held is not None:
        statement = statement.where(col(CollectedVisit.held) == query.held)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, VISIT_SORTS, col(CollectedVisit.id))
    return Page(items=[UninvoicedVisit.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)
