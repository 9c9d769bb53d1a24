"""Wire shapes of disputes."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Day, Prose

Standing = Literal["open", "won", "lost", "dropped"]
Sorted = Literal["opened_at", "-opened_at", "amount_cents", "-amount_cents", "evidence_due_by", "-evidence_due_by"]


class DisputeOut(BaseModel):
    """A payment that its client contests with the bank."""

    id: UUID
    stripe_id: str
    payment_id: UUID
    invoice_id: UUID | None
    booking_id: UUID | None
    client_id: UUID
    client_name: str
    amount_cents: int
    currency: str
    reason: str = Field(description="In Stripe's words, e.g. `fraudulent` or `product_not_received`.")
    status: str = Field(description="In Stripe's words; `needs_response` waits for evidence.")
    withdrawn_cents: int = Field(description="What the bank holds of the Stripe balance.")
    fee_cents: int = Field(description="What Stripe took for the dispute.")
    returned_cents: int = Field(description="What of the payment counts as gone since the dispute was lost.")
    evidence_due_by: datetime | None
    evidence: str | None
    evidence_sent_at: datetime | None
    opened_at: datetime
    closed_at: datetime | None
    version: int


class DisputeQuery(PageQuery):
    """Which disputes to list."""

    standing: Standing | None = Field(
        default=None, description="`dropped` is an inquiry that came to nothing, or a dispute that was prevented."
    )
    reason: Annotated[str, Field(pattern="^[a-z_]{1,60}$")] | None = None
    client_id: UUID | None = None
    payment_id: UUID | None = None
    invoice_id: UUID | None = None
    from_: Day | None = Field(default=None, alias="from", description="First day on which it was opened.")
    to: Day | None = Field(default=None, description="Last day on which it was opened.")
    sort: Sorted = "-opened_at"


class EvidenceRequest(BaseModel):
    """What the bank is to read. It can be handed in once."""

    text: Annotated[
        Prose, Field(min_length=1, max_length=20_000, examples=["The client let us in at 9:00; see the photos."])
    ]
