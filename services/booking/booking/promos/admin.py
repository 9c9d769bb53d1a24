"""Keeping promo codes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.promos.models import PromoCode, Redemption
from booking.promos.schemas import PromoInput, PromoOut, PromoQuery, RedemptionOut, RedemptionQuery
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict

SORTS = {
    "code": Sort(col(PromoCode.code), str),
    "created_at": Sort(col(PromoCode.created_at), datetime),
    "uses": Sort(col(PromoCode.uses), int),
}
REDEMPTION_SORTS = {"created_at": Sort(col(Redemption.created_at), datetime)}


class CodeTaken(Conflict):
    """The company has a promo code of this name already."""

    slug = "promo-code-taken"
    title = "There is such a promo code already"


class CodeInUse(Conflict):
    """Bookings have redeemed the code."""

    slug = "promo-code-in-use"
    title = "The promo code was used"


async def promo(uow: UnitOfWork, promo_id: UUID, *, lock: bool = False) -> PromoCode:
    """Return a promo code of the organization.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, PromoCode, promo_id, "There is no such promo code.", lock=lock)


async def list_promos(uow: UnitOfWork, query: PromoQuery) -> Page[PromoOut]:
    """Return a page of the codes that match."""
    statement = select(PromoCode)
    if query.q:
        texts = (PromoCode.code, PromoCode.description)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    if query.active is not None:
        statement = statement.where(col(PromoCode.active) == query.active)
    if query.valid_on:
        statement = statement.where(
            func.coalesce(col(PromoCode.valid_from), query.valid_on) <= query.valid_on,
            func.coalesce(col(PromoCode.valid_to), query.valid_on) >= query.valid_on,
        )
    if query.service:
        services = col(PromoCode.services)
        named = func.array_position(services, query.service) > 0
        statement = statement.where(or_(func.cardinality(services) == 0, named))
    codes, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(PromoCode.id))
    return Page(items=[show(code) for code in codes], next_cursor=cursor)


def show(code: PromoCode) -> PromoOut:
    """Return the wire shape of a code."""
    return PromoOut.model_validate(code.model_dump())


async def add_promo(uow: UnitOfWork, wanted: PromoInput) -> PromoCode:
    """Add a code.

    Raises:
        CodeTaken: there is one of this name.
    """
    added = PromoCode(org_id=uow.org_id, **wanted.model_dump())
    await _flush(uow, added)
    uow.audit("promo_code.create", "promo_code", added.id, code=added.code)
    return added


async def change_promo(uow: UnitOfWork, changed: PromoCode, wanted: PromoInput) -> None:
    """Make a locked code what is wanted; what is booked keeps its price.

    Raises:
        CodeTaken: another one has the new name.
    """
    for name, value in wanted.model_dump().items():
        setattr(changed, name, value)
    changed.touch()
    await _flush(uow, changed)
    uow.audit("promo_code.update", "promo_code", changed.id, code=changed.code)


async def remove_promo(uow: UnitOfWork, removed: PromoCode) -> None:
    """Delete a code that no booking ever took.

    Raises:
        CodeInUse: one did.
    """
    taken = select(Redemption.id).where(col(Redemption.promo_id) == removed.id).limit(1)
    if (await uow.session.exec(taken)).first() is not None:
        raise CodeInUse(f"Bookings have used {removed.code}. Switch it off instead.")
    await uow.session.delete(removed)
    uow.audit("promo_code.delete", "promo_code", removed.id, code=removed.code)


async def list_redemptions(uow: UnitOfWork, promo_id: UUID, query: RedemptionQuery) -> Page[RedemptionOut]:
    """Return a page of the bookings that took a code."""
    statement = select(Redemption).where(col(Redemption.promo_id) == promo_id)
    if query.returned is not None:
        statement = statement.where(col(Redemption.returned_at).is_not(None) == query.returned)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, REDEMPTION_SORTS, col(Redemption.id))
    return Page(items=[RedemptionOut.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)


async def _flush(uow: UnitOfWork, code: PromoCode) -> None:
    name = code.code
    uow.session.add(code)
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise CodeTaken(f"There is a promo code {name} already. Change it or choose another name.") from error
