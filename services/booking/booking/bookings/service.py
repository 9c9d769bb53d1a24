"""What every use of bookings needs: finding one, saying what it is, and noting what happened to it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.models import Booking, TimelineEntry
from booking.clients.models import Address, Client
from booking.policies.schemas import Policy
from booking.pricing.schemas import Calculation
from booking.slots.service import Need
from contracts.base import Contact
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import NotFound


async def booking_of(uow: UnitOfWork, booking_id: UUID, *, lock: bool = False) -> Booking:
    """Return a booking of the organization.

    Args:
        lock: keep others from changing it until the transaction ends.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Booking, booking_id, "There is no such booking.", lock=lock)


async def booking_by_token(uow: UnitOfWork, public_token: str, *, lock: bool = False) -> Booking:
    """Return the booking that a client's link names.

    Raises:
        NotFound: there is none.
    """
    statement = select(Booking).where(col(Booking.public_token) == public_token)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such booking. Check the link in your message.")
    return found


async def client_and_address(uow: UnitOfWork, booking: Booking) -> tuple[Client, Address]:
    """Return for whom and where the visit is."""
    statement = select(Client, Address).where(
        col(Address.id) == booking.address_id, col(Client.id) == col(Address.client_id)
    )
    client, address = (await uow.session.exec(statement)).one()
    return client, address


async def facts_of(uow: UnitOfWork, booking: Booking) -> dict[str, Any]:
    """Return the fields that every event about the booking carries (`contracts.booking.BookingEvent`)."""
    client, address = await client_and_address(uow, booking)
    return {
        "booking_id": booking.id,
        "reference": booking.reference,
        "public_token": booking.public_token,
        "client": Contact(
            client_id=client.id, name=client.name, email=client.email, phone=client.phone, locale=client.locale
        ),
        "service": booking.service,
        "starts_at": booking.starts_at,
        "ends_at": booking.ends_at,
        "timezone": booking.timezone,
        "address": address.one_line,
        "series_id": booking.series_id,
    }


def record(uow: UnitOfWork, booking_id: UUID, what: str, *, actor: str | None = None, **details: Any) -> None:
    """Note in the timeline what happened, e.g. `checked_in`, and who did it: the caller, unless `actor` says.

    Args:
        details: what was there before and after, as JSON can hold it.
    """
    by = actor or (uow.caller.actor if uow.caller else "system")
    uow.session.add(TimelineEntry(org_id=uow.org_id, booking_id=booking_id, what=what, actor=by, details=details))


def policy_of(booking: Booking) -> Policy:
    """Return the policy that the booking was made under."""
    return Policy.model_validate(booking.policy)


def calculation_of(booking: Booking) -> Calculation:
    """Return the price that was agreed."""
    return Calculation.model_validate(booking.estimate)


def need_of(booking: Booking) -> Need:
    """Return what the visit takes up."""
    return Need(
        booking.service,
        (booking.ends_at - booking.starts_at) // timedelta(minutes=1),
        booking.crew_size,
        address_id=booking.address_id,
        client_id=booking.client_id,
    )
