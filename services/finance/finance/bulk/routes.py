"""HTTP of actions on many invoices."""

from typing import Annotated

from finance.bulk.schemas import BulkRequest, BulkResult
from finance.bulk.service import act
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/admin/invoices", tags=["invoices"], responses=responses(Unauthorized, Forbidden))


@router.post("/bulk", summary="Send, remind of, or void many invoices")
async def act_on_invoices(
    uow: Uow, body: BulkRequest, _: Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")]
) -> BulkResult:
    """Do one thing with up to 100 invoices, and say of each how it went: what one refuses stops no other."""
    return await act(uow, body)
