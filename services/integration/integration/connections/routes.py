"""HTTP of connections."""

from typing import Annotated

from integration.connections.schemas import ConnectionList
from integration.connections.service import list_connections
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.web.routing import Router

router = Router(prefix="/v1/admin/integrations", tags=["integrations"])


@router.get("", summary="List the partners and whether they are connected")
async def list_integrations(
    uow: Uow, _: Annotated[StaffCaller, requires("settings.manage", module="module.integrations")]
) -> ConnectionList:
    """Return every partner that the product can connect to."""
    return ConnectionList(items=await list_connections(uow))
