"""Read the log of tax exports."""

from datetime import datetime

from sqlmodel import col, select

from finance.tax_export.models import TaxExport
from finance.tax_export.schemas import ExportOut, ExportQuery
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page

_SORTS = {"started_at": Sort(col(TaxExport.created_at), datetime)}


async def exports_page(uow: UnitOfWork, query: ExportQuery) -> Page[ExportOut]:
    """Return one page of exports."""
    statement = select(TaxExport)
    if query.outcome:
        statement = statement.where(TaxExport.outcome == query.outcome)
    if query.covers:
        statement = statement.where(
            col(TaxExport.from_date) <= query.covers, col(TaxExport.to_date) >= query.covers
        )
    if query.q:
        statement = statement.where(col(TaxExport.actor).icontains(query.q, autoescape=True))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _SORTS, col(TaxExport.id))
    items = [ExportOut.model_validate({**row.model_dump(), "started_at": row.created_at}) for row in rows]
    return Page(items=items, next_cursor=cursor)
