"""HTTP of statements."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response
from pydantic import BaseModel, Field

from finance.statements.pdf import statement_pdf
from finance.statements.schemas import Statement
from finance.statements.service import statement_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.clock import local_today
from shared.database import UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.inputs import Day
from shared.organizations import organization
from shared.storage import Files
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/clients",
    tags=["invoices"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
USUAL_DAYS = 90


class Period(BaseModel):
    """From when to when; by default the last 90 days."""

    first: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="to")


@router.get("/{client_id}/statement", summary="Show a client's statement of account")
async def get_statement(uow: Uow, _: Viewer, client_id: UUID, period: Annotated[Period, Query()]) -> Statement:
    """Return opening balance, invoices, payments, credits and closing balance with its age, by the ledger."""
    return await _statement(uow, client_id, period)


@router.get(
    "/{client_id}/statement.pdf",
    summary="Download a client's statement as PDF",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}},
)
async def download_statement(
    uow: Uow, _: Viewer, files: Files, client_id: UUID, period: Annotated[Period, Query()]
) -> Response:
    """Return the statement as PDF, in the client's language."""
    return await statement_pdf(uow, files, await _statement(uow, client_id, period))


async def _statement(uow: UnitOfWork, client_id: UUID, period: Period) -> Statement:
    last = period.last or local_today((await organization(uow)).timezone)
    return await statement_of(uow, client_id, period.first or last - timedelta(days=USUAL_DAYS), last)
