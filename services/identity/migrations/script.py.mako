"""${message}"""

from alembic import op

from shared.database.rls import isolate

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """${message}."""
    ${upgrades if upgrades else ""}
