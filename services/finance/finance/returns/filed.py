"""Show filed returns."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import col, or_, select

from finance.returns.filing import payments_of
from finance.returns.models import TaxReturn
from finance.returns.schemas import FiledQuery, FiledReturn, PaymentOut
from finance.returns.service import of_filed
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page

_SORTS = {"to": Sort(col(TaxReturn.to_date), date), "filed_at": Sort(col(TaxReturn.created_at), datetime)}


async def shown(uow: UnitOfWork, rows: Sequence[TaxReturn]) -> list[FiledReturn]:
    """Return filed returns as they are answered, each with its payments."""
    payments: defaultdict[UUID, list[PaymentOut]] = defaultdict(list)
    for payment in await payments_of(uow, [row.id for row in rows]):
        payments[payment.return_id].append(PaymentOut.model_validate(payment.model_dump()))
    return [
        FiledReturn.model_validate(
            {**row.model_dump(), **of_filed(row), "filed_at": row.created_at, "payments": payments[row.id]}
        )
        for row in rows
    ]


async def filed_page(uow: UnitOfWork, query: FiledQuery) -> Page[FiledReturn]:
    """Return one page of filed returns."""
    statement = select(TaxReturn)
    if query.state == "reopened":
        statement = statement.where(col(TaxReturn.reopened_at).is_not(None))
    elif query.state is not None:
        statement = statement.where(col(TaxReturn.reopened_at).is_(None))
    if query.state == "unpaid":
        statement = statement.where(col(TaxReturn.paid_cents) != col(TaxReturn.balance_cents))
    if query.q:
        words = (col(column).icontains(query.q, autoescape=True) for column in _SEARCHED)
        statement = statement.where(or_(*words))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _SORTS, col(TaxReturn.id))
    return Page(items=await shown(uow, rows), next_cursor=cursor)


_SEARCHED = (TaxReturn.confirmation, TaxReturn.filed_by)
