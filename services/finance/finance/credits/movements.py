"""A client's credit as an account statement: read from the journal, so that it always sums to the balance."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from finance.credits.models import ClientCredit
from finance.credits.schemas import CreditMovement, MovementQuery
from finance.credits.service import family
from finance.ledger import chart
from finance.ledger.models import JournalEntry, JournalLine
from finance.payments.models import Payment, Refund
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page

SORTS = {"created_at": Sort(col(JournalEntry.created_at), datetime)}
_USED = {"payment": "used", "refund": "returned"}


async def movements_page(uow: UnitOfWork, client_id: UUID, query: MovementQuery) -> Page[CreditMovement]:
    """Return one page of what was put on a client's account and taken off it."""
    clients = await family(uow, client_id)
    on_account = select(JournalLine.entry_id).where(
        col(JournalLine.account) == chart.CLIENT_CREDIT, col(JournalLine.client_id).in_(clients)
    )
    statement = select(JournalEntry).where(col(JournalEntry.id).in_(on_account))
    entries, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(JournalEntry.id))
    return Page(items=await _shown(uow, entries, clients), next_cursor=cursor)


async def _shown(
    uow: UnitOfWork, entries: Sequence[JournalEntry], clients: Sequence[UUID]
) -> list[CreditMovement]:
    sums = await uow.session.exec(
        select(JournalLine.entry_id, func.sum(-JournalLine.amount_cents))
        .where(
            col(JournalLine.entry_id).in_([entry.id for entry in entries]),
            col(JournalLine.account) == chart.CLIENT_CREDIT,
            col(JournalLine.client_id).in_(clients),
        )
        .group_by(col(JournalLine.entry_id))
    )
    cents = {entry_id: int(amount) for entry_id, amount in sums}
    sources = [entry.source_id for entry in entries]
    given = await uow.session.exec(select(ClientCredit).where(col(ClientCredit.id).in_(sources)))
    credits_by_id = {credit.id: credit for credit in given}
    paid = await uow.session.exec(select(Payment.id, Payment.invoice_id).where(col(Payment.id).in_(sources)))
    returned = await uow.session.exec(
        select(Refund.id, Payment.invoice_id)
        .join(Payment, col(Payment.id) == col(Refund.payment_id))
        .where(col(Refund.id).in_(sources))
    )
    invoices = dict([*paid, *returned])
    shown = []
    for entry in entries:
        credit = credits_by_id.get(entry.source_id)
        shown.append(
            CreditMovement(
                id=entry.id,
                kind=credit.kind if credit else _USED.get(entry.source, entry.source),
                amount_cents=cents.get(entry.id, 0),
                booked_on=entry.booked_on,
                created_at=entry.created_at,
                invoice_id=invoices.get(entry.source_id),
                reason=credit.reason if credit else None,
            )
        )
    return shown
