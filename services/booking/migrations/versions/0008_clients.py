"""Create the tables of clients."""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
