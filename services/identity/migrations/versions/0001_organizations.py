"""Create the plumbing and the organizations, with the default one and the event that tells of it."""

import json
from typing import Any

from alembic import op
from sqlalchemy import text

from shared.clock import now
from shared.database.rls import create_organizations, create_plumbing

revision = "0001"
down_revision = None

DEFAULT: dict[str, Any] = {
    "organization_id": "00000000-0000-0000-0000-000000000001",
    "slug": "default",
    "name": "CleanWithSnapshot",
    "timezone": "America/Edmonton",
    "currency": "CAD",
    "locale": "en",
    "province": "AB",
    "address": None,
    "email": None,
    "phone": None,
    "tax_number": None,
    "brand_color": None,
    "disabled_modules": [],
    "settings": {},
}
EVENT: dict[str, Any] = {
    "specversion": "1.0",
    "id": "01980a57-1000-7000-8000-000000000001",
    "source": "/identity",
    "type": "identity.organization.created.v1",
    "subject": DEFAULT["organization_id"],
    "datacontenttype": "application/json",
    "orgid": DEFAULT["organization_id"],
    "traceparent": "00-00000000000000000000000000000001-0000000000000001-01",
    "correlationid": "first-migration",
    "version": 1,
    "data": DEFAULT,
}


def upgrade() -> None:
    """Create the first tables.

    Identity owns the organizations: the table has the columns of the read model that the other services keep,
    because the guards and the jobs read it the same way everywhere.
    """
    create_plumbing()
    create_organizations()
    op.execute("ALTER TABLE organizations ADD COLUMN created_at timestamptz NOT NULL DEFAULT now()")
    op.execute(
        "ALTER TABLE organizations ADD CONSTRAINT organizations_slug_shape "
        "CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$')"
    )
    connection = op.get_bind()
    connection.execute(
        text(
            "INSERT INTO organizations (id, slug, name, timezone, currency, locale, province, version) "
            "VALUES (:organization_id, :slug, :name, :timezone, :currency, :locale, :province, 1)"
        ),
        DEFAULT,
    )
    connection.execute(
        text("INSERT INTO outbox (id, org_id, type, body) VALUES (:id, :org_id, :type, CAST(:body AS jsonb))"),
        {
            "id": EVENT["id"],
            "org_id": EVENT["orgid"],
            "type": EVENT["type"],
            "body": json.dumps(EVENT | {"time": now().isoformat()}),
        },
    )
