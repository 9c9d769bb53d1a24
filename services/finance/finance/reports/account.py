"""The general ledger of one account, page by page."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
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
    booked_on, entry_id = col(JournalLine.booked_on), col(JournalLine.entry_id)
    moved = (
        select(
            entry_id,
            booked_on,
            func.sum(JournalLine.amount_cents).label("cents"),
            func.array_agg(JournalLine.invoice_id)[1].label("invoice_id"),
            func.array_agg(JournalLine.client_id)[1].label("client_id"),
        )
        .where(col(JournalLine.account) == number, booked_on.between(query.start, query.end))
        .group_by(booked_on, entry_id)
    )
    rows, cursor = await keyset_page(
        uow.session,
        moved,
        query,
        key=booked_on,
        id_key=entry_id,
        key_of=lambda row: row.booked_on,
        id_of=lambda row: row.entry_id,
        key_type=date,
        descending=query.sort.startswith("-"),
    )
    return Page.model_construct(items=await _described(uow, rows), next_cursor=cursor)


async def _described(uow: UnitOfWork, rows: Sequence[Any]) -> list[AccountLine]:
    """Return what moved with the documents and people that it is about."""

    async def by_id(table: Any, wanted: set[Any], *columns: Any) -> dict[Any, Any]:
        found = await uow.session.execute(select(table.id, *columns).where(table.id.in_(wanted - {None})))
        return {row.id: row for row in found}

    entries = await by_id(
        JournalEntry,
        {row.entry_id for row in rows},
        JournalEntry.source,
        JournalEntry.source_id,
        JournalEntry.memo,
    )
    invoices = await by_id(Invoice, {row.invoice_id for row in rows}, Invoice.number)
    clients = await by_id(Client, {row.client_id for row in rows}, Client.name)
    return [
        AccountLine(
            entry_id=row.entry_id,
            booked_on=row.booked_on,
            source=(entry := entries[row.entry_id]).source,
            source_id=entry.source_id,
            memo=entry.memo,
            debit_cents=max(row.cents, 0),
            credit_cents=max(-row.cents, 0),
            document_number=invoices[row.invoice_id].number if row.invoice_id in invoices else None,
            client=clients[row.client_id].name if row.client_id in clients else None,
        )
        for row in rows
    ]
