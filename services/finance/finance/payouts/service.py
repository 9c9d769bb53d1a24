"""List payouts and what is in them."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import col, select

from finance.payouts.models import Payout
from finance.payouts.schemas import MovementOut, MovementQuery, PayoutOut, PayoutQuery
from finance.stripe_money.models import StripeMovement
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page

MISSING = "There is no such payout."
_SORTS = {
    "arrives_on": Sort(col(Payout.arrives_on), date),
    "amount_cents": Sort(col(Payout.amount_cents), int),
}
_MOVEMENT_SORTS = {"occurred_at": Sort(col(StripeMovement.occurred_at), datetime)}


async def payouts_page(uow: UnitOfWork, query: PayoutQuery) -> Page[PayoutOut]:
    """Return one page of the payouts that hold something of the organization's."""
    statement = select(Payout).where(or_(col(Payout.movements) > 0, col(Payout.amount_cents) != 0))
    if query.status:
        statement = statement.where(Payout.status == query.status)
    if query.arrives_from:
        statement = statement.where(col(Payout.arrives_on) >= query.arrives_from)
    if query.arrives_to:
        statement = statement.where(col(Payout.arrives_on) <= query.arrives_to)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _SORTS, col(Payout.id))
    return Page(items=[PayoutOut.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)


async def payout_of(uow: UnitOfWork, payout_id: UUID) -> PayoutOut:
    """Return a payout.

    Raises:
        NotFound: there is none.
    """
    return PayoutOut.model_validate((await row_of(uow, Payout, payout_id, MISSING)).model_dump())


async def movements_page(uow: UnitOfWork, payout_id: UUID, query: MovementQuery) -> Page[MovementOut]:
    """Return one page of what is in a payout.

    Raises:
        NotFound: there is no such payout.
    """
    payout = await row_of(uow, Payout, payout_id, MISSING)
    statement = select(StripeMovement).where(StripeMovement.payout_id == payout.stripe_id)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _MOVEMENT_SORTS, col(StripeMovement.id))
    return Page(items=[MovementOut.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)
