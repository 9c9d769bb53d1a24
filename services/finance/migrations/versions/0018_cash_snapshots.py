"""Keep what was counted in the till or stood on a statement, beside what the books say."""

from alembic import op

from shared.database.rls import isolate

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Create the table; an account is counted once a day."""
    op.execute(
        """
        CREATE TABLE cash_snapshots (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            account text NOT NULL,
            taken_on date NOT NULL,
            balance_cents bigint NOT NULL,
            note text NOT NULL,
            UNIQUE (org_id, account, taken_on)
        )
        """
    )
    op.execute("CREATE INDEX cash_snapshots_by_day ON cash_snapshots (org_id, taken_on DESC, id DESC)")
    isolate("cash_snapshots")
