"""Which zone a postal code lies in."""

from sqlmodel import col, func, select

from booking.travel_zones.models import TravelZone, ZonePrefix
from shared.database import UnitOfWork


def prefixes_of(postal_code: str) -> list[str]:
    """Return every beginning of a postal code, the whole of it last; a space does not count."""
    packed = postal_code.replace(" ", "").upper()
    return [packed[:length] for length in range(1, len(packed) + 1)]


async def zone_of(uow: UnitOfWork, postal_code: str) -> TravelZone | None:
    """Return the active zone that the code lies in, by its longest prefix; None where there is none."""
    statement = (
        select(TravelZone)
        .join(
            ZonePrefix,
            (col(ZonePrefix.org_id) == col(TravelZone.org_id)) & (col(ZonePrefix.zone_id) == col(TravelZone.id)),
        )
        .where(col(ZonePrefix.prefix).in_(prefixes_of(postal_code)), col(TravelZone.active))
        .order_by(func.length(col(ZonePrefix.prefix)).desc())
        .limit(1)
    )
    return (await uow.session.exec(statement)).first()
