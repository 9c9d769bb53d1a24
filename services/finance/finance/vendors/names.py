"""Many vendors by their names, whatever their capitals."""

from collections.abc import Iterable

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from finance.vendors.models import Vendor
from shared.database import UnitOfWork

_KNOWN = """
    SELECT DISTINCT ON (wanted.name) wanted.name, coalesce(vendors.merged_into, vendors.id) AS id
    FROM unnest(CAST(:names AS text[])) AS wanted (name)
    JOIN vendors ON vendors.org_id = :org_id AND lower(vendors.name) = lower(wanted.name)
    ORDER BY wanted.name, vendors.merged_into NULLS FIRST"""


async def vendors_by_name(uow: UnitOfWork, names: Iterable[str]) -> dict[str, Vendor]:
    """Return the vendors that are known, each by the name it was asked for; a merged one by its heir."""
    wanted = sorted(set(names))
    if not wanted:
        return {}
    found = {row.name: row.id for row in await uow.sql(_KNOWN, org_id=uow.org_id, names=wanted)}
    statement = select(Vendor).where(col(Vendor.id).in_(set(found.values())))
    vendors = {vendor.id: vendor for vendor in (await uow.session.exec(statement)).all()}
    return {name: vendors[vendor_id] for name, vendor_id in found.items()}


async def ensure_vendors(uow: UnitOfWork, names: Iterable[str]) -> dict[str, Vendor]:
    """Return a vendor for each name; names that none has become vendors, spelled as they came first."""
    wanted = list(dict.fromkeys(names))
    known = await vendors_by_name(uow, wanted)
    spelled: dict[str, str] = {}
    for name in wanted:
        if name not in known:
            spelled.setdefault(name.lower(), name)
    fresh = [Vendor(org_id=uow.org_id, name=name).model_dump() for _, name in sorted(spelled.items())]
    if not fresh:
        return known
    await uow.session.execute(insert(Vendor).on_conflict_do_nothing(), fresh)
    return await vendors_by_name(uow, wanted)
