"""HTTP of the reconciliation."""

from typing import Annotated
from uuid import UUID

import stripe
from fastapi import Query, Request

from finance.reconciliation.running import reconcile
from finance.reconciliation.schemas import Days, ReconciliationOut, RunOut, RunQuery, RunSummary
from finance.reconciliation.service import compared, run_of, runs_page, shown
from finance.reports.periods import Span
from shared.auth.callers import Audience, StaffCaller
from shared.auth.guards import requires
from shared.database import Database, Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, Unavailable, responses
from shared.organizations import organization
from shared.web.idempotency import claim_key
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/reconciliation",
    tags=["reconciliation"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]


@router.get("", summary="Compare Stripe with the books")
async def show_reconciliation(uow: Uow, days: Annotated[Days, Query()], _: Viewer) -> ReconciliationOut:
    """Return Stripe's movements by type beside the ledger's by source, and every thing on which they differ."""
    return await compared(uow, days)


@router.get("/runs", summary="List the reconciliations")
async def list_reconciliations(uow: Uow, query: Annotated[RunQuery, Query()], _: Viewer) -> Page[RunSummary]:
    """Return what was compared every night and on request, the newest first."""
    return await runs_page(uow, query)


@router.get("/runs/{run_id}", summary="Show a reconciliation")
async def show_reconciliation_run(uow: Uow, run_id: UUID, _: Viewer) -> RunOut:
    """Return a comparison as it was found."""
    return await run_of(uow, run_id)


@router.post("/run", status_code=201, summary="Read Stripe and compare it now")
async def run_reconciliation(uow: Uow, body: Days, request: Request, caller: Manager) -> RunOut:
    """Read the period from Stripe, book what was missing of fees and payouts, and keep what still differs."""
    database: Database = request.app.state.database
    async with database.unit_of_work(uow.org_id) as reading:
        company = await organization(reading)
    await uow.leave()  # a year of Stripe's movements takes longer than a transaction may wait
    try:
        run = await reconcile(database, company, Span(body.start, body.end), nightly=False)
    except stripe.StripeError as error:
        raise Unavailable("Stripe did not answer. Please try again in a few minutes.") from error
    await uow.enter(company.id)
    await claim_key(request, uow, f"{Audience.STAFF}:{caller.actor}")
    uow.audit("reconciliation.run", "stripe_reconciliation", run.id, differences=run.differences_total)
    return shown(run)
