"""The table of invitations."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class Invitation(TenantTable, table=True):
    """An invitation that was not used yet: accepting it deletes it."""

    __tablename__ = "invitations"

    membership_id: UUID
    token_hash: str
    expires_at: datetime = utc_column()
