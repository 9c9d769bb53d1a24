"""What booking keeps of its neighbours, from the contracts' own examples."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from booking.consumers import consumers
from booking.tax_profiles.service import taxes_on
from contracts.finance import PaymentSucceeded, TaxProfileChanged
from contracts.identity import OrganizationCreated, OrganizationUpdated
from contracts.registry import SUBSCRIPTIONS
from shared.clock import local_today
from shared.database import Database
from shared.errors import NotFound, Unavailable
from shared.ids import new_id
from shared.organizations import Organization

TODAY = local_today("America/Edmonton")


def test_every_subscription_has_a_handler() -> None:
    consumers.check()
    assert set(consumers.handlers) == {event.TYPE for event in SUBSCRIPTIONS["booking"]}


@pytest.mark.parametrize("kind", [OrganizationCreated, OrganizationUpdated])
async def test_organizations_are_followed(deliver: Any, database: Database, kind: Any) -> None:
    org_id = new_id()
    snapshot = kind.EXAMPLE | {"organization_id": org_id, "slug": f"snow-{org_id.hex}"}
    for version, name in ((2, "Newer"), (1, "Older")):
        await deliver(kind.model_validate(snapshot | {"name": name}), org_id, version=version)
    async with database.unit_of_work() as uow:
        known = (await uow.session.exec(select(Organization).where(Organization.id == org_id))).one()
    assert (known.name, known.version) == ("Newer", 2)


async def taxes(database: Database, org: UUID) -> dict[str, Decimal]:
    async with database.unit_of_work(org) as uow:
        return await taxes_on(uow, TODAY)


async def test_taxes_are_those_in_force(deliver: Any, database: Database, org: UUID) -> None:
    with pytest.raises(Unavailable):
        await taxes(database, org)
    rates = [
        {"name": "HST", "rate_bp": "1500", "valid_from": "2010-07-01", "valid_to": "2025-03-31"},
        {"name": "HST", "rate_bp": "1400", "valid_from": "2025-04-01", "valid_to": None},
        {"name": "PST", "rate_bp": "700", "valid_from": "2999-01-01", "valid_to": None},
    ]
    facts = TaxProfileChanged.EXAMPLE | {"organization_id": org, "province": "NS", "rates": rates}
    await deliver(TaxProfileChanged.model_validate(facts), org, version=3)
    assert await taxes(database, org) == {"HST": Decimal(1400)}
    await deliver(TaxProfileChanged.model_validate(facts | {"rates": []}), org, version=2)
    assert await taxes(database, org) == {"HST": Decimal(1400)}, "an older event changes nothing"


async def test_the_example_of_taxes(deliver: Any, database: Database, org: UUID) -> None:
    example = TaxProfileChanged.EXAMPLE | {"organization_id": org}
    await deliver(TaxProfileChanged.model_validate(example), org)
    assert await taxes(database, org) == {"GST": Decimal(500)}


async def test_a_payment_for_a_booking_that_is_not_known_is_tried_again(deliver: Any, org: UUID) -> None:
    with pytest.raises(NotFound):
        await deliver(PaymentSucceeded.model_validate(PaymentSucceeded.EXAMPLE), org)
