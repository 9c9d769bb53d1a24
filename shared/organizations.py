"""The read model of organizations that every service but identity keeps, fed by identity's events."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Path, Request
from sqlalchemy import ARRAY, Column, String
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlmodel import Field, SQLModel, col, select

from contracts.identity import OrganizationCreated, OrganizationUpdated
from shared.database.unit_of_work import UnitOfWork, Uow
from shared.errors import NotFound
from shared.messaging.consumer import Consumers, Received
from shared.web.idempotency import claim_key


class Organization(SQLModel, table=True):
    """What a service knows of a company. `settings` holds only what the company changed."""

    __tablename__ = "organizations"

    id: UUID = Field(primary_key=True)
    slug: str
    name: str
    timezone: str
    currency: str
    locale: str
    province: str
    address: str | None = None
    email: str | None = None
    phone: str | None = None
    tax_number: str | None = None
    brand_color: str | None = None
    disabled_modules: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(String), nullable=False))
    settings: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    version: int

    def enabled(self, module: str) -> bool:
        """Tell whether the company has a feature module on; a switched-off parent switches its parts off."""
        return not {module, f"module.{module.split('.')[0]}"} & set(self.disabled_modules)


async def remember_organization(
    uow: UnitOfWork, event: Received[OrganizationCreated] | Received[OrganizationUpdated]
) -> None:
    """Bring the read model up to date; an event older than what it holds changes nothing."""
    snapshot = event.data.model_dump()
    row = insert(Organization).values(id=snapshot.pop("organization_id"), version=event.version, **snapshot)
    newer = col(Organization.version) < row.excluded.version
    changes = {column.name: column for column in row.excluded if column.name != "id"}
    await uow.session.execute(row.on_conflict_do_update(index_elements=["id"], set_=changes, where=newer))


def follow_organizations(consumers: Consumers) -> None:
    """Register the handlers that keep the read model."""
    consumers.on(OrganizationCreated)(remember_organization)
    consumers.on(OrganizationUpdated)(remember_organization)


async def organization(uow: UnitOfWork) -> Organization:
    """Return the organization that the unit of work has entered.

    Raises:
        NotFound: identity's event about it has not arrived.
    """
    found = await uow.session.get(Organization, uow.org_id)
    if found is None:
        raise NotFound("This organization isn't known here. If it was just created, try again in a moment.")
    return found


async def _by_slug(
    request: Request, uow: Uow, org: Annotated[str, Path(max_length=63, description="The company's slug.")]
) -> Organization:
    found = (await uow.session.exec(select(Organization).where(col(Organization.slug) == org))).one_or_none()
    if found is None:
        raise NotFound("There is no company at this address. Check the link.")
    await uow.enter(found.id)
    await claim_key(request, uow, "public")
    return found


PublicOrganization = Annotated[Organization, Depends(_by_slug)]
"""The company that a public path names by `{org}`; receiving it enters it."""
