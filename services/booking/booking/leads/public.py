"""HTTP of the public forms: asking for a price, and saving an estimate for later."""

from typing import Annotated

from fastapi import Path
from sqlmodel import col, select

from booking.leads.intake import take
from booking.leads.models import Lead
from booking.leads.schemas import EstimateForm, LeadForm, LeadReceived, SavedEstimate
from booking.pricing.schemas import Estimate, EstimateRequest
from booking.pricing.service import estimate
from shared.auth.guards import public
from shared.database import UnitOfWork, Uow
from shared.errors import Invalid, ModuleDisabled, NotFound, Unavailable, responses
from shared.ids import new_token
from shared.organizations import Organization, PublicOrganization
from shared.web.routing import Router

router = Router(
    prefix="/v1/public/{org}",
    tags=["public"],
    dependencies=[public()],
    responses=responses(NotFound, ModuleDisabled, Unavailable),
)


def check_open(company: Organization) -> None:
    """Refuse strangers where the company takes no leads.

    Raises:
        ModuleDisabled: it has switched them off.
    """
    if not company.enabled("module.leads"):
        raise ModuleDisabled(f"{company.name} takes no inquiries online at the moment. Please contact them.")


@router.post("/leads", status_code=201, summary="Ask for a price")
async def leave_lead(company: PublicOrganization, uow: Uow, form: LeadForm) -> LeadReceived:
    """Leave one's contact. Who writes again within a day adds to what was left before."""
    return await _answer(uow, company, form)


@router.post("/saved-estimates", status_code=201, summary="Save an estimate for later")
async def save_estimate(company: PublicOrganization, uow: Uow, form: EstimateForm) -> LeadReceived:
    """Keep what was priced, and send a link to it by e-mail."""
    return await _answer(uow, company, form)


@router.get("/saved-estimates/{token}", summary="Show a saved estimate")
async def show_estimate(
    company: PublicOrganization,
    uow: Uow,
    token: Annotated[str, Path(max_length=64, description="The token in the link.")],
) -> SavedEstimate:
    """Return the work that was priced, with the price then and the price of today."""
    check_open(company)
    statement = select(Lead).where(col(Lead.public_token) == token)
    lead = (await uow.session.exec(statement)).one_or_none()
    if lead is None or lead.request is None or lead.estimate is None:
        raise NotFound("There is no such estimate. Check the link in your message.")
    wanted = EstimateRequest.model_validate(lead.request)
    try:
        today = await estimate(uow, company, wanted)
    except Invalid:
        today = None
    return SavedEstimate(
        request=wanted,
        saved=Estimate.model_validate(lead.estimate),
        today=today,
        saved_at=lead.created_at,
    )


async def _answer(uow: UnitOfWork, company: Organization, form: LeadForm | EstimateForm) -> LeadReceived:
    check_open(company)
    if form.website:  # a robot is not told that it was seen
        return LeadReceived(token=new_token() if form.request else None, estimate=None)
    lead, priced = await take(uow, company, form)
    return LeadReceived(token=lead.public_token if form.request else None, estimate=priced)
