"""Create the tables of quality."""

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
