"""The tables of staff sessions and refresh tokens."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class Session(TenantTable, table=True):
    """One browser or program that a user signed in with, in one organization."""

    __tablename__ = "sessions"

    user_id: UUID
    membership_id: UUID
    last_used_at: datetime = utc_column()
    expires_at: datetime = utc_column()
    revoked_at: datetime | None = utc_column(nullable=True)
    address: str
    user_agent: str

    def is_alive(self, present: datetime) -> bool:
        """Tell whether the session still gives access tokens."""
        return self.revoked_at is None and present < self.expires_at


class RefreshToken(TenantTable, table=True):
    """One link in a session's chain of refresh tokens; only the newest is unspent."""

    __tablename__ = "refresh_tokens"

    session_id: UUID
    token_hash: str
    spent_at: datetime | None = utc_column(nullable=True)
