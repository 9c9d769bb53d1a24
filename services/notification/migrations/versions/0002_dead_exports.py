"""Let dead letters hold exports that were given up on, beside events."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Tell what each dead letter is; all until now are events."""
    op.execute(
        "ALTER TABLE dead_letters ADD COLUMN kind text NOT NULL DEFAULT 'event' "
        "CHECK (kind IN ('event', 'export'))"
    )
