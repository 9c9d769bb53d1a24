"""Remember which files of expenses were imported."""

from alembic import op

from shared.database.rls import isolate

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Create the table of imports; a file is known by its content."""
    op.execute(
        """
        CREATE TABLE expense_imports (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            sha256 text NOT NULL,
            filename text,
            expenses int NOT NULL,
            amount_cents bigint NOT NULL,
            imported_by text NOT NULL,
            UNIQUE (org_id, sha256)
        )
        """
    )
    isolate("expense_imports")
