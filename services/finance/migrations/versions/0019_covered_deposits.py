"""Remember that a deposit's visit is covered by a plan: what is paid of it later, too, is the client's credit."""

from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Add the mark."""
    op.execute("ALTER TABLE deposits ADD COLUMN credited boolean NOT NULL DEFAULT false")
