"""Keeping travel zones."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.travel_zones.models import TravelZone, ZonePrefix
from booking.travel_zones.schemas import ZoneInput, ZoneOut, ZoneQuery
from booking.travel_zones.service import prefixes_of
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict

SORTS = {"name": Sort(col(TravelZone.name), str), "fee": Sort(col(TravelZone.fee_cents), int)}


class ZoneTaken(Conflict):
    """Another zone has the name or one of the prefixes."""

    slug = "zone-taken"
    title = "Another zone has this already"


async def zone(uow: UnitOfWork, zone_id: UUID, *, lock: bool = False) -> TravelZone:
    """Return a zone of the organization.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, TravelZone, zone_id, "There is no such travel zone.", lock=lock)


async def list_zones(uow: UnitOfWork, query: ZoneQuery) -> Page[ZoneOut]:
    """Return a page of the zones that match."""
    statement = select(TravelZone)
    if query.q:
        statement = statement.where(col(TravelZone.name).icontains(query.q, autoescape=True))
    if query.active is not None:
        statement = statement.where(col(TravelZone.active) == query.active)
    if query.postal_code:
        covering = col(ZonePrefix.prefix).in_(prefixes_of(query.postal_code))
        statement = statement.where(col(TravelZone.id).in_(select(ZonePrefix.zone_id).where(covering)))
    zones, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(TravelZone.id))
    return Page(items=await show(uow, zones), next_cursor=cursor)


async def show(uow: UnitOfWork, zones: Sequence[TravelZone]) -> list[ZoneOut]:
    """Return the wire shape of zones; their prefixes are read in one statement."""
    statement = select(ZonePrefix).where(col(ZonePrefix.zone_id).in_([zone.id for zone in zones]))
    prefixes: dict[UUID, list[str]] = {}
    for row in (await uow.session.exec(statement.order_by(col(ZonePrefix.prefix)))).all():
        prefixes.setdefault(row.zone_id, []).append(row.prefix)
    return [ZoneOut.model_validate({**zone.model_dump(), "prefixes": prefixes[zone.id]}) for zone in zones]


async def add_zone(uow: UnitOfWork, wanted: ZoneInput) -> TravelZone:
    """Add a zone.

    Raises:
        ZoneTaken: another has the name or a prefix.
    """
    added = TravelZone(org_id=uow.org_id, **wanted.model_dump(exclude={"prefixes"}))
    await _write(uow, added, wanted.prefixes)
    uow.audit("travel_zone.create", "travel_zone", added.id, name=added.name)
    return added


async def change_zone(uow: UnitOfWork, changed: TravelZone, wanted: ZoneInput) -> None:
    """Make a locked zone what is wanted; bookings keep the fee that they were made with.

    Raises:
        ZoneTaken: another has the name or a prefix.
    """
    for name, value in wanted.model_dump(exclude={"prefixes"}).items():
        setattr(changed, name, value)
    changed.touch()
    await _write(uow, changed, wanted.prefixes)
    uow.audit("travel_zone.update", "travel_zone", changed.id, name=changed.name)


async def remove_zone(uow: UnitOfWork, removed: TravelZone) -> None:
    """Delete a zone with its prefixes."""
    await uow.session.delete(removed)
    uow.audit("travel_zone.delete", "travel_zone", removed.id, name=removed.name)


async def _write(uow: UnitOfWork, written: TravelZone, prefixes: Sequence[str]) -> None:
    uow.session.add(written)
    rows = [{"org_id": uow.org_id, "prefix": prefix, "zone_id": written.id} for prefix in prefixes]
    elsewhere = select(ZonePrefix.prefix).where(
        col(ZonePrefix.prefix).in_(prefixes), col(ZonePrefix.zone_id) != written.id
    )
    with uow.session.no_autoflush:
        if taken := (await uow.session.exec(elsewhere.order_by(col(ZonePrefix.prefix)))).all():
            raise ZoneTaken(f"Another zone has {', '.join(taken)}. A prefix can be in one zone only.")
    try:
        await uow.session.flush()
        await uow.session.exec(delete(ZonePrefix).where(col(ZonePrefix.zone_id) == written.id))
        await uow.session.exec(insert(ZonePrefix).values(rows))
    except IntegrityError as error:
        raise ZoneTaken("Another zone has this name, or took one of the prefixes at this moment.") from error
