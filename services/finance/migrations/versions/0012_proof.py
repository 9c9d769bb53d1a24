"""Keep what the proofs of the books found, when history was booked, and how much of a deposit is kept."""

from alembic import op

from shared.database.rls import isolate

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Create the table of proofs."""
    op.execute("ALTER TABLE deposits ADD COLUMN kept_cents int NOT NULL DEFAULT 0")
    op.execute("ALTER TABLE books ADD COLUMN opened_at timestamptz")
    op.execute(
        """
        CREATE TABLE ledger_proofs (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            checked_at timestamptz NOT NULL,
            entries int NOT NULL,
            invoices int NOT NULL,
            differences_total int NOT NULL,
            differences jsonb NOT NULL
        )
        """
    )
    op.execute("CREATE INDEX ledger_proofs_newest ON ledger_proofs (org_id, checked_at DESC)")
    isolate("ledger_proofs")
