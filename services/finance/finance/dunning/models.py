"""The table of dunning."""

from datetime import date, datetime
from uuid import UUID

from shared.database import VersionedTable, utc_column


class Dunning(VersionedTable, table=True):
    """The effort to have one invoice paid by saved card: `next_at` is when the card is tried (again).

    `attempts` counts refusals since `first_tried_on`, a day in the organization's zone; a new card starts over.
    """

    __tablename__ = "dunning"

    invoice_id: UUID
    client_id: UUID
    client_name: str
    status: str = "scheduled"
    attempts: int = 0
    first_tried_on: date | None = None
    next_at: datetime | None = utc_column(nullable=True)
    failure: str | None = None
    card_id: UUID | None = None
    brand: str | None = None
    last4: str | None = None
    stopped_by: str | None = None
