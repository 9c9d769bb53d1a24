"""The general ledger of one account, page by page."""

from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlmodel import col

from finance.clients.models import Client
from finance.invoices.models import Invoice
from finance.ledger.chart import ACCOUNTS
from finance.ledger.models import JournalEntry, JournalLine
from finance.reports.schemas import AccountLine, AccountQuery
from shared.database import Page, UnitOfWork, keyset_page
from shared.errors import NotFound


async def account_page(uow: UnitOfWork, number: str, query: AccountQuery) -> Page[AccountLine]:
    """Return one page of the entries that moved an account, by day.

    Raises:
        NotFound: the chart has no such account.
    """
    if number not in ACCOUNTS:
        raise NotFound("The chart of accounts has no such number.")
    statement, booked_on, entry_id = _moves(number, query.start, query.end)
    rows, cursor = await keyset_page(
        uow.session,
        statement,
        query,
        key=booked_on,
        id_key=entry_id,
        key_of=lambda row: row.booked_on,
        id_of=lambda row: row.entry_id,
        key_type=date,
        descending=query.sort.startswith("-"),
    )
    return Page.model_construct(items=[AccountLine.model_validate(row) for row in rows], next_cursor=cursor)


def _moves(number: str, start: date, end: date) -> tuple[Select[Any], Any, Any]:
    """Return a statement of the entries that moved an account, and what its pages are ordered by."""
    line = JournalLine
    moved = (
        select(
            col(line.entry_id).label("entry_id"),
            col(line.booked_on).label("booked_on"),
            func.sum(line.amount_cents).label("cents"),
            func.array_agg(line.invoice_id)[1].label("invoice_id"),
            func.array_agg(line.client_id)[1].label("client_id"),
        )
        .where(col(line.account) == number, col(line.booked_on).between(start, end))
        .group_by(col(line.entry_id), col(line.booked_on))
        .subquery("moved")
    )
    statement = (
        select(
            moved.c.entry_id,
            moved.c.booked_on,
            col(JournalEntry.source),
            col(JournalEntry.source_id),
            col(JournalEntry.memo),
            func.greatest(moved.c.cents, 0).label("debit_cents"),
            func.greatest(-moved.c.cents, 0).label("credit_cents"),
            col(Invoice.number).label("document_number"),
            col(Client.name).label("client"),
        )
        .join(JournalEntry, col(JournalEntry.id) == moved.c.entry_id)
        .outerjoin(Invoice, col(Invoice.id) == moved.c.invoice_id)
        .outerjoin(Client, col(Client.id) == moved.c.client_id)
    )
    return statement, moved.c.booked_on, moved.c.entry_id
