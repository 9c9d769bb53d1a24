"""Keeping touches, and handing them to the lead that their visitor became."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import col, select

from booking.attribution.channels import channel_of
from booking.attribution.models import Touch
from booking.attribution.schemas import Arrival
from shared.clock import now
from shared.database import UnitOfWork
from shared.ids import new_id

SAME_VISIT = timedelta(minutes=30)
MOST_TOUCHES = 50
"""More than anybody's way to a booking has; a script that sends more is not listened to."""

_RECORD = """
    INSERT INTO lead_touches
        (id, org_id, created_at, visitor_id, source, medium, campaign, keyword, landing_page, referrer)
    SELECT :id, :org_id, :at, :visitor_id, :source, :medium, :campaign, :keyword, :landing_page, :referrer
    WHERE (
        SELECT count(*) < :most AND count(*) FILTER (
            WHERE created_at > :since AND source = :source AND campaign IS NOT DISTINCT FROM :campaign
        ) = 0
        FROM lead_touches WHERE org_id = :org_id AND visitor_id = :visitor_id
    )
"""
_ADOPT = """
    UPDATE lead_touches SET lead_id = :lead_id
    WHERE org_id = :org_id AND visitor_id = :visitor_id AND lead_id IS NULL
"""


async def record_touch(uow: UnitOfWork, visitor_id: UUID, arrival: Arrival) -> None:
    """Note that a channel led a visitor here; the next page of the same visit isn't another touch."""
    source, medium = channel_of(arrival.source, arrival.medium, arrival.referrer)
    at = now()
    await uow.sql(
        _RECORD,
        id=new_id(),
        org_id=uow.org_id,
        at=at,
        since=at - SAME_VISIT,
        most=MOST_TOUCHES,
        visitor_id=visitor_id,
        **arrival.model_dump(include={"campaign", "keyword", "landing_page", "referrer"}),
        source=source,
        medium=medium,
    )


async def adopt_touches(uow: UnitOfWork, visitor_id: UUID, lead_id: UUID) -> None:
    """Give the visitor's touches to the lead that the visitor became."""
    await uow.sql(_ADOPT, org_id=uow.org_id, visitor_id=visitor_id, lead_id=lead_id)


async def touches_of(uow: UnitOfWork, lead_id: UUID) -> Sequence[Touch]:
    """Return the lead's touches, oldest first."""
    statement = select(Touch).where(col(Touch.lead_id) == lead_id)
    ordered = statement.order_by(col(Touch.created_at), col(Touch.id)).limit(MOST_TOUCHES)
    return (await uow.session.exec(ordered)).all()
