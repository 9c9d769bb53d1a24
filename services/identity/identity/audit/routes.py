"""HTTP of the audit log."""

from typing import Annotated

from fastapi import Query

from identity.audit.schemas import AuditEntryOut, AuditFilter
from identity.audit.service import list_entries
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/admin/audit", tags=["audit"], responses=responses(Unauthorized, Forbidden))


@router.get("", summary="Read the audit log")
async def list_audit(
    uow: Uow, wanted: Annotated[AuditFilter, Query()], _: Annotated[StaffCaller, requires("admin.manage")]
) -> Page[AuditEntryOut]:
    """Return what was done in the organization, the newest first. Entries arrive moments after the deed."""
    items, cursor = await list_entries(uow, wanted)
    return Page(items=items, next_cursor=cursor)
