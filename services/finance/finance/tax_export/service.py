"""Stream the export: one snapshot of the books, a cursor on the server, a ZIP that is sent as it grows."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any
from uuid import UUID

from anyio import CancelScope
from sqlalchemy import text
from sqlmodel import col, select

from finance.returns.rules import Basis
from finance.returns.schemas import ReturnOut
from finance.returns.service import prepare, terms_of
from finance.tax_export.archive import Archive
from finance.tax_export.models import TaxExport
from finance.tax_export.readme import readme
from finance.tax_export.rows import ACCRUED, EXPENSES, INSTALMENTS, PAYMENTS, SUMMARY, File
from finance.tax_export.wanted import Wanted
from shared.clock import now, to_local
from shared.database import Database, UnitOfWork
from shared.organizations import Organization, organization
from shared.spreadsheet import MARK, line_of

BATCH = 500
"""Rows that are in memory at a time."""
PATIENCE = "SET LOCAL idle_in_transaction_session_timeout = '60s'"
"""Who stops reading for so long loses the connection, so that nobody can hold many of them."""


async def begin(uow: UnitOfWork, start: date, end: date, basis: Basis | None) -> Wanted:
    """Log that an export begins, and who runs it.

    Unless a basis is asked for, the files add up what was paid, and the return's lines follow the company's basis.
    """
    chosen: Basis = basis or "cash"
    return_basis = basis or (await terms_of(uow)).tax_basis
    actor = uow.caller.actor if uow.caller else "system"
    row = TaxExport(org_id=uow.org_id, actor=actor, from_date=start, to_date=end, basis=chosen)
    uow.session.add(row)
    await uow.session.flush()
    days = {"from": start.isoformat(), "to": end.isoformat()}
    uow.audit("tax_export.run", "tax_export", row.id, basis=chosen, **days)
    return Wanted(row.id, uow.org_id, start, end, chosen, return_basis)


@asynccontextmanager
async def _snapshot(database: Database, org_id: UUID) -> AsyncIterator[UnitOfWork]:
    async with database.unit_of_work() as uow:
        await uow.sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        await uow.sql(PATIENCE)
        await uow.enter(org_id)
        yield uow


async def stream_export(database: Database, wanted: Wanted) -> AsyncIterator[bytes]:
    """Yield the ZIP piece by piece; the log learns how it ended, whatever the end was."""
    archive = Archive(now())
    counts: dict[str, int] = {}
    outcome = "interrupted"
    try:
        async with _snapshot(database, wanted.org_id) as uow:
            archive = Archive(to_local(now(), (await organization(uow)).timezone))
            async for piece in _pieces(uow, wanted, archive, counts):
                yield piece
        yield archive.close()
        outcome = "finished"
    finally:
        with CancelScope(shield=True):
            await _log(database, wanted, archive, counts, outcome)


async def _log(database: Database, wanted: Wanted, archive: Archive, counts: dict[str, int], outcome: str) -> None:
    async with database.unit_of_work(wanted.org_id) as uow:
        row = (await uow.session.exec(select(TaxExport).where(col(TaxExport.id) == wanted.export_id))).one()
        row.outcome, row.ended_at, row.row_counts, row.size_bytes = outcome, now(), dict(counts), archive.size
        row.sha256 = archive.sha256 if outcome == "finished" else None


async def _pieces(
    uow: UnitOfWork, wanted: Wanted, archive: Archive, counts: dict[str, int]
) -> AsyncIterator[bytes]:
    company = await organization(uow)
    filed = await prepare(uow, wanted.start, wanted.end, wanted.return_basis, None, {})
    totals = await _totals(uow, wanted)
    _write(archive, "gst_summary.csv", [SUMMARY, _summary(wanted, company, totals)])
    yield archive.taken()
    files = [PAYMENTS, EXPENSES, INSTALMENTS, *([ACCRUED] if wanted.basis == "accrual" else [])]
    for file in files:
        async for piece in _file(uow, wanted, file, archive, counts):
            yield piece
    lines = [(line.line, line.name, line.amount_cents) for line in filed.lines]
    _write(archive, "gst34.csv", [("line", "name", "amount_cents"), *lines])
    if filed.qst is not None:
        _write(archive, "qst.csv", [("line", "amount_cents"), *filed.qst.model_dump().items()])
    _write_readme(archive, company, wanted, filed, totals, counts)
    yield archive.taken()


def _summary(wanted: Wanted, company: Organization, totals: dict[str, int]) -> tuple[Any, ...]:
    collected, paid = totals["collected"], totals["paid"]
    return wanted.start, wanted.end, collected, paid, collected - paid, company.currency


async def _totals(uow: UnitOfWork, wanted: Wanted) -> dict[str, int]:
    made = PAYMENTS if wanted.basis == "cash" else ACCRUED
    sums = {
        "collected": (made, made.columns[-1]),
        "paid": (EXPENSES, "tax_cents"),
        "payments_tax": (PAYMENTS, "allocated_tax_cents"),
    }
    totals = {}
    for name, (file, column) in sums.items():
        statement = f"SELECT coalesce(sum({column}), 0) FROM ({file.statement}) AS rows"  # noqa: S608 - our own names
        totals[name] = int((await uow.sql(statement, **_values(wanted))).scalar_one())
    return totals


def _values(wanted: Wanted) -> dict[str, Any]:
    return {"org_id": wanted.org_id, "start": wanted.start, "end": wanted.end}


async def _file(
    uow: UnitOfWork, wanted: Wanted, file: File, archive: Archive, counts: dict[str, int]
) -> AsyncIterator[bytes]:
    """Write one file; where it holds more than ASCII it begins with the mark that tells spreadsheets of UTF-8."""
    counts[file.name] = 0
    words = [column for column in file.columns if column in ("vendor", "description", "note")]
    marked = await _beyond_ascii(uow, wanted, file, words) if words else False
    options = {"stream_results": True, "yield_per": BATCH}
    rows = await uow.session.stream(text(file.statement), _values(wanted), execution_options=options)
    with archive.member(file.name) as member:
        member.write((MARK if marked else b"") + line_of(file.columns))
        async for batch in rows.partitions(BATCH):
            member.write(b"".join(line_of(row) for row in batch))
            counts[file.name] += len(batch)
            yield archive.taken()
    yield archive.taken()


async def _beyond_ascii(uow: UnitOfWork, wanted: Wanted, file: File, words: list[str]) -> bool:
    longer = " OR ".join(f"octet_length({word}) > char_length({word})" for word in words)
    statement = f"SELECT EXISTS (SELECT FROM ({file.statement}) AS rows WHERE {longer})"  # noqa: S608 - our own names
    return bool((await uow.sql(statement, **_values(wanted))).scalar_one())


def _write(archive: Archive, name: str, lines: list[Any]) -> None:
    with archive.member(name) as member:
        member.write(b"".join(line_of(line) for line in lines))


def _write_readme(
    archive: Archive,
    company: Organization,
    wanted: Wanted,
    filed: ReturnOut,
    totals: dict[str, int],
    counts: dict[str, int],
) -> None:
    with archive.member("README.txt") as member:
        member.write(readme(company, wanted, filed.method, totals, counts).encode())
