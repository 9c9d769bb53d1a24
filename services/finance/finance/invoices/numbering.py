"""Numbers of invoices and credit notes without gaps: tax authorities ask where a missing one went.

The counter's row stays locked until the document commits, so the next writer waits, and a rollback gives the
number back. A sequence would be faster and would leave gaps.
"""

from typing import Literal

from finance.invoices.rules import document_number
from shared.database import UnitOfWork

Series = Literal["INV", "CN"]
_COUNTERS: dict[Series, str] = {"INV": "invoice_counters", "CN": "credit_note_counters"}


async def next_number(uow: UnitOfWork, series: Series, year: int) -> str:
    """Take a series' next number of a year (of the issue day, in the organization's zone)."""
    return (await next_numbers(uow, series, year, 1))[0]


async def next_numbers(uow: UnitOfWork, series: Series, year: int, count: int) -> list[str]:
    """Take a series' next `count` numbers of a year, in their order."""
    table = _COUNTERS[series]
    taken = await uow.sql(
        f"INSERT INTO {table} (org_id, year, last) VALUES (:org_id, :year, CAST(:count AS int)) "  # noqa: S608 - one of two names
        f"ON CONFLICT (org_id, year) DO UPDATE SET last = {table}.last + excluded.last RETURNING last",
        org_id=uow.org_id,
        year=year,
        count=count,
    )
    last = taken.scalar_one()
    return [document_number(series, year, last - count + place) for place in range(1, count + 1)]
