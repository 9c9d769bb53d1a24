"""Pay runs as the office and as workers see them."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from finance.pay_runs.models import PayLine, PayRun
from finance.pay_runs.rules import gross
from finance.pay_runs.schemas import (
    OwnPay,
    OwnPayOverview,
    PayLineOut,
    PayRunDetail,
    PayRunOut,
    ReopenedTime,
    WorkerPay,
)
from finance.pay_runs.service import LONGEST, lines_of
from shared.database import UnitOfWork
from shared.errors import NotFound

STATEMENTS = 26
_UNPAID = """
    SELECT coalesce(sum(t.minutes - coalesce(p.minutes, 0)), 0)::int
    FROM time_entries t LEFT JOIN (
        SELECT e.entry_id, sum(e.minutes) AS minutes
        FROM pay_run_entries e JOIN pay_runs r ON r.org_id = e.org_id AND r.id = e.pay_run_id
        WHERE e.org_id = :org_id AND r.status IN ('approved', 'paid') GROUP BY e.entry_id
    ) p ON p.entry_id = t.id
    WHERE t.org_id = :org_id AND t.worker_id = :worker_id AND t.approved AND t.kind <> 'pause'
"""

_REOPENED = """
    SELECT t.id AS entry_id, t.worker_id, t.worker_name, t.reference, t.worked_on, sum(e.minutes)::int AS minutes
    FROM time_entries t
    JOIN pay_run_entries e ON e.org_id = t.org_id AND e.entry_id = t.id
    JOIN pay_runs r ON r.org_id = e.org_id AND r.id = e.pay_run_id AND r.status IN ('approved', 'paid')
    WHERE t.org_id = :org_id AND NOT t.approved AND t.worked_on BETWEEN :since AND :ends_on
    GROUP BY t.org_id, t.id HAVING sum(e.minutes) > 0
    ORDER BY t.worker_name, t.worked_on, t.id LIMIT 500
"""


def listed(run: PayRun) -> PayRunOut:
    """Return a run as a line of a list."""
    return PayRunOut.model_validate(run.model_dump())


async def detailed(uow: UnitOfWork, run: PayRun) -> PayRunDetail:
    """Return a run with what each worker gets."""
    by_worker: dict[UUID, list[PayLine]] = {}
    for line in await lines_of(uow, run.id):
        by_worker.setdefault(line.worker_id, []).append(line)
    pay = [
        WorkerPay(worker_id=worker_id, worker_name=own[0].worker_name, **sums_of(own))
        for worker_id, own in by_worker.items()
    ]
    return PayRunDetail.model_validate({**run.model_dump(), "pay": pay, "reopened": await _reopened(uow, run)})


async def _reopened(uow: UnitOfWork, run: PayRun) -> list[ReopenedTime]:
    if run.status != "draft":
        return []
    found = await uow.sql(_REOPENED, org_id=uow.org_id, since=run.starts_on - LONGEST, ends_on=run.ends_on)
    return [ReopenedTime.model_validate(row) for row in found]


def sums_of(lines: Sequence[PayLine]) -> dict[str, object]:
    """Return what one worker's lines come to, with the lines."""
    return {
        "minutes": sum(line.minutes for line in lines),
        "gross_cents": gross((line.code, line.amount_cents) for line in lines),
        "tips_cents": sum(line.amount_cents for line in lines if line.code == "tips"),
        "lines": [PayLineOut.model_validate(line.model_dump()) for line in lines],
    }


async def own_pay(uow: UnitOfWork, worker_id: UUID) -> OwnPayOverview:
    """Return a worker's latest statements, and the minutes that are still to be paid."""
    runs = (
        await uow.session.exec(
            select(PayRun)
            .where(
                col(PayRun.status).in_(("approved", "paid")),
                col(PayRun.id).in_(select(PayLine.pay_run_id).where(PayLine.worker_id == worker_id)),
            )
            .order_by(col(PayRun.ends_on).desc(), col(PayRun.id).desc())
            .limit(STATEMENTS)
        )
    ).all()
    statement = select(PayLine).where(
        PayLine.worker_id == worker_id, col(PayLine.pay_run_id).in_([run.id for run in runs])
    )
    lines = (await uow.session.exec(statement.order_by(col(PayLine.code), col(PayLine.id)))).all()
    unpaid = await uow.sql(_UNPAID, org_id=uow.org_id, worker_id=worker_id)
    return OwnPayOverview(
        unpaid_minutes=max(unpaid.scalar_one(), 0),
        statements=[_statement(run, [line for line in lines if line.pay_run_id == run.id]) for run in runs],
    )


def _statement(run: PayRun, lines: Sequence[PayLine]) -> OwnPay:
    facts = {"pay_run_id": run.id, **run.model_dump(include={"starts_on", "ends_on", "paid_on"})}
    return OwnPay.model_validate({**facts, **sums_of(lines)})


async def statement_of(uow: UnitOfWork, run: PayRun, worker_id: UUID) -> tuple[str, OwnPay]:
    """Return a worker's name and statement of a run.

    Raises:
        NotFound: the run pays them nothing.
    """
    lines = await lines_of(uow, run.id, worker_id)
    if not lines:
        raise NotFound("This pay run has nothing for this worker.")
    return lines[0].worker_name, _statement(run, lines)
