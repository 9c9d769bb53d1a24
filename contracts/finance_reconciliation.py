"""Events of finance about comparing Stripe with the books."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Event


class ReconciliationDiffered(Event):
    """Stripe and the ledger disagree on something new: somebody has to look."""

    TYPE: ClassVar[str] = "finance.reconciliation.differed.v1"
    AGGREGATE: ClassVar[str] = "reconciliation_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "reconciliation_id": "01980a57-2000-7000-8000-00000000fd01",
        "first_day": "2026-10-20",
        "last_day": "2026-11-24",
        "differences": 1,
        "difference_cents": 7213,
    }

    reconciliation_id: UUID
    first_day: str = Field(description="First day compared, ISO 8601.")
    last_day: str = Field(description="Last day compared, ISO 8601.")
    differences: int
    difference_cents: int = Field(description="What Stripe's movements of the period are over the ledger's.")
