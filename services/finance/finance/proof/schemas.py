"""Wire shapes of proofs."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field


class DifferenceOut(BaseModel):
    """A document that the ledger does not agree with."""

    kind: str = Field(
        description="`entry`, `invoice`, `payment`, `deposit` or `tax` (what payments carry of an invoice's)."
    )
    id: UUID
    label: str = Field(examples=["INV-2026-000123"])
    expected_cents: int = Field(description="By the document.")
    ledger_cents: int


class ProofOut(BaseModel):
    """The last proof of the books."""

    checked_at: datetime
    proven: bool = Field(description="Every entry balances, and the ledger equals the documents.")
    entries: int = Field(description="How many there are.")
    invoices: int = Field(description="How many were compared.")
    differences_total: int
    differences: list[DifferenceOut] = Field(description="The first hundred.")
