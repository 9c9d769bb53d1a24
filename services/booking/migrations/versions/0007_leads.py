"""Create the tables of leads."""

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
