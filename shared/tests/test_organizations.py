"""The read model of organizations, fed by identity's events in any order."""

from uuid import UUID

from contracts.identity import OrganizationCreated, OrganizationUpdated
from shared.database import Database
from shared.ids import new_id
from shared.messaging.consumer import Consumers, Received
from shared.messaging.envelope import Envelope
from shared.organizations import follow_organizations, organization
from shared.testing.suite import add_organization


async def receive(database: Database, org_id: UUID, name: str, version: int) -> None:
    """Hand an event of identity to its handler."""
    kind = OrganizationCreated if version == 1 else OrganizationUpdated
    example = kind.EXAMPLE | {"organization_id": str(org_id), "slug": f"org-{org_id.hex}", "name": name}
    event = kind.model_validate(example)
    envelope = Envelope.wrap(event, org_id=org_id, version=version, source="identity")
    consumers = Consumers("integration")
    follow_organizations(consumers)
    async with database.unit_of_work(org_id) as uow:
        await consumers.handlers[kind.TYPE](uow, Received(envelope, event))


async def test_the_newest_version_wins_whatever_the_order(database: Database) -> None:
    for order in ([1, 2, 3], [3, 1, 2], [2, 3, 1], [3, 3, 1]):
        org_id = new_id()
        for version in order:
            await receive(database, org_id, f"version {version}", version)
        async with database.unit_of_work(org_id) as uow:
            company = await organization(uow)
        assert (company.name, company.version) == ("version 3", 3)
        assert company.settings == OrganizationCreated.EXAMPLE["settings"]
        assert company.disabled_modules == OrganizationCreated.EXAMPLE["disabled_modules"]


async def test_a_part_is_off_when_its_module_is(database: Database) -> None:
    org_id = await add_organization(database, disabled_modules=["module.integrations", "leads.scoring"])
    async with database.unit_of_work(org_id) as uow:
        company = await organization(uow)
    assert not company.enabled("module.integrations")
    assert not company.enabled("integrations.accounting.quickbooks")
    assert not company.enabled("leads.scoring")
    assert company.enabled("leads.nurture")
    assert company.enabled("module.leads")
