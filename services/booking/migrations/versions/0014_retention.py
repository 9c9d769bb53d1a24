"""Index what the retention job looks for."""

from alembic import op

revision = "0014"
down_revision = "0013"

INDEXES = (
    "CREATE INDEX leads_to_forget ON leads (org_id, updated_at) WHERE anonymised_at IS NULL",
    "CREATE INDEX lead_touches_to_forget ON lead_touches (org_id, created_at) WHERE lead_id IS NULL",
    "CREATE INDEX client_notes_to_forget ON client_notes (org_id, deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX client_imports_to_forget ON client_imports (org_id, updated_at)",
    """
    CREATE INDEX waitlist_entries_to_forget ON waitlist_entries (org_id, updated_at)
        WHERE status IN ('BOOKED', 'EXPIRED', 'REMOVED')
    """,
)


def upgrade() -> None:
    """Create the indexes; each holds only what may one day be forgotten."""
    for statement in INDEXES:
        op.execute(statement)
