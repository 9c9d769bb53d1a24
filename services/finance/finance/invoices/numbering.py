"""Invoice numbers without gaps: tax authorities ask where a missing one went.

The counter's row stays locked until the invoice commits, so the next writer waits, and a rollback gives the number
back. A sequence would be faster and would leave gaps.
"""

from sqlalchemy import text

from finance.invoices.rules import invoice_number
from shared.database import UnitOfWork

_NEXT = text(
    "INSERT INTO invoice_counters (org_id, year, last) VALUES (:org_id, :year, 1) "
    "ON CONFLICT (org_id, year) DO UPDATE SET last = invoice_counters.last + 1 RETURNING last"
)


async def next_number(uow: UnitOfWork, year: int) -> str:
    """Take the organization's next number of a year (of the issue day, in the organization's zone)."""
    sequence = (await uow.session.execute(_NEXT, {"org_id": uow.org_id, "year": year})).scalar_one()
    return invoice_number(year, sequence)
