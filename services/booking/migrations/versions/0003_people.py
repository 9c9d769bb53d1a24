"""Create the tables of people."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
