"""Find the gift cards that nobody paid for."""

from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Create the index."""
    op.execute("CREATE INDEX gift_cards_unpaid ON gift_cards (org_id, created_at) WHERE status = 'unpaid'")
