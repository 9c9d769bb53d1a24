"""Make, approve, pay and take back pay runs."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from contracts.finance_pay import PayRunApproved, PayRunPaid, WorkerGross
from contracts.identity import OrganizationSettings
from finance.ledger.service import check_open, keep
from finance.pay_runs.books import owed_document, paid_document
from finance.pay_runs.calculation import work_out
from finance.pay_runs.models import PaidEntry, PayLine, PayRun
from finance.pay_runs.rules import MOVES, RunStatus, gross, period_of
from finance.pay_runs.schemas import PayLineRequest, PayRunQuery, PayRunRequest
from finance.workers.models import Worker
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import organization

BY_HAND = ("bonus", "deduction")
LONGEST = timedelta(days=62)
_SORTS = {"ends_on": Sort(col(PayRun.ends_on), date)}


class DraftExists(Conflict):
    """There is a draft already: one at a time, so that no hour is paid twice."""


class WrongState(Conflict):
    """The run can't be changed so (any more)."""


class HoursChanged(Conflict):
    """Hours or tips changed since the draft was worked out."""


def _check_move(run: PayRun, wanted: RunStatus) -> None:
    allowed = MOVES[run.status]  # type: ignore[index] # the table allows no other
    if wanted not in allowed:
        ways = " or ".join(allowed) or "nothing else any more"
        raise WrongState(f"This run is {run.status}; it can become {ways}.", allowed=list(allowed))


async def run_by_id(uow: UnitOfWork, run_id: UUID, *, lock: bool = False) -> PayRun:
    """Return a pay run.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    return await row_of(uow, PayRun, run_id, "There is no such pay run.", lock=lock)


async def runs_page(uow: UnitOfWork, query: PayRunQuery) -> tuple[Sequence[PayRun], str | None]:
    """Return one page of runs."""
    statement = select(PayRun)
    if query.status is not None:
        statement = statement.where(PayRun.status == query.status)
    return await sorted_page(uow, statement, query, query.sort, _SORTS, col(PayRun.id))


async def lines_of(uow: UnitOfWork, run_id: UUID, worker_id: UUID | None = None) -> Sequence[PayLine]:
    """Return a run's lines by worker."""
    statement = select(PayLine).where(PayLine.pay_run_id == run_id)
    if worker_id is not None:
        statement = statement.where(PayLine.worker_id == worker_id)
    order = (col(PayLine.worker_name), col(PayLine.worker_id), col(PayLine.code), col(PayLine.id))
    return (await uow.session.exec(statement.order_by(*order))).all()


async def draft_run(uow: UnitOfWork, wanted: PayRunRequest) -> PayRun:
    """Make the draft of a period and work it out.

    Raises:
        Invalid: the period ends before it begins, is too long, or is not over yet.
        DraftExists: another draft is to be approved or made void first.
    """
    company = await organization(uow)
    terms = OrganizationSettings.model_validate(company.settings)
    today = local_today(company.timezone)
    anchor = date.fromisoformat(terms.pay_period_anchor)
    current, _ = period_of(today, terms.pay_period, anchor)
    starts_on, ends_on = period_of(current - timedelta(days=1), terms.pay_period, anchor)
    if wanted.starts_on is not None or wanted.ends_on is not None:
        starts_on, ends_on = wanted.starts_on or starts_on, wanted.ends_on or ends_on
    if ends_on < starts_on:
        raise Invalid.field("body.ends_on", "A period ends on or after the day it begins.")
    if ends_on - starts_on > LONGEST:
        raise Invalid.field("body.starts_on", "A pay period has at most two months.")
    if ends_on > today:
        raise Invalid.field("body.ends_on", "Hours are paid when they were worked: this day is still to come.")
    run = PayRun(org_id=uow.org_id, starts_on=starts_on, ends_on=ends_on)
    try:
        async with uow.session.begin_nested():
            uow.session.add(run)
    except IntegrityError as error:
        raise DraftExists("There is a draft of a pay run already. Approve it or make it void first.") from error
    await _write(uow, run)
    uow.audit("pay_run.create", "pay_run", run.id, starts_on=str(starts_on), ends_on=str(ends_on))
    return run


async def recalculate(uow: UnitOfWork, run: PayRun) -> None:
    """Work a locked draft out again; what staff added stays.

    Raises:
        WrongState: it isn't a draft any more.
    """
    _check_move(run, "approved")
    await _write(uow, run)
    run.touch()
    uow.audit("pay_run.recalculate", "pay_run", run.id)


async def _write(uow: UnitOfWork, run: PayRun) -> None:
    of_run = col(PayLine.pay_run_id) == run.id
    await uow.session.exec(delete(PayLine).where(of_run, col(PayLine.code).not_in(BY_HAND)))
    await uow.session.exec(delete(PaidEntry).where(col(PaidEntry.pay_run_id) == run.id))
    worked = await work_out(uow, run)
    uow.session.add_all([*worked.lines, *worked.entries])
    await uow.session.flush()
    await _sum_up(uow, run)


async def _sum_up(uow: UnitOfWork, run: PayRun) -> None:
    lines = await lines_of(uow, run.id)
    run.gross_cents = gross((line.code, line.amount_cents) for line in lines)
    run.tips_cents = sum(line.amount_cents for line in lines if line.code == "tips")
    run.minutes = sum(line.minutes for line in lines)
    run.workers = len({line.worker_id for line in lines})


async def add_line(uow: UnitOfWork, run: PayRun, wanted: PayLineRequest) -> None:
    """Add a bonus or a deduction to a locked draft.

    Raises:
        WrongState: it isn't a draft any more.
        NotFound: there is no such worker.
        Invalid: the deduction is more than the worker earned.
    """
    _check_move(run, "approved")
    worker = await uow.session.get(Worker, (uow.org_id, wanted.worker_id))
    if worker is None:
        raise NotFound("There is no such worker.")
    sign = -1 if wanted.code == "deduction" else 1
    earned = sum(
        line.amount_cents for line in await lines_of(uow, run.id, wanted.worker_id) if line.code != "tips"
    )
    if earned + sign * wanted.amount_cents < 0:
        raise Invalid.field("body.amount_cents", "No more can be taken off than the worker earns in this run.")
    uow.session.add(
        PayLine(
            org_id=uow.org_id,
            pay_run_id=run.id,
            worker_id=worker.id,
            worker_name=worker.name,
            code=wanted.code,
            amount_cents=sign * wanted.amount_cents,
            note=wanted.note,
        )
    )
    await uow.session.flush()
    await _sum_up(uow, run)
    run.touch()
    uow.audit("pay_run.add_line", "pay_run", run.id, code=wanted.code, amount_cents=wanted.amount_cents)


async def remove_line(uow: UnitOfWork, run: PayRun, line_id: UUID) -> None:
    """Take a bonus or a deduction off a locked draft.

    Raises:
        WrongState: it isn't a draft any more.
        NotFound: the run has no such line made by hand.
    """
    _check_move(run, "approved")
    line = await row_of(uow, PayLine, line_id, "The run has no such line.")
    if line.pay_run_id != run.id or line.code not in BY_HAND:
        raise NotFound("The run has no such line that was made by hand.")
    await uow.session.delete(line)
    await uow.session.flush()
    await _sum_up(uow, run)
    run.touch()
    uow.audit("pay_run.remove_line", "pay_run", run.id, code=line.code, amount_cents=line.amount_cents)


def _facts(lines: Sequence[PayLine]) -> list[tuple[Any, ...]]:
    return sorted(
        (str(line.worker_id), line.code, line.rate_cents, line.minutes, line.amount_cents, str(line.booking_id))
        for line in lines
        if line.code not in BY_HAND
    )


async def approve_run(uow: UnitOfWork, run: PayRun) -> None:
    """Make a locked draft final: its hours are paid by it, and the wages are owed.

    Raises:
        WrongState: it isn't a draft.
        HoursChanged: it would come to something else by now.
        Invalid: there is nothing to pay.
        PeriodLocked: its last day is closed.
    """
    _check_move(run, "approved")
    await check_open(uow, run.ends_on)
    lines = await lines_of(uow, run.id)
    if not lines:
        raise Conflict("There is nothing to pay in this run. Approve hours first, then work it out again.")
    if _facts((await work_out(uow, run)).lines) != _facts(lines):
        raise HoursChanged("Hours or tips changed since this draft was made. Work it out again, then approve it.")
    run.status = "approved"
    run.approved_at, run.approved_by = now(), uow.caller.actor if uow.caller else "system"
    run.touch()
    await keep(uow, owed_document(run, lines))
    uow.publish(PayRunApproved(**_told(run, lines)), version=run.version)
    uow.audit("pay_run.approve", "pay_run", run.id, gross_cents=run.gross_cents, workers=run.workers)


async def pay_run(uow: UnitOfWork, run: PayRun, paid_on: date | None) -> None:
    """Note that a locked run was paid.

    Raises:
        WrongState: it isn't approved, or is paid.
        PeriodLocked: that day is closed.
    """
    _check_move(run, "paid")
    run.paid_on = paid_on or local_today((await organization(uow)).timezone)
    await check_open(uow, run.paid_on)
    run.status = "paid"
    run.touch()
    await keep(uow, paid_document(run))
    uow.publish(PayRunPaid(**_told(run, await lines_of(uow, run.id))), version=run.version)
    uow.audit("pay_run.pay", "pay_run", run.id, paid_on=str(run.paid_on))


async def void_run(uow: UnitOfWork, run: PayRun, reason: str) -> None:
    """Take a locked run back: its hours are to be paid again.

    Raises:
        WrongState: it was paid, or is void already.
    """
    _check_move(run, "void")
    run.status, run.void_reason = "void", reason
    run.touch()
    await keep(uow, owed_document(run, ()))
    uow.audit("pay_run.void", "pay_run", run.id, reason=reason)


def _told(run: PayRun, lines: Sequence[PayLine]) -> dict[str, Any]:
    by_worker: defaultdict[UUID, list[PayLine]] = defaultdict(list)
    for line in lines:
        by_worker[line.worker_id].append(line)
    return {
        "pay_run_id": run.id,
        "starts_on": run.starts_on,
        "ends_on": run.ends_on,
        "paid_on": run.paid_on,
        "gross_cents": run.gross_cents,
        "tips_cents": run.tips_cents,
        "workers": [
            WorkerGross(
                worker_id=worker_id,
                name=own[0].worker_name,
                minutes=sum(line.minutes for line in own),
                gross_cents=gross((line.code, line.amount_cents) for line in own),
                tips_cents=sum(line.amount_cents for line in own if line.code == "tips"),
            )
            for worker_id, own in by_worker.items()
        ],
    }


async def hold_runs(uow: UnitOfWork) -> None:
    """Let one at a time work runs out in an organization, so that no hour gets into two."""
    lock = text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))")
    await uow.session.execute(lock, {"name": f"pay-runs:{uow.org_id}"})
