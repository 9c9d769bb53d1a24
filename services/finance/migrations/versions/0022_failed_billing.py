"""Remember what could not be billed, to try it after everything else."""

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Say when visits and plans were billed in vain the last time."""
    op.execute("ALTER TABLE collected_visits ADD COLUMN failed_at timestamptz")
    op.execute("ALTER TABLE subscriptions ADD COLUMN failed_at timestamptz")
