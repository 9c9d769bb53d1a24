"""HTTP of what a cleaner sees of themselves."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from booking.certificates.schemas import CertificateOut, CertificateQuery
from booking.certificates.service import list_certificates
from booking.teams.service import team_of
from booking.weeks import Hours
from booking.workers.service import show, worker_of
from shared.auth.callers import WorkerCaller
from shared.auth.guards import signed_in_worker
from shared.database import Uow
from shared.database.pagination import MAXIMUM_LIMIT
from shared.errors import NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/worker", tags=["portal"], responses=responses(Unauthorized, NotFound))

Cleaner = Annotated[WorkerCaller, signed_in_worker]


class OwnProfile(BaseModel):
    """What the signed-in cleaner sees of themselves."""

    id: UUID
    name: str
    phone: str
    email: str | None
    locale: str
    skills: list[str]
    color: str
    team: str | None
    working_hours: list[Hours]
    own_hours: bool = Field(description="Whether `working_hours` hold; else the team's or the company's do.")
    emergency_name: str | None
    emergency_phone: str | None
    certificates: list[CertificateOut]


@router.get("/me", summary="Show your profile")
async def show_profile(uow: Uow, cleaner: Cleaner) -> OwnProfile:
    """Return the signed-in cleaner's profile, week and certificates, the first to expire first."""
    worker = await worker_of(uow, cleaner.person_id)
    (shown,) = await show(uow, [worker])
    held = await list_certificates(uow, CertificateQuery(worker_id=worker.id, limit=MAXIMUM_LIMIT))
    team = (await team_of(uow, worker.team_id)).name if worker.team_id else None
    return OwnProfile(**shown.model_dump(), team=team, certificates=held.items)
