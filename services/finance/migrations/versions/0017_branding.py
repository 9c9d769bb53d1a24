"""Keep where a company's logo lies."""

from alembic import op

from shared.database.rls import isolate

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Create the table."""
    op.execute(
        """
        CREATE TABLE branding (
            org_id uuid PRIMARY KEY REFERENCES organizations (id),
            logo_key text NOT NULL,
            width int NOT NULL,
            height int NOT NULL,
            updated_at timestamptz NOT NULL
        )
        """
    )
    isolate("branding")
