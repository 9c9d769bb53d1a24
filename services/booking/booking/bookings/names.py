"""Short names of bookings that people can say on the phone."""

import secrets

from sqlmodel import col, select

from booking.bookings.models import Booking
from shared.database import UnitOfWork

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0 or O, no 1, I or L, no U: what is easily misheard or misread."""
LENGTH = 6


def new_reference() -> str:
    """Return a random reference, such as `B-7K3M9Q`."""
    return "B-" + "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


async def free_reference(uow: UnitOfWork) -> str:
    """Return a reference that no booking of the organization has."""
    while True:
        reference = new_reference()
        taken = select(Booking.id).where(col(Booking.reference) == reference)
        if (await uow.session.exec(taken)).first() is None:
            return reference
