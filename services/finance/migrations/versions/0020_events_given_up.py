"""Try what Stripe told at growing distances, and give it up after a number of tries."""

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Say when an event is tried again, and that one was given up."""
    op.execute("ALTER TABLE stripe_events ADD COLUMN try_at timestamptz")
    op.execute("ALTER TABLE stripe_events DROP CONSTRAINT stripe_events_outcome_check")
    op.execute(
        "ALTER TABLE stripe_events ADD CONSTRAINT stripe_events_outcome_check "
        "CHECK (outcome IN ('applied', 'ignored', 'unknown', 'dead'))"
    )
