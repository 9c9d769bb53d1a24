"""The tables of client accounts, of the links that sign them in, and of their sessions."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class ClientAccount(TenantTable, table=True):
    """A client as booking knows them (`id` is the client's, `version` its event's).

    Who was merged into another or erased keeps an empty, inactive account, so that an older event can't
    bring them back.
    """

    __tablename__ = "client_accounts"

    name: str
    email: str | None = None
    phone: str | None = None
    locale: str = "en"
    active: bool = True
    version: int


class ClientLink(TenantTable, table=True):
    """A link that was sent and not used yet: using it deletes it."""

    __tablename__ = "client_links"

    client_id: UUID
    token_hash: str
    expires_at: datetime = utc_column()


class ClientSession(TenantTable, table=True):
    """A sign-in on the client portal; ending it deletes it."""

    __tablename__ = "client_sessions"

    client_id: UUID
    expires_at: datetime = utc_column()


class ClientRefreshToken(TenantTable, table=True):
    """One link in a session's chain of refresh tokens; only the newest is unspent."""

    __tablename__ = "client_refresh_tokens"

    session_id: UUID
    token_hash: str
    spent_at: datetime | None = utc_column(nullable=True)
