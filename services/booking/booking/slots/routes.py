"""HTTP of free times, open to strangers."""

from typing import Annotated

from fastapi import Query

from booking.slots.schemas import SlotDays, SlotQuery
from booking.slots.service import Need, check_open, free_days
from shared.auth.guards import public
from shared.database import Uow
from shared.errors import ModuleDisabled, NotFound, responses
from shared.organizations import PublicOrganization
from shared.web.routing import Router

router = Router(prefix="/v1/public/{org}", tags=["public"], dependencies=[public()], responses=responses(NotFound))


@router.get("/slots", summary="List free times", responses=responses(ModuleDisabled))
async def list_slots(company: PublicOrganization, query: Annotated[SlotQuery, Query()], uow: Uow) -> SlotDays:
    """Return the times at which a crew is free for the work; each can be booked until somebody else does."""
    query.check_range()
    need = await Need.of(uow, query.work(), postal_code=query.postal_code)
    check_open(company)
    return SlotDays(
        timezone=company.timezone,
        visit_minutes=need.minutes,
        crew_size=need.crew_size,
        days=await free_days(uow, company, need, query.from_, query.to),
    )
