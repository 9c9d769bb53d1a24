"""Open the books of a company that was here before the ledger: its history is booked from its documents."""

from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from finance.deposits.models import Deposit
from finance.invoices.models import Invoice
from finance.ledger.models import Books
from finance.settlement.service import settle
from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.organizations import Organization

BATCH = 200


async def open_books(database: Database, company: Organization) -> int:
    """Book all that is not in the books yet, oldest first, and mark them as opened; return how much was looked at.

    Each batch is a transaction of its own: what a crash leaves undone is done by the next run.
    """
    async with database.unit_of_work(company.id) as uow:
        books = await uow.session.get(Books, company.id)
        if books is not None and books.opened_at is not None:
            return 0
    looked_at = 0
    tables: tuple[type[Deposit] | type[Invoice], ...] = (Deposit, Invoice)
    for table in tables:
        after: UUID | None = None
        while True:
            async with database.unit_of_work(company.id) as uow:
                rows = await _batch(uow, table, after)
                for row in rows:
                    await settle(uow, row)
            if not rows:
                break
            looked_at, after = looked_at + len(rows), rows[-1].id
    async with database.unit_of_work(company.id) as uow:
        opened = insert(Books).values(org_id=company.id, opened_at=now())
        await uow.session.exec(
            opened.on_conflict_do_update(index_elements=["org_id"], set_={"opened_at": opened.excluded.opened_at})
        )
    return looked_at


async def _batch(
    uow: UnitOfWork, table: type[Deposit] | type[Invoice], after: UUID | None
) -> list[Deposit | Invoice]:
    key = col(table.id)
    statement: Any = select(table).order_by(key).limit(BATCH).with_for_update(key_share=True)
    if after is not None:
        statement = statement.where(key > after)
    return list((await uow.session.exec(statement)).all())
