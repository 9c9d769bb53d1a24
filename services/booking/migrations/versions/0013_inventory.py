"""Create the tables of inventory."""

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
