"""The list of invoices: filtered, searched and sorted."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from operator import ge, le
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field
from sqlalchemy import ColumnElement, case, func, literal_column, or_
from sqlmodel import col, select

from finance.invoices.models import Invoice
from finance.invoices.rules import InvoiceStatus
from shared.clock import local_today
from shared.database import PageQuery, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.inputs import Day, Words
from shared.organizations import organization

UNPAID = ("SENT", "PARTIAL", "OVERDUE")
_NO_DAY: ColumnElement[date] = literal_column("'9999-12-31'::date")

SORTS = {
    "created_at": Sort(col(Invoice.created_at), datetime),
    "issued_on": Sort(func.coalesce(col(Invoice.issued_on), _NO_DAY), date),
    "due_on": Sort(func.coalesce(col(Invoice.due_on), _NO_DAY), date),
    "number": Sort(func.coalesce(col(Invoice.number), literal_column("''")), str),
    "total_cents": Sort(col(Invoice.total_cents), int),
    "client_name": Sort(col(Invoice.client_name), str),
}
Cents = Annotated[int, Field(ge=0, le=99_999_999)]
Source = Literal["visit", "manual", "monthly", "recurring", "subscription", "batch"]


class InvoiceQuery(PageQuery):
    """How invoices are filtered and sorted; drafts, which have no days yet, come last by day."""

    status: list[InvoiceStatus] = Field(default_factory=list, max_length=6, description="Those that stand so.")
    source: list[Source] = Field(default_factory=list, max_length=6)
    client_id: UUID | None = None
    booking_id: UUID | None = None
    issued_from: Day | None = None
    issued_to: Day | None = None
    due_from: Day | None = None
    due_to: Day | None = None
    min_total_cents: Cents | None = None
    max_total_cents: Cents | None = None
    min_due_cents: Cents | None = None
    max_due_cents: Cents | None = None
    overdue: bool | None = Field(default=None, description="Whether something is due since before today.")
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of the number, the client's name or the booking's reference."
    )
    sort: Literal[
        "created_at",
        "-created_at",
        "issued_on",
        "-issued_on",
        "due_on",
        "-due_on",
        "number",
        "-number",
        "total_cents",
        "-total_cents",
        "client_name",
        "-client_name",
    ] = "-created_at"


def due_of() -> ColumnElement[Any]:
    """Return what is due on an invoice, in SQL."""
    net = col(Invoice.total_cents) - col(Invoice.credited_cents) - col(Invoice.paid_cents)
    return case((col(Invoice.status).in_(UNPAID), net + col(Invoice.refunded_cents)), else_=0)


async def list_invoices(uow: UnitOfWork, query: InvoiceQuery) -> tuple[Sequence[Invoice], str | None]:
    """Return one page of invoices and the next cursor."""
    today = local_today((await organization(uow)).timezone)
    statement = select(Invoice).where(*_bounds(query))
    if query.status:
        statement = statement.where(col(Invoice.status).in_(query.status))
    if query.source:
        statement = statement.where(col(Invoice.source).in_(query.source))
    if query.client_id is not None:
        statement = statement.where(col(Invoice.client_id) == query.client_id)
    if query.booking_id is not None:
        within = col(Invoice.lines).contains([{"booking_id": str(query.booking_id)}])
        statement = statement.where(or_(col(Invoice.booking_id) == query.booking_id, within))
    if query.overdue is not None:
        late = col(Invoice.status).in_(UNPAID) & (func.coalesce(col(Invoice.due_on), _NO_DAY) < today)
        statement = statement.where(late if query.overdue else ~late)
    if query.q:
        wanted = [col(Invoice.number), col(Invoice.client_name), col(Invoice.booking_reference)]
        statement = statement.where(or_(*(column.icontains(query.q, autoescape=True) for column in wanted)))
    return await sorted_page(uow, statement, query, query.sort, SORTS, col(Invoice.id))


def _bounds(query: InvoiceQuery) -> list[ColumnElement[bool]]:
    due, due_on = due_of(), SORTS["due_on"].key
    known: list[tuple[Any, Any, Callable[[Any, Any], Any]]] = [
        (query.issued_from, col(Invoice.issued_on), ge),
        (query.issued_to, col(Invoice.issued_on), le),
        (query.due_from, due_on, ge),
        (query.due_to, due_on, le),
        (query.min_total_cents, col(Invoice.total_cents), ge),
        (query.max_total_cents, col(Invoice.total_cents), le),
        (query.min_due_cents, due, ge),
        (query.max_due_cents, due, le),
    ]
    bounds = [compare(column, value) for value, column, compare in known if value is not None]
    if query.due_from is not None:
        bounds.append(col(Invoice.due_on).is_not(None))
    return bounds
