"""Create the tables of schedule."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
