"""The tax profile of an organization: told to the others whenever its province becomes known or changes."""

from sqlmodel import select

from contracts.finance import TaxProfileChanged, TaxRate
from contracts.identity import OrganizationCreated, OrganizationUpdated
from finance.taxes.rates import Rate, rates_of
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import Organization, remember_organization


def _wire(rate: Rate) -> TaxRate:
    return TaxRate(
        name=rate.name,
        rate_bp=rate.rate_bp,
        valid_from=rate.valid_from.isoformat(),
        valid_to=rate.valid_to.isoformat() if rate.valid_to else None,
    )


async def follow_organization(
    uow: UnitOfWork, event: Received[OrganizationCreated] | Received[OrganizationUpdated]
) -> None:
    """Keep the read model; where it took a new province from the event, publish the profile under its version."""
    known = select(Organization.province, Organization.version).where(
        Organization.id == event.data.organization_id
    )
    before = (await uow.session.exec(known)).one_or_none()
    await remember_organization(uow, event)
    province, version = (await uow.session.exec(known)).one()
    if version != event.version or (before is not None and before[0] == province):
        return
    profile = TaxProfileChanged(
        organization_id=event.data.organization_id,
        province=province,
        rates=[_wire(rate) for rate in rates_of(province)],
    )
    uow.publish(profile, version=event.version)
