"""Create the tables of pricing."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
