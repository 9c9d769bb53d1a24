"""What bookings have to do with promo codes."""

from booking.bookings.models import Booking
from booking.pricing.schemas import Calculation
from booking.promos.service import Wanted, give_back, redeem
from shared.database import UnitOfWork


async def redeem_promo(uow: UnitOfWork, booking: Booking, priced: Calculation, *, at: str = "body") -> None:
    """Take up the code that the booking's price counts on, and give back one that it no longer does.

    Args:
        at: where in the request the wanted work is, for the error.

    Raises:
        PromoRefused: it doesn't hold for this client, or was used up at this moment.
    """
    line = next((line for line in priced.lines if line.kind == "promo"), None)
    if line is None:
        await give_back(uow, booking.id)
        return
    before_it = sum(other.amount_cents for other in priced.lines if other.kind not in ("promo", "fee"))
    wanted = Wanted(
        code=line.key,
        booking_id=booking.id,
        client_id=booking.client_id,
        service=booking.service,
        subtotal_cents=before_it,
        amount_cents=-line.amount_cents,
    )
    await redeem(uow, wanted, at=at)
