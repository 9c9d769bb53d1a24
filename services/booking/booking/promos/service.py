"""Finding promo codes, and taking them up with a booking so that no race exceeds what they allow."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlmodel import col, func, select

from booking.promos.models import PromoCode, Redemption
from booking.promos.rules import Use, objection
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import organization

_OTHER_BOOKINGS = text(
    "SELECT EXISTS (SELECT 1 FROM bookings WHERE org_id = :org_id AND client_id = :client_id "
    "AND id <> :booking_id AND status <> 'CANCELLED')"
)
"""By the table's name: the slice of bookings stands on this one and can't be imported."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A code that a booking wants to take, and what it takes off a subtotal of so much before it."""

    code: str
    booking_id: UUID
    client_id: UUID
    service: str
    subtotal_cents: int
    amount_cents: int


class PromoRefused(Invalid):
    """The promo code doesn't hold for this booking; the sentence says why."""

    slug = "promo-refused"
    title = "The promo code can't be used"


async def promo_named(uow: UnitOfWork, code: str, *, at: str = "body", lock: bool = False) -> PromoCode:
    """Return the company's promo code of that name, whatever its capitals.

    Args:
        at: where in the request the code is, for the error.

    Raises:
        PromoRefused: there is none.
    """
    statement = select(PromoCode).where(col(PromoCode.code) == code.upper())
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    promo = (await uow.session.exec(statement)).one_or_none()
    if promo is None:
        raise _refused(f"There is no promo code “{code}”. Check how it is written.", at)
    return promo


def check_promo(promo: PromoCode, use: Use, *, at: str = "body") -> None:
    """Refuse a code that doesn't hold.

    Raises:
        PromoRefused: it doesn't; the sentence says why.
    """
    if sentence := objection(promo, use):
        raise _refused(sentence, at)


async def has_redeemed(uow: UnitOfWork, promo: PromoCode, booking_id: UUID) -> bool:
    """Tell whether the booking has taken this code."""
    taken = await _redemption(uow, booking_id)
    return taken is not None and taken.promo_id == promo.id and taken.returned_at is None


async def redeem(uow: UnitOfWork, wanted: Wanted, *, at: str = "body") -> None:
    """Take the code up for a booking that is written already; the last lock that making or changing one takes.

    What the booking took before goes back, unless it is the same code: then only the sum follows.

    Raises:
        PromoRefused: it doesn't hold for this client, or was used up at this moment.
    """
    promo = await promo_named(uow, wanted.code, at=at, lock=True)
    taken = await _redemption(uow, wanted.booking_id)
    if taken is not None and taken.returned_at is None:
        if taken.promo_id == promo.id:
            taken.amount_cents = wanted.amount_cents
            return
        await give_back(uow, wanted.booking_id)
    check_promo(promo, await _use(uow, promo, wanted), at=at)
    promo.uses += 1
    if taken is None:
        taken = Redemption(
            org_id=uow.org_id,
            promo_id=promo.id,
            booking_id=wanted.booking_id,
            client_id=wanted.client_id,
            amount_cents=0,
        )
    taken.promo_id, taken.amount_cents, taken.returned_at = promo.id, wanted.amount_cents, None
    uow.session.add_all([promo, taken])
    await uow.session.flush()


async def _use(uow: UnitOfWork, promo: PromoCode, wanted: Wanted) -> Use:
    mine = select(func.count()).where(
        col(Redemption.promo_id) == promo.id,
        col(Redemption.client_id) == wanted.client_id,
        col(Redemption.booking_id) != wanted.booking_id,
        col(Redemption.returned_at).is_(None),
    )
    others = {"org_id": uow.org_id, "client_id": wanted.client_id, "booking_id": wanted.booking_id}
    return Use(
        service=wanted.service,
        subtotal_cents=wanted.subtotal_cents,
        today=local_today((await organization(uow)).timezone),
        client_uses=(await uow.session.exec(mine)).one(),
        known_client=(await uow.session.execute(_OTHER_BOOKINGS, others)).scalar_one(),
    )


async def _redemption(uow: UnitOfWork, booking_id: UUID) -> Redemption | None:
    statement = select(Redemption).where(col(Redemption.booking_id) == booking_id)
    return (await uow.session.exec(statement.execution_options(populate_existing=True))).one_or_none()


async def give_back(uow: UnitOfWork, booking_id: UUID) -> None:
    """Let the code that a cancelled booking took be used by somebody else; without one nothing happens."""
    await _turn(uow, booking_id, returned=True)


async def take_again(uow: UnitOfWork, booking_id: UUID) -> None:
    """Count the code again for a cancelled booking that lives after all; what was agreed is not checked."""
    await _turn(uow, booking_id, returned=False)


async def _turn(uow: UnitOfWork, booking_id: UUID, *, returned: bool) -> None:
    await uow.sql(
        "WITH turned AS (UPDATE promo_redemptions SET returned_at = CAST(:returned_at AS timestamptz) "
        "WHERE org_id = :org_id AND booking_id = :booking_id AND (returned_at IS NULL) = :returned "
        "RETURNING promo_id) "
        "UPDATE promo_codes SET uses = uses + :change FROM turned "
        "WHERE promo_codes.org_id = :org_id AND promo_codes.id = turned.promo_id",
        org_id=uow.org_id,
        booking_id=booking_id,
        returned_at=now() if returned else None,
        returned=returned,
        change=-1 if returned else 1,
    )


def _refused(sentence: str, at: str) -> PromoRefused:
    return PromoRefused(sentence, errors=[{"field": f"{at}.promo_code", "message": sentence}])
