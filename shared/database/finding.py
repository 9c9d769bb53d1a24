"""Finding one row by its id, to look at it or to change it: alike in every slice."""

from typing import TypeVar
from uuid import UUID

from sqlmodel import col, select

from shared.database import TenantTable, UnitOfWork
from shared.errors import NotFound

T = TypeVar("T", bound=TenantTable)


async def row_of(uow: UnitOfWork, table: type[T], row_id: UUID, missing: str, *, lock: bool = False) -> T:
    """Return a row of the organization as it is now.

    Args:
        missing: what to say where there is none.
        lock: keep others from changing it until the transaction ends.

    Raises:
        NotFound: there is none; another organization's is none.
    """
    statement = select(table).where(col(table.id) == row_id).execution_options(populate_existing=True)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound(missing)
    return found
