"""Who may be photographed: asked by the office or the crew, or answered by the client's own link."""

from booking.bookings.models import Booking
from booking.bookings.service import client_and_address, record
from booking.photos.schemas import Consent, ConsentOut
from booking.visits.completeness import photos_allowed
from shared.database import UnitOfWork


async def consent_of(uow: UnitOfWork, booking: Booking) -> ConsentOut:
    """Return what is known of the client's consent to photos at a visit."""
    client, _ = await client_and_address(uow, booking)
    return ConsentOut(
        allowed=await photos_allowed(uow, booking),
        for_visit=booking.photo_consent,
        by_client=client.photo_consent,
    )


async def note_consent(uow: UnitOfWork, booking: Booking, wanted: Consent, *, by: str) -> None:
    """Keep what the client of a locked booking said, for the visit or for all of the client's."""
    if wanted.scope == "client":
        client, _ = await client_and_address(uow, booking)
        client.photo_consent = wanted.allowed
        client.touch()
        uow.session.add(client)
    else:
        booking.photo_consent = wanted.allowed
        booking.touch()
        uow.session.add(booking)
    words = {True: "photos_allowed", False: "photos_refused", None: "photos_not_asked"}
    record(uow, booking.id, words[wanted.allowed], actor=by)
    await uow.session.flush()
