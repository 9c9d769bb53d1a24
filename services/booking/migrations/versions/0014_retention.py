"""Create the tables of retention."""

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
