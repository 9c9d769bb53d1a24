"""HTTP of pay for workers."""

from typing import Annotated
from uuid import UUID

from fastapi import Response

from finance.pay_runs.routes import statement_file
from finance.pay_runs.schemas import OwnPayOverview
from finance.pay_runs.service import run_by_id
from finance.pay_runs.views import own_pay
from shared.auth.callers import WorkerCaller
from shared.auth.guards import signed_in_worker
from shared.database import Uow
from shared.errors import NotFound, Unauthorized, responses
from shared.storage import Files
from shared.web.routing import Router

router = Router(prefix="/v1/worker/pay", tags=["pay"], responses=responses(Unauthorized, NotFound))
Worker = Annotated[WorkerCaller, signed_in_worker]


@router.get("", summary="Show my pay")
async def show_own_pay(uow: Uow, worker: Worker) -> OwnPayOverview:
    """Return the caller's latest statements, and the time that is approved and still to be paid."""
    return await own_pay(uow, worker.person_id)


@router.get(
    "/{run_id}/statement",
    summary="Download my pay statement",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}},
)
async def download_own_statement(uow: Uow, files: Files, run_id: UUID, worker: Worker) -> Response:
    """Return the caller's statement of an approved run as PDF."""
    run = await run_by_id(uow, run_id)
    if run.status not in ("approved", "paid"):
        raise NotFound("There is no such pay run.")
    return await statement_file(uow, files, run, worker.person_id)
