"""Events of finance about its books."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Event


class LedgerDiffered(Event):
    """A proof of the books found documents that the ledger does not agree with: somebody has to look."""

    TYPE: ClassVar[str] = "finance.ledger.differed.v1"
    AGGREGATE: ClassVar[str] = "proof_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "proof_id": "01980a57-2000-7000-8000-00000000f901",
        "differences": 1,
        "labels": ["INV-2026-000123"],
    }

    proof_id: UUID
    differences: int
    labels: list[str] = Field(description="The first ten documents.")
