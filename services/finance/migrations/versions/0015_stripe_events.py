"""Find Stripe's events by when they came, and those that were dealt with long ago."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Create the indexes."""
    op.execute("CREATE INDEX stripe_events_newest ON stripe_events (org_id, received_at)")
    op.execute("CREATE INDEX stripe_events_of_type ON stripe_events (org_id, type, received_at)")
    op.execute(
        "CREATE INDEX stripe_events_done ON stripe_events (org_id, processed_at) WHERE processed_at IS NOT NULL"
    )
