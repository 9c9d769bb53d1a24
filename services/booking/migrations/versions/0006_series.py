"""Create the tables of series."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
