"""Create the tables of booking life."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create nothing yet: this place in the chain is held while its slices are built side by side."""
