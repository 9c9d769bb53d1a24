"""Invoice numbers without gaps: tax authorities ask where a missing one went.

The counter's row stays locked until the invoice commits, so the next writer waits, and a rollback gives the number
back. A sequence would be faster and would leave gaps.
"""

from sqlalchemy import text

from finance.invoices.rules import invoice_number
from shared.database import UnitOfWork

_NEXT = text(
    "INSERT INTO invoice_counters (org_id, year, last) VALUES (:org_id, :year, CAST(:count AS int)) "
    "ON CONFLICT (org_id, year) DO UPDATE SET last = invoice_counters.last + excluded.last RETURNING last"
)


async def next_number(uow: UnitOfWork, year: int) -> str:
    """Take the organization's next number of a year (of the issue day, in the organization's zone)."""
    return (await next_numbers(uow, year, 1))[0]


async def next_numbers(uow: UnitOfWork, year: int, count: int) -> list[str]:
    """Take the next `count` numbers of a year, in their order."""
    values = {"org_id": uow.org_id, "year": year, "count": count}
    last = (await uow.session.execute(_NEXT, values)).scalar_one()
    return [invoice_number(year, last - count + place) for place in range(1, count + 1)]
