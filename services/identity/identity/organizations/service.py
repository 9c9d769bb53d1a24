"""Making and changing organizations; each change is told to the other services with the whole picture."""

from typing import Any

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, or_, select

from contracts.identity import OrganizationCreated, OrganizationUpdated
from identity.organizations.parameters import changed, effective
from identity.organizations.schemas import OrganizationChange, OrganizationProfile
from identity.organizations.slugs import first_free, slug_of
from shared.database import UnitOfWork
from shared.errors import Conflict, NotFound
from shared.ids import new_id
from shared.organizations import Organization


class SlugTaken(Conflict):
    """Another company has this public address."""

    slug = "slug-taken"


async def create_organization(uow: UnitOfWork, *, name: str, slug: str | None, **profile: Any) -> Organization:
    """Make an organization and enter it; without `slug` it gets a free one made of its name.

    Raises:
        SlugTaken: the slug that was asked for is taken.
    """
    company = Organization(id=new_id(), name=name, slug=slug or slug_of(name), version=1, **profile)
    base = company.slug
    while not await _insert(uow, company):
        if slug is not None:
            raise _taken(slug)
        company.slug = first_free(base, await _slugs_like(uow, base))
    await uow.enter(company.id)
    uow.publish(OrganizationCreated(**_picture(company)), version=company.version)
    return company


async def lock_organization(uow: UnitOfWork) -> Organization:
    """Return the entered organization; whoever else wants to change it or its owners waits for our commit."""
    found = (
        await uow.session.exec(
            select(Organization).where(col(Organization.id) == uow.org_id).with_for_update(key_share=True)
        )
    ).one_or_none()
    if found is None:
        raise NotFound("There is no such organization.")
    return found


async def change_organization(uow: UnitOfWork, company: Organization, change: OrganizationChange) -> None:
    """Apply the change to the locked organization and tell of it; a change of nothing tells nothing.

    Raises:
        SlugTaken: another organization has the slug.
        Invalid: a setting is unknown or out of bounds.
    """
    wanted = change.model_dump(exclude_unset=True)
    if "settings" in wanted:
        wanted["settings"] = changed(company.settings, wanted["settings"])
    different = {name: value for name, value in wanted.items() if getattr(company, name) != value}
    if not different:
        return
    if "slug" in different and await _is_taken(uow, different["slug"]):
        raise _taken(different["slug"])
    for name, value in different.items():
        setattr(company, name, value)
    tell_of_change(uow, company)
    uow.audit("organization.update", "organization", company.id, changed=sorted(different))


def tell_of_change(uow: UnitOfWork, company: Organization) -> None:
    """Raise the version and publish the organization as it is now."""
    company.version += 1
    uow.publish(OrganizationUpdated(**_picture(company)), version=company.version)


def profile_of(company: Organization) -> OrganizationProfile:
    """Return the organization as the settings page shows it."""
    picture = company.model_dump() | {"settings": effective(company.settings)}
    return OrganizationProfile(**picture, changed_settings=sorted(company.settings))


def _picture(company: Organization) -> dict[str, Any]:
    picture = company.model_dump(exclude={"id", "version"})
    return picture | {"organization_id": company.id}


def _taken(slug: str) -> SlugTaken:
    return SlugTaken(
        f"The address “{slug}” is taken. Choose another one.",
        errors=[{"field": "body.slug", "message": "is taken"}],
    )


async def _insert(uow: UnitOfWork, company: Organization) -> bool:
    added = await uow.session.execute(
        insert(Organization)
        .values(company.model_dump())
        .on_conflict_do_nothing(index_elements=["slug"])
        .returning(col(Organization.id))
    )
    return added.first() is not None


async def _slugs_like(uow: UnitOfWork, base: str) -> set[str]:
    query = select(Organization.slug).where(
        or_(col(Organization.slug) == base, col(Organization.slug).regexp_match(f"^{base}-[0-9]+$"))
    )
    return set((await uow.session.exec(query)).all())


async def _is_taken(uow: UnitOfWork, slug: str) -> bool:
    return (
        await uow.session.exec(select(Organization.id).where(col(Organization.slug) == slug))
    ).first() is not None
