"""Work a pay run out: what is approved and not paid yet, its overtime, vacation pay, and tips."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from contracts.identity import OrganizationSettings
from finance.ledger.chart import TIPS_PAYABLE
from finance.pay_runs.models import PaidEntry, PayLine, PayRun
from finance.pay_runs.rules import EARNED, PayCode, Stretch, overtime, pay_of, shares
from shared.database import UnitOfWork
from shared.money import round_half_up
from shared.organizations import organization

HORIZON = timedelta(days=400)
"""How late an approval may come and still be paid."""

_TIME = """
    WITH paid AS (
        SELECT e.entry_id, sum(e.minutes)::int AS minutes, sum(e.overtime_minutes)::int AS overtime
        FROM pay_run_entries e JOIN pay_runs r ON r.org_id = e.org_id AND r.id = e.pay_run_id
        WHERE e.org_id = :org_id AND r.status IN ('approved', 'paid') AND r.ends_on >= :since
        GROUP BY e.entry_id
    ), worked AS (
        SELECT t.*, coalesce(p.minutes, 0) AS paid_minutes, coalesce(p.overtime, 0) AS paid_overtime,
            t.worked_on - (extract(isodow FROM t.worked_on)::int - 1) AS week
        FROM time_entries t LEFT JOIN paid p ON p.entry_id = t.id
        WHERE t.org_id = :org_id AND t.approved AND t.kind <> 'pause' AND t.worked_on BETWEEN :since AND :ends_on
    )
    SELECT id, worker_id, worker_name, kind, worked_on, minutes, hourly_rate_cents, paid_minutes, paid_overtime
    FROM worked JOIN (
        SELECT DISTINCT worker_id, week FROM worked WHERE minutes <> paid_minutes
    ) due USING (worker_id, week)
    ORDER BY worker_id, started_at, id
"""
_TIPS = """
    SELECT l.booking_id, -l.cents AS cents, t.worker_id, max(t.worker_name) AS worker_name,
        sum(t.minutes)::int AS minutes
    FROM (
        SELECT booking_id, sum(amount_cents)::int AS cents FROM journal_lines
        WHERE org_id = :org_id AND account = :tips AND booked_on <= :ends_on AND booking_id IS NOT NULL
        GROUP BY booking_id HAVING sum(amount_cents) < 0
    ) l JOIN time_entries t ON t.org_id = :org_id AND t.booking_id = l.booking_id
    WHERE t.approved AND t.kind = 'work' AND t.minutes > 0
    GROUP BY l.booking_id, l.cents, t.worker_id ORDER BY l.booking_id, t.worker_id
"""


@dataclass(frozen=True, slots=True)
class Worked:
    """The outcome: lines by worker and code, and how much of each time entry they pay."""

    lines: list[PayLine]
    entries: list[PaidEntry]


async def work_out(uow: UnitOfWork, run: PayRun) -> Worked:
    """Return what a run should pay as things stand; what staff added by hand is not among it."""
    terms = OrganizationSettings.model_validate((await organization(uow)).settings)
    since = run.ends_on - HORIZON
    rows = (await uow.sql(_TIME, org_id=uow.org_id, since=since, ends_on=run.ends_on)).all()
    by_worker: defaultdict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        by_worker[row.worker_id].append(row)
    lines: list[PayLine] = []
    entries: list[PaidEntry] = []
    for worked in by_worker.values():
        paid = _time_of(run, worked, terms)
        entries += paid.entries
        lines += [*paid.lines, *_vacation(run, paid.lines, Decimal(terms.vacation_pay_bp))]
    return Worked([*lines, *await _tips(uow, run)], entries)


def _time_of(run: PayRun, worked: Sequence[Any], terms: OrganizationSettings) -> Worked:
    over = overtime(
        [Stretch(row.id, row.worked_on, row.minutes) for row in worked],
        day_minutes=terms.overtime_after_day_hours * 60,
        week_minutes=terms.overtime_after_week_hours * 60,
    )
    minutes: defaultdict[tuple[PayCode, int], int] = defaultdict(int)
    entries = []
    for row in worked:
        added, extra = row.minutes - row.paid_minutes, over[row.id] - row.paid_overtime
        if added or extra:
            entries.append(
                PaidEntry(
                    org_id=run.org_id,
                    pay_run_id=run.id,
                    entry_id=row.id,
                    minutes=added,
                    overtime_minutes=extra,
                )
            )
            minutes["travel" if row.kind == "travel" else "regular", row.hourly_rate_cents] += added - extra
            minutes["overtime", row.hourly_rate_cents] += extra
    lines = [
        PayLine(
            org_id=run.org_id,
            pay_run_id=run.id,
            worker_id=worked[0].worker_id,
            worker_name=worked[-1].worker_name,
            code=code,
            minutes=count,
            rate_cents=pay_of(60, rate, _percent(code, terms)),
            amount_cents=pay_of(count, rate, _percent(code, terms)),
        )
        for (code, rate), count in sorted(minutes.items())
        if count
    ]
    return Worked(lines, entries)


def _percent(code: PayCode, terms: OrganizationSettings) -> int:
    return terms.overtime_percent if code == "overtime" else 100


def _vacation(run: PayRun, lines: Sequence[PayLine], rate_bp: Decimal) -> list[PayLine]:
    earned = sum(line.amount_cents for line in lines if line.code in EARNED)
    cents = round_half_up(earned * rate_bp / 10_000)
    if not cents:
        return []
    return [
        PayLine(
            org_id=run.org_id,
            pay_run_id=run.id,
            worker_id=lines[0].worker_id,
            worker_name=lines[0].worker_name,
            code="vacation",
            amount_cents=cents,
        )
    ]


async def _tips(uow: UnitOfWork, run: PayRun) -> list[PayLine]:
    rows = (await uow.sql(_TIPS, org_id=uow.org_id, tips=TIPS_PAYABLE, ends_on=run.ends_on)).all()
    by_booking: defaultdict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        by_booking[row.booking_id].append(row)
    lines = []
    for booking_id, crew in by_booking.items():
        split = shares(crew[0].cents, {row.worker_id: row.minutes for row in crew})
        lines += [
            PayLine(
                org_id=run.org_id,
                pay_run_id=run.id,
                worker_id=row.worker_id,
                worker_name=row.worker_name,
                code="tips",
                amount_cents=split[row.worker_id],
                booking_id=booking_id,
            )
            for row in crew
            if split[row.worker_id]
        ]
    return lines
