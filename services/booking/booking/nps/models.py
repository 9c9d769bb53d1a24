"""The table of surveys."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class NpsSurvey(TenantTable, table=True):
    """A client was asked after a visit; `score` (0 to 10) is null until there is an answer."""

    __tablename__ = "nps_surveys"

    client_id: UUID
    booking_id: UUID
    token: str
    expires_at: datetime = utc_column()
    score: int | None = None
    comment: str | None = None
    answered_at: datetime | None = utc_column(nullable=True)
