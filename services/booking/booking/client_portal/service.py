"""What a signed-in client sees: themselves, their visits, the cleaners who came."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import col, select

from booking.bookings.crew import crew_of
from booking.bookings.models import Booking
from booking.bookings.schemas import CrewName
from booking.bookings.service import booking_of
from booking.bookings.states import BookingStatus
from booking.bookings.views import WALL
from booking.client_portal.schemas import (
    BookAgain,
    Cleaner,
    PortalMe,
    PortalSeries,
    PortalVisit,
    PreferredCleaners,
    VisitQuery,
)
from booking.clients.models import Address, Client, ClientWorker
from booking.clients.parts import set_wishes
from booking.clients.profile import show_address
from booking.clients.profile_schemas import WorkerWishes
from booking.clients.schemas import AddressInput, ClientInput
from booking.pricing.schemas import EstimateRequest
from booking.series.models import Series
from shared.auth.callers import ClientCaller
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Invalid, NotFound, Unauthorized

LIVE = (BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS)
MOST_CLEANERS = 50
MOST_SERIES = 50
_BY_START = {"starts_at": Sort(col(Booking.starts_at), type(now()))}

_CLEANERS = """
    SELECT workers.id AS worker_id, workers.name, client_workers.preference IS NOT NULL AS preferred
    FROM workers
    LEFT JOIN client_workers ON client_workers.org_id = workers.org_id AND client_workers.worker_id = workers.id
        AND client_workers.client_id = :client_id
    WHERE workers.org_id = :org_id AND workers.active
        AND coalesce(client_workers.preference, 'preferred') = 'preferred'
        AND (client_workers.preference IS NOT NULL OR workers.id IN (
            SELECT assignments.worker_id FROM assignments
            JOIN bookings ON bookings.org_id = assignments.org_id AND bookings.id = assignments.booking_id
            WHERE bookings.org_id = :org_id AND bookings.client_id = :client_id AND bookings.status = 'DONE'
                AND assignments.active
        ))
    ORDER BY preferred DESC, workers.name, workers.id LIMIT :limit"""


async def signed_in(uow: UnitOfWork, caller: ClientCaller, *, lock: bool = False) -> Client:
    """Return the client who is signed in.

    Raises:
        Unauthorized: the client was merged into another or erased since.
    """
    statement = select(Client).where(
        col(Client.id) == caller.actor_id, col(Client.merged_into).is_(None), col(Client.erased_at).is_(None)
    )
    client = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if client is None:
        raise Unauthorized("Your sign-in is not valid any more. Ask for a new link.")
    return client


async def describe(uow: UnitOfWork, client: Client) -> PortalMe:
    """Return what the company keeps of the client."""
    await uow.session.flush()
    homes = select(Address).where(col(Address.client_id) == client.id, col(Address.archived_at).is_(None))
    return PortalMe(
        **client.model_dump(include=set(PortalMe.model_fields)),
        addresses=[
            show_address(home, secrets=True)
            for home in (await uow.session.exec(homes.order_by(col(Address.id)))).all()
        ],
        cleaners=await cleaners_of(uow, client),
    )


async def cleaners_of(uow: UnitOfWork, client: Client) -> list[Cleaner]:
    """Return the cleaners who came, or whom the client asks for; not those who are never sent there."""
    rows = await uow.sql(_CLEANERS, org_id=uow.org_id, client_id=client.id, limit=MOST_CLEANERS)
    return [Cleaner.model_validate(dict(row)) for row in rows.mappings()]


async def prefer(uow: UnitOfWork, client: Client, wanted: PreferredCleaners) -> None:
    """Keep whom the client asks for; whom the office keeps away stays away.

    Raises:
        Invalid: somebody named has never been there.
    """
    known = {cleaner.worker_id for cleaner in await cleaners_of(uow, client)}
    if not set(wanted.worker_ids) <= known:
        raise Invalid.field("body.worker_ids", "Choose among the cleaners who have been with you.")
    kept_away = select(ClientWorker.worker_id).where(
        col(ClientWorker.client_id) == client.id, col(ClientWorker.preference) == "barred"
    )
    barred = list((await uow.session.exec(kept_away)).all())
    await set_wishes(uow, client, WorkerWishes(preferred=list(dict.fromkeys(wanted.worker_ids)), barred=barred))


async def list_visits(uow: UnitOfWork, client: Client, query: VisitQuery) -> Page[PortalVisit]:
    """Return a page of the client's visits."""
    ahead = col(Booking.status).in_(LIVE) & (col(Booking.ends_at) > now())
    upcoming = query.when == "upcoming"
    statement = select(Booking).where(col(Booking.client_id) == client.id, ahead if upcoming else ~ahead)
    order = "starts_at" if upcoming else "-starts_at"
    bookings, cursor = await sorted_page(uow, statement, query, order, _BY_START, col(Booking.id))
    return Page(items=await _shown(uow, bookings), next_cursor=cursor)


async def _shown(uow: UnitOfWork, bookings: Sequence[Booking]) -> list[PortalVisit]:
    crews = await crew_of(uow, [booking.id for booking in bookings])
    homes = select(Address).where(col(Address.id).in_([booking.address_id for booking in bookings]))
    places = {home.id: home.one_line for home in (await uow.session.exec(homes)).all()}
    return [
        PortalVisit(
            **booking.model_dump(include={"id", "reference", "public_token", "service", "starts_at", "timezone"}),
            **booking.model_dump(include={"total_cents", "currency"}),
            status=BookingStatus(booking.status),
            local_start=booking.local_start.strftime(WALL),
            local_end=booking.local_end.strftime(WALL),
            address=places[booking.address_id],
            crew=[CrewName(name=worker.name) for worker in crews[booking.id]],
        )
        for booking in bookings
    ]


async def own_booking(uow: UnitOfWork, client: Client, booking_id: Any, *, lock: bool = False) -> Booking:
    """Return one of the client's bookings.

    Raises:
        NotFound: there is none of that client.
    """
    booking = await booking_of(uow, booking_id, lock=lock)
    if booking.client_id != client.id:
        raise NotFound("There is no such booking.")
    return booking


async def book_again(uow: UnitOfWork, client: Client, booking: Booking) -> BookAgain:
    """Return a booking like this one, to be given a time."""
    home = await uow.session.get_one(Address, booking.address_id)
    contact = None
    if client.email and client.phone:
        contact = ClientInput.model_validate(client, from_attributes=True)
    return BookAgain(
        request=EstimateRequest.model_validate(booking.request),
        client=contact,
        address=AddressInput.model_validate(home, from_attributes=True),
        notes=booking.notes,
    )


async def list_series(uow: UnitOfWork, client: Client) -> list[PortalSeries]:
    """Return the client's visits that repeat, those that go on first."""
    statement = (
        select(Series, Address)
        .join(Address, col(Address.id) == col(Series.address_id))
        .where(col(Series.client_id) == client.id)
        .order_by(col(Series.ends_on).desc().nulls_first(), col(Series.id).desc())
        .limit(MOST_SERIES)
    )
    return [
        PortalSeries(
            **series.model_dump(
                include={"id", "service", "rule", "timezone", "starts_on", "ends_on", "total_cents"}
            ),
            local_time=f"{series.wall:%H:%M}",
            address=home.one_line,
        )
        for series, home in (await uow.session.exec(statement)).all()
    ]
