"""Create the plumbing, the organizations and the connections."""

from alembic import op

from shared.database.rls import create_organizations, create_plumbing, isolate, tenant_key

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the first tables."""
    create_plumbing()
    create_organizations()
    op.execute(
        """
        CREATE TABLE connections (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            provider text NOT NULL,
            status text NOT NULL,
            connected_at timestamptz,
            UNIQUE (org_id, provider)
        )
        """
    )
    tenant_key("connections")
    isolate("connections")
