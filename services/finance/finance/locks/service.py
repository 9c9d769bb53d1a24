"""Close the books through a day, and open them again.

Whoever books something holds the row of the books shared; closing waits for them, and they see it afterwards.
"""

from datetime import date

from sqlalchemy import func
from sqlmodel import col, select

from finance.ledger.models import Books
from finance.ledger.service import open_books
from finance.returns.models import TaxReturn
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.organizations import organization


class ReturnFiled(Conflict):
    """A return was filed for these days."""


async def hold_books(uow: UnitOfWork) -> Books:
    """Return the books, held until the commit: nobody books meanwhile."""
    await open_books(uow)
    statement = select(Books).where(Books.org_id == uow.org_id).with_for_update()
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).one()


async def books_of(uow: UnitOfWork) -> Books:
    """Return the books as they are."""
    return await uow.session.get(Books, uow.org_id) or Books(org_id=uow.org_id)


async def filed_through(uow: UnitOfWork) -> date | None:
    """Return the last day that a filed return covers."""
    statement = select(func.max(TaxReturn.to_date)).where(col(TaxReturn.reopened_at).is_(None))
    found: date | None = (await uow.session.exec(statement)).one()
    return found


async def move_lock(uow: UnitOfWork, books: Books, through: date | None, reason: str) -> None:
    """Close the held books through a day, or open those after it again.

    Raises:
        Invalid: the day isn't over, or no reason is given for opening.
        ReturnFiled: a filed return covers days that would be opened.
    """
    if through is not None and through >= local_today((await organization(uow)).timezone):
        raise Invalid.field("body.locked_through", f"{through} is not over yet. Choose a past day.")
    before = books.locked_through
    opens = before is not None and (through is None or through < before)
    if opens:
        if not reason:
            raise Invalid.field("body.reason", "Say why the books are opened again.")
        filed = await filed_through(uow)
        if filed is not None and (through is None or through < filed):
            raise ReturnFiled(f"A return was filed through {filed}. Reopen that return to open the days before.")
    books.locked_through = through
    books.version += 1
    uow.audit(
        "books.open" if opens else "books.lock",
        "books",
        uow.org_id,
        before=before.isoformat() if before else None,
        locked_through=through.isoformat() if through else None,
        reason=reason,
    )
