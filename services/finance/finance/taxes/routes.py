"""HTTP of taxes."""

from typing import Annotated

from finance.taxes.rates import rates_of
from finance.taxes.schemas import RateOut, TaxProfile
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.clock import local_today
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router

router = Router(prefix="/v1/admin/finance", tags=["finance"])


@router.get(
    "/tax-profile",
    summary="Show the taxes that the organization charges",
    responses=responses(Unauthorized, Forbidden, NotFound),
)
async def show_tax_profile(
    uow: Uow, _: Annotated[StaffCaller, requires("finance.view", module="module.finance")]
) -> TaxProfile:
    """Return past, present and coming rates of the organization's province; change the province in settings."""
    company = await organization(uow)
    today = local_today(company.timezone)
    rates = [
        RateOut(
            name=rate.name,
            rate_bp=rate.rate_bp,
            valid_from=rate.valid_from,
            valid_to=rate.valid_to,
            in_force=rate.holds_on(today),
        )
        for rate in rates_of(company.province)
    ]
    return TaxProfile(province=company.province, tax_number=company.tax_number, rates=rates)
