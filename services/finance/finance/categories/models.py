"""The table of expense categories."""

from datetime import datetime

from shared.database import VersionedTable, utc_column


class ExpenseCategory(VersionedTable, table=True):
    """A kind of expense. `code` names one of the default set, whatever people call it.

    `itc_percent` is how much of the GST/HST (and QST) paid may be claimed back.
    """

    __tablename__ = "expense_categories"

    code: str | None = None
    name: str
    account: str
    tax_treatment: str
    itc_percent: int = 100
    archived_at: datetime | None = utc_column(nullable=True)
