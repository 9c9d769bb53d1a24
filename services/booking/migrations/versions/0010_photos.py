"""Create the tables of photos."""

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
