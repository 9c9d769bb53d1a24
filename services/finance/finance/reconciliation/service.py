"""Make, keep and show comparisons of Stripe with the ledger."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from contracts.finance_reconciliation import ReconciliationDiffered
from finance.reconciliation.compare import by_source, by_type, differences
from finance.reconciliation.models import StripeReconciliation
from finance.reconciliation.schemas import Days, ReconciliationOut, RunOut, RunQuery, RunSummary
from finance.reports.periods import Span
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)
_SORTS = {"read_at": Sort(col(StripeReconciliation.read_at), datetime)}


async def compared(uow: UnitOfWork, days: Days) -> ReconciliationOut:
    """Return Stripe, as far as it was read, beside the ledger."""
    latest = await latest_run(uow)
    found = await _compare(uow, Span(days.start, days.end), latest.read_at if latest else None)
    return ReconciliationOut.model_validate(found)


async def _compare(uow: UnitOfWork, span: Span, read_at: datetime | None) -> dict[str, Any]:
    zone = (await organization(uow)).timezone
    stripe, ledger = await by_type(uow, span, zone), await by_source(uow, span)
    total, shown = (0, []) if read_at is None else await differences(uow, span, zone, read_at)
    return {
        "first_day": span.start,
        "last_day": span.end,
        "read_at": read_at,
        "stripe": stripe,
        "stripe_cents": sum(row["net_cents"] for row in stripe),
        "ledger": ledger,
        "ledger_cents": sum(row["amount_cents"] for row in ledger),
        "differences_total": total,
        "differences": shown,
    }


async def keep_run(uow: UnitOfWork, span: Span, read_at: datetime, *, nightly: bool) -> StripeReconciliation:
    """Compare a period that was just read, keep what was found, and tell of differences not told of before."""
    told = [run for run in (await latest_run(uow), await latest_run(uow, nightly=True)) if run is not None]
    found = await _compare(uow, span, read_at)
    run = StripeReconciliation(org_id=uow.org_id, nightly=nightly, **found)
    uow.session.add(run)
    await uow.session.flush()
    known = [difference for former in told for difference in former.differences]
    if any(difference not in known for difference in run.differences):
        log.error("Stripe and the ledger differ", differences=run.differences_total, first=run.differences[0])
        uow.publish(
            ReconciliationDiffered(
                reconciliation_id=run.id,
                first_day=span.start.isoformat(),
                last_day=span.end.isoformat(),
                differences=run.differences_total,
                difference_cents=run.stripe_cents - run.ledger_cents,
            )
        )
    return run


async def latest_run(uow: UnitOfWork, *, nightly: bool | None = None) -> StripeReconciliation | None:
    """Return the last comparison, or the last one made at night."""
    statement = select(StripeReconciliation).order_by(
        col(StripeReconciliation.read_at).desc(), col(StripeReconciliation.id).desc()
    )
    if nightly is not None:
        statement = statement.where(col(StripeReconciliation.nightly) == nightly)
    return (await uow.session.exec(statement.limit(1))).one_or_none()


def shown(run: StripeReconciliation) -> RunOut:
    """Return a comparison as people see it."""
    return RunOut.model_validate(run.model_dump())


async def run_of(uow: UnitOfWork, run_id: UUID) -> RunOut:
    """Return a comparison.

    Raises:
        NotFound: there is none.
    """
    return shown(await row_of(uow, StripeReconciliation, run_id, "There is no such reconciliation."))


async def runs_page(uow: UnitOfWork, query: RunQuery) -> Page[RunSummary]:
    """Return one page of the comparisons, the newest first."""
    statement, key = select(StripeReconciliation), col(StripeReconciliation.id)
    rows, cursor = await sorted_page(uow, statement, query, "-read_at", _SORTS, key)
    return Page(items=[RunSummary.model_validate(row.model_dump()) for row in rows], next_cursor=cursor)
