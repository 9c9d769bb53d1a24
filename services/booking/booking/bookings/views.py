"""How a booking is shown."""

from booking.bookings.crew import crew_of
from booking.bookings.models import Booking
from booking.bookings.schemas import BookingDeposit, BookingView, CrewName, PublicBooking
from booking.bookings.service import calculation_of, client_and_address, policy_of
from booking.bookings.states import BookingStatus
from booking.clients.models import Address, Client
from booking.pricing.schemas import Estimate
from shared.database import UnitOfWork

WALL = "%Y-%m-%dT%H:%M"


def deposit_view(booking: Booking) -> BookingDeposit | None:
    """Return the deposit and where it stands; None where none was asked for."""
    asked = policy_of(booking).deposit
    if asked is None:
        return None
    return BookingDeposit.model_validate(
        asked.model_dump() | {"status": booking.deposit_status, "pay_before": booking.pay_before}
    )


def estimate_view(booking: Booking) -> Estimate:
    """Return the agreed price with the terms that it was agreed under."""
    policy = policy_of(booking)
    return Estimate(
        **calculation_of(booking).model_dump(), deposit=policy.deposit, cancellation_policy=policy.cancellation
    )


def view_of(booking: Booking, client: Client, address: Address) -> BookingView:
    """Return what everybody sees of the booking."""
    return BookingView(
        id=booking.id,
        reference=booking.reference,
        public_token=booking.public_token,
        status=BookingStatus(booking.status),
        service=booking.service,
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        local_start=booking.local_start.strftime(WALL),
        local_end=booking.local_end.strftime(WALL),
        timezone=booking.timezone,
        address=address.one_line,
        client_name=client.name,
        estimate=estimate_view(booking),
        deposit=deposit_view(booking),
        cancellation_policy=policy_of(booking).cancellation,
        cancel_reason=booking.cancel_reason,
        refund_cents=booking.refund_cents,
    )


async def public_view(uow: UnitOfWork, booking: Booking) -> PublicBooking:
    """Return the booking as its client sees it."""
    view = view_of(booking, *await client_and_address(uow, booking))
    crew = (await crew_of(uow, [booking.id]))[booking.id]
    return PublicBooking(**dict(view), crew=[CrewName(name=worker.name) for worker in crew])
