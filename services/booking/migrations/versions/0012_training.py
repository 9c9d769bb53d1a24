"""Create the tables of training."""

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
