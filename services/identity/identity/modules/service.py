"""Switching feature modules on and off."""

from identity.modules.schemas import ModuleOut
from identity.organizations.service import lock_organization, tell_of_change
from shared.auth.catalogue import MODULES
from shared.database import UnitOfWork
from shared.errors import Conflict, NotFound
from shared.organizations import Organization

ALWAYS_ON = "module.settings"


class ModuleRequired(Conflict):
    """Without this module nobody could switch it on again."""

    slug = "module-required"


def module_of(company: Organization, key: str) -> ModuleOut:
    """Return how a module stands in an organization."""
    return ModuleOut(
        key=key,
        title=MODULES[key],
        enabled=key not in company.disabled_modules,
        available=company.enabled(key),
    )


async def switch_module(uow: UnitOfWork, key: str, *, enabled: bool) -> ModuleOut:
    """Put a module's switch in a position; the other services hear of it when it moved.

    Raises:
        NotFound: the catalogue has no such module.
        ModuleRequired: it can't be switched off.
    """
    if key not in MODULES:
        raise NotFound("There is no such module. GET /v1/admin/modules lists all of them.")
    if key == ALWAYS_ON and not enabled:
        raise ModuleRequired("Settings can't be switched off: nobody could switch anything on again.")
    company = await lock_organization(uow)
    off = set(company.disabled_modules)
    wanted = off - {key} if enabled else off | {key}
    if wanted != off:
        company.disabled_modules = sorted(wanted)
        tell_of_change(uow, company)
        uow.audit("module.enable" if enabled else "module.disable", "module", key)
    return module_of(company, key)
