"""The list of payments: filtered, searched and sorted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from sqlalchemy import or_
from sqlmodel import col, select

from finance.invoices.models import Invoice
from finance.payments.models import Payment
from finance.payments.rules import PaymentStatus
from finance.payments.schemas import Method
from shared.clock import day_bounds
from shared.database import PageQuery, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.inputs import Day, Words
from shared.organizations import organization

SORTS = {
    "created_at": Sort(col(Payment.created_at), datetime),
    "occurred_at": Sort(col(Payment.occurred_at), datetime),
    "amount_cents": Sort(col(Payment.amount_cents), int),
}


class PaymentQuery(PageQuery):
    """How payments are filtered and sorted."""

    status: PaymentStatus | None = Field(default=None, description="Only those that stand so.")
    method: Method | None = None
    purpose: Literal["deposit", "invoice", "gift_card"] | None = None
    invoice_id: UUID | None = Field(default=None, description="Only those of one invoice.")
    client_id: UUID | None = None
    occurred_from: Day | None = None
    occurred_to: Day | None = Field(default=None, description="The last day, in the organization's zone.")
    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of the client's name, the note or the invoice's number."
    )
    sort: Literal["created_at", "-created_at", "occurred_at", "-occurred_at", "amount_cents", "-amount_cents"] = (
        "-created_at"
    )


async def payments_page(uow: UnitOfWork, query: PaymentQuery) -> tuple[Sequence[Payment], str | None]:
    """Return one page of payments and the next cursor."""
    statement = select(Payment)
    for name in ("status", "method", "purpose", "invoice_id", "client_id"):
        if (wanted := getattr(query, name)) is not None:
            statement = statement.where(getattr(Payment, name) == wanted)
    if query.occurred_from is not None or query.occurred_to is not None:
        zone = (await organization(uow)).timezone
        if query.occurred_from is not None:
            statement = statement.where(col(Payment.occurred_at) >= day_bounds(query.occurred_from, zone)[0])
        if query.occurred_to is not None:
            statement = statement.where(col(Payment.occurred_at) < day_bounds(query.occurred_to, zone)[1])
    if query.q:
        numbered = select(Invoice.id).where(col(Invoice.number).icontains(query.q, autoescape=True))
        said = (col(Payment.client)["name"].astext, col(Payment.note))
        named = [text.icontains(query.q, autoescape=True) for text in said]
        statement = statement.where(or_(*named, col(Payment.invoice_id).in_(numbered)))
    return await sorted_page(uow, statement, query, query.sort, SORTS, col(Payment.id))
