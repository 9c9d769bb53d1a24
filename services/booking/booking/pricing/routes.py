"""HTTP of prices, open to strangers."""

from booking.pricing.schemas import Company, Estimate, EstimateRequest
from booking.pricing.service import company_profile, estimate
from booking.promos.service import PromoRefused
from shared.auth.guards import public
from shared.database import Uow
from shared.errors import NotFound, Unavailable, responses
from shared.organizations import PublicOrganization
from shared.web.routing import Router

router = Router(prefix="/v1/public/{org}", tags=["public"], dependencies=[public()], responses=responses(NotFound))


@router.get("", summary="Get a company's public profile")
async def get_company(company: PublicOrganization, uow: Uow) -> Company:
    """Return who the company is and what can be booked with it."""
    return await company_profile(uow, company)


@router.post("/estimate", summary="Price a visit", responses=responses(PromoRefused, Unavailable))
async def estimate_visit(company: PublicOrganization, wanted: EstimateRequest, uow: Uow) -> Estimate:
    """Return the price, how long it takes, and the deposit and cancellation terms that a new client gets."""
    return await estimate(uow, company, wanted)
