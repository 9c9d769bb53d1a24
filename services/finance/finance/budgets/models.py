"""The table of budgets."""

from datetime import date
from uuid import UUID

from shared.database import TenantTable


class Budget(TenantTable, table=True):
    """What may be spent in one category and month; `warned_percent` is the last threshold that was told."""

    __tablename__ = "expense_budgets"

    category_id: UUID
    month: date
    amount_cents: int
    warned_percent: int = 0
