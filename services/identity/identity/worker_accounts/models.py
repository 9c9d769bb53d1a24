"""The tables of worker accounts and their sessions."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class WorkerAccount(TenantTable, table=True):
    """A worker as booking knows them (`id` is the worker's, `version` its event's), with a password of our own."""

    __tablename__ = "worker_accounts"

    name: str
    phone: str
    active: bool
    password_hash: str | None = None
    version: int


class WorkerSession(TenantTable, table=True):
    """A sign-in on the worker portal; ending it deletes it."""

    __tablename__ = "worker_sessions"

    worker_id: UUID
    expires_at: datetime = utc_column()
