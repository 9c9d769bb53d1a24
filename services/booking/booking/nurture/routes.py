"""HTTP of campaigns and of the leads in them."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.leads.service import lead_of
from booking.nurture.campaigns import (
    NameTaken,
    campaign_of,
    change_campaign,
    create_campaign,
    list_campaigns,
    show_campaigns,
)
from booking.nurture.enrolments import (
    MODULE,
    EnrolmentEnded,
    NotEnrollable,
    enrol,
    enrolment_of,
    pause,
    resume,
    stop,
    stop_lead,
)
from booking.nurture.models import Campaign, Enrolment
from booking.nurture.schemas import (
    CampaignChange,
    CampaignInput,
    CampaignOut,
    CampaignQuery,
    EnrolmentDetail,
    EnrolmentInput,
    EnrolmentOut,
    EnrolmentQuery,
    Reply,
    Stop,
    Stopped,
)
from booking.nurture.views import detail, list_enrolments
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/nurture", tags=["nurture"], responses=responses(Unauthorized, Forbidden))

Reader = Annotated[StaffCaller, requires("leads.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("leads.manage", module=MODULE)]
CHANGES = responses(NotFound, EnrolmentEnded, PreconditionFailed)


@router.get("/campaigns", summary="List follow-up campaigns")
async def get_campaigns(uow: Uow, _: Reader, query: Annotated[CampaignQuery, Query()]) -> Page[CampaignOut]:
    """Return the campaigns that match, each with how many leads are in it."""
    return await list_campaigns(uow, query)


@router.post("/campaigns", status_code=201, summary="Add a follow-up campaign", responses=responses(NameTaken))
async def add_campaign(uow: Uow, _: Manager, wanted: CampaignInput, response: Response) -> CampaignOut:
    """Add a campaign. Its messages are commercial: they go only to leads that agreed to the channel."""
    campaign = await create_campaign(uow, wanted)
    response.headers["Location"] = f"/v1/admin/nurture/campaigns/{campaign.id}"
    return await _campaign(uow, campaign, response)


@router.get("/campaigns/{campaign_id}", summary="Show a follow-up campaign", responses=responses(NotFound))
async def get_campaign(uow: Uow, _: Reader, campaign_id: UUID, response: Response) -> CampaignOut:
    """Return a campaign; the `ETag` is for `If-Match` at a change."""
    return await _campaign(uow, await campaign_of(uow, campaign_id), response)


@router.patch(
    "/campaigns/{campaign_id}",
    summary="Change a follow-up campaign",
    responses=responses(NotFound, NameTaken, PreconditionFailed),
)
async def update_campaign(
    uow: Uow, _: Manager, campaign_id: UUID, change: CampaignChange, request: Request, response: Response
) -> CampaignOut:
    """Change what the body names. Switched off, it enrols nobody and sends nothing; who is in it waits."""
    campaign = await campaign_of(uow, campaign_id, lock=True)
    check_if_match(request, campaign.version)
    await change_campaign(uow, campaign, change)
    return await _campaign(uow, campaign, response)


@router.get("/enrolments", summary="List leads in campaigns")
async def get_enrolments(uow: Uow, _: Reader, query: Annotated[EnrolmentQuery, Query()]) -> Page[EnrolmentOut]:
    """Return the enrolments that match, the newest first."""
    return await list_enrolments(uow, query)


@router.post(
    "/enrolments",
    status_code=201,
    summary="Put a lead in a campaign",
    responses=responses(NotFound, NotEnrollable),
)
async def enrol_lead(uow: Uow, _: Manager, wanted: EnrolmentInput, response: Response) -> EnrolmentDetail:
    """Begin to follow a lead up. It needs the lead's consent to a channel that the campaign uses."""
    enrolment = await enrol(uow, await campaign_of(uow, wanted.campaign_id), wanted.lead_id)
    response.headers["Location"] = f"/v1/admin/nurture/enrolments/{enrolment.id}"
    return await _enrolment(uow, enrolment, response)


@router.get("/enrolments/{enrolment_id}", summary="Show a lead in a campaign", responses=responses(NotFound))
async def get_enrolment(uow: Uow, _: Reader, enrolment_id: UUID, response: Response) -> EnrolmentDetail:
    """Return an enrolment with its steps and everything that was done."""
    return await _enrolment(uow, await enrolment_of(uow, enrolment_id), response)


@router.post("/enrolments/{enrolment_id}/pause", summary="Hold a follow-up", responses=CHANGES)
async def pause_enrolment(
    uow: Uow, _: Manager, enrolment_id: UUID, request: Request, response: Response
) -> EnrolmentDetail:
    """Send nothing until it is resumed."""
    enrolment = await _to_change(uow, enrolment_id, request)
    pause(uow, enrolment)
    return await _enrolment(uow, enrolment, response)


@router.post("/enrolments/{enrolment_id}/resume", summary="Go on with a follow-up", responses=CHANGES)
async def resume_enrolment(
    uow: Uow, _: Manager, enrolment_id: UUID, request: Request, response: Response
) -> EnrolmentDetail:
    """Go on where it was held; the next message comes after its usual delay, from now."""
    enrolment = await _to_change(uow, enrolment_id, request)
    await resume(uow, enrolment)
    return await _enrolment(uow, enrolment, response)


@router.post("/enrolments/{enrolment_id}/stop", summary="Stop a follow-up", responses=CHANGES)
async def stop_enrolment(
    uow: Uow, _: Manager, enrolment_id: UUID, wanted: Stop, request: Request, response: Response
) -> EnrolmentDetail:
    """Take the lead out of the campaign for good."""
    enrolment = await _to_change(uow, enrolment_id, request)
    stop(uow, enrolment, wanted.reason)
    return await _enrolment(uow, enrolment, response)


@router.post("/replies", summary="Note that a lead answered", responses=responses(NotFound))
async def note_reply(uow: Uow, _: Manager, wanted: Reply) -> Stopped:
    """Take a lead that wrote back out of the campaigns that an answer ends."""
    lead = await lead_of(uow, wanted.lead_id)
    stopped = await stop_lead(uow, lead.id, "replied")
    uow.audit("nurture.reply", "lead", lead.id, stopped=stopped)
    return Stopped(stopped=stopped)


async def _to_change(uow: UnitOfWork, enrolment_id: UUID, request: Request) -> Enrolment:
    enrolment = await enrolment_of(uow, enrolment_id, lock=True)
    check_if_match(request, enrolment.version)
    return enrolment


async def _campaign(uow: UnitOfWork, campaign: Campaign, response: Response) -> CampaignOut:
    set_etag(response, campaign.version)
    return (await show_campaigns(uow, [campaign]))[0]


async def _enrolment(uow: UnitOfWork, enrolment: Enrolment, response: Response) -> EnrolmentDetail:
    set_etag(response, enrolment.version)
    return await detail(uow, enrolment)
