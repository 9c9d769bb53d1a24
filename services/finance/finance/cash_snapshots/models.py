"""The table of cash snapshots."""

from datetime import date

from shared.database import VersionedTable


class CashSnapshot(VersionedTable, table=True):
    """The balance of an account at the end of a day, as its bank or whoever counted it says."""

    __tablename__ = "cash_snapshots"

    account: str
    taken_on: date
    balance_cents: int
    note: str = ""
