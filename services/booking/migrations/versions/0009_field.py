"""Create the tables of field."""

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
