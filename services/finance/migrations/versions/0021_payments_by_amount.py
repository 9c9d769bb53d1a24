"""Find payments by their amount."""

from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Create the index."""
    op.execute("CREATE INDEX payments_by_amount ON payments (org_id, amount_cents, id)")
