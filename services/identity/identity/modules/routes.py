"""HTTP of feature modules."""

from typing import Annotated

from fastapi import Path

from identity.modules.schemas import ModuleList, ModuleOut, ModuleSwitch
from identity.modules.service import module_of, switch_module
from shared.auth.callers import StaffCaller
from shared.auth.catalogue import MODULES
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Conflict, Forbidden, NotFound, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router

router = Router(prefix="/v1/admin/modules", tags=["modules"], responses=responses(Unauthorized, Forbidden))


@router.get("", summary="List the feature modules and their switches")
async def list_modules(uow: Uow, _: Annotated[StaffCaller, requires("core.view")]) -> ModuleList:
    """Return every module of the catalogue."""
    company = await organization(uow)
    return ModuleList(items=[module_of(company, key) for key in MODULES])


@router.put("/{key}", summary="Switch a feature module on or off", responses=responses(NotFound, Conflict))
async def set_module(
    uow: Uow,
    key: Annotated[str, Path(max_length=80, examples=["module.quality"])],
    switch: ModuleSwitch,
    _: Annotated[StaffCaller, requires("settings.manage")],
) -> ModuleOut:
    """Move the switch. Other services follow within moments; a module that is off answers 403 there."""
    return await switch_module(uow, key, enabled=switch.enabled)
