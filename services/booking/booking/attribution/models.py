"""The table of touches."""

from uuid import UUID

from shared.database import TenantTable


class Touch(TenantTable, table=True):
    """A visit of the public site that a channel led to; it belongs to a lead once its visitor became one."""

    __tablename__ = "lead_touches"

    visitor_id: UUID
    lead_id: UUID | None = None
    source: str
    medium: str | None = None
    campaign: str | None = None
    keyword: str | None = None
    landing_page: str | None = None
    referrer: str | None = None
