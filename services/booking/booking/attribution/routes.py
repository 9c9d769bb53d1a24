"""HTTP of touches, for the public site, and of the report, for the office."""

from typing import Annotated

from fastapi import Query, Response

from booking.attribution.report import report
from booking.attribution.schemas import AttributionReport, ReportQuery, TouchInput
from booking.attribution.service import record_touch
from shared.auth.callers import StaffCaller
from shared.auth.guards import public, requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.organizations import PublicOrganization, organization
from shared.web.routing import Router

router = Router()


@router.post(
    "/v1/public/{org}/touches",
    tags=["public"],
    status_code=204,
    dependencies=[public()],
    summary="Note how a visitor came",
    responses=responses(NotFound),
)
async def note_touch(company: PublicOrganization, uow: Uow, touch: TouchInput) -> Response:
    """Keep the channel that led a visitor here. Where the company keeps no leads, nothing is kept."""
    if company.enabled("module.leads"):
        await record_touch(uow, touch.visitor_id, touch)
    return Response(status_code=204)


@router.get(
    "/v1/admin/leads/attribution",
    tags=["leads"],
    summary="Report what each channel brought",
    responses=responses(Unauthorized, Forbidden),
)
async def attribution_report(
    uow: Uow,
    _: Annotated[StaffCaller, requires("leads.view", module="module.leads")],
    query: Annotated[ReportQuery, Query()],
) -> AttributionReport:
    """Return leads, won leads and revenue per channel, for the leads that came within the days."""
    return await report(uow, await organization(uow), query)
