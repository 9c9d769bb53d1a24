"""HTTP of an invoice's history."""

from typing import Annotated
from uuid import UUID

from finance.history.schemas import History
from finance.history.service import history_of
from finance.invoices.service import invoice_by_id
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/invoices", tags=["invoices"], responses=responses(Unauthorized, Forbidden, NotFound)
)


@router.get("/{invoice_id}/history", summary="Show what happened to an invoice")
async def show_history(
    uow: Uow, invoice_id: UUID, _: Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
) -> History:
    """Return when it was made, sent, changed, reminded of, paid, refunded, credited and voided, oldest first."""
    return await history_of(uow, await invoice_by_id(uow, invoice_id))
