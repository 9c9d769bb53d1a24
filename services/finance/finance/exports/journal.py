"""The journal as CSV, sent while it is read: a cursor on the server, so that memory doesn't grow with it."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text

from finance.ledger.chart import ACCOUNTS, GST, GST_CREDITS, PST, QST, QST_CREDITS
from finance.workbook import csv_of, units
from shared.database import Database, UnitOfWork
from shared.organizations import organization
from shared.spreadsheet import MARK, line_of

BATCH = 1_000
"""Lines that are in memory at a time."""
HEADS = (
    *("date", "entry", "line", "account", "account_name", "gifi", "debit", "credit", "currency", "memo", "source"),
    *("document_id", "document_number", "client", "tax_code"),
)
_TAX_CODES = {GST: "GST/HST", GST_CREDITS: "GST/HST ITC", PST: "PST", QST: "QST", QST_CREDITS: "QST ITR"}
_LINES = """
    SELECT line.booked_on, line.entry_id, line.position, line.account, line.amount_cents, entry.currency,
        entry.memo, line.source, line.source_id, invoices.number, clients.name
    FROM journal_lines AS line
    JOIN journal_entries AS entry ON entry.org_id = line.org_id AND entry.id = line.entry_id
    LEFT JOIN invoices ON invoices.org_id = line.org_id AND invoices.id = line.invoice_id
    LEFT JOIN clients ON clients.org_id = line.org_id AND clients.id = line.client_id
    WHERE line.booked_on BETWEEN CAST(:start AS date) AND CAST(:end AS date)
    ORDER BY line.booked_on, line.entry_id, line.position
"""
_PATIENCE = "SET LOCAL idle_in_transaction_session_timeout = '60s'"
"""Who stops reading for so long loses the connection."""


async def stream_journal(database: Database, org_id: UUID, start: date, end: date) -> AsyncIterator[bytes]:
    """Yield the journal of some days in a transaction of its own, as it stood at one moment."""
    async with database.unit_of_work() as uow:
        await uow.sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        await uow.sql(_PATIENCE)
        await uow.enter(org_id)
        async for piece in journal_pieces(uow, start, end):
            yield piece


async def journal_pieces(uow: UnitOfWork, start: date, end: date) -> AsyncIterator[bytes]:
    """Yield the journal of some days: debits and credits with two decimals, equal in all."""
    locale = (await organization(uow)).locale
    yield MARK + line_of(HEADS)
    found = await uow.session.stream(
        text(_LINES), {"start": start, "end": end}, execution_options={"yield_per": BATCH}
    )
    async for rows in found.partitions(BATCH):
        yield b"".join(line_of(_cells(row, locale)) for row in rows)


def _cells(row: Any, locale: str) -> list[Any]:
    account, cents = ACCOUNTS[row.account], row.amount_cents
    return [
        *(row.booked_on.isoformat(), row.entry_id, row.position, row.account),
        *(account.named(locale), account.gifi),
        *(units(max(cents, 0)), units(max(-cents, 0)), row.currency, row.memo),
        *(row.source, row.source_id, row.number, row.name, _TAX_CODES.get(row.account)),
    ]


def chart_of_accounts() -> bytes:
    """Return the chart as CSV, both names of each account and its GIFI code."""
    heads = ("account", "name", "name_fr", "kind", "gifi")
    rows = (
        (row.number, row.name, row.french, row.kind, row.gifi)
        for row in sorted(ACCOUNTS.values(), key=lambda account: account.number)
    )
    return csv_of(heads, rows)
