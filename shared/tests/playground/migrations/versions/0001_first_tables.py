"""Create the plumbing, the organizations, and two tables of which one refers to the other."""

from alembic import op

from shared.database.rls import create_organizations, create_plumbing, isolate, reference, tenant_key

revision = "0001"
down_revision = None

_COLUMNS = """
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES organizations (id),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
"""


def upgrade() -> None:
    """Create the first tables."""
    create_plumbing()
    create_organizations()
    op.execute(
        f"CREATE TABLE albums ({_COLUMNS}, title text NOT NULL, year int NOT NULL, UNIQUE (org_id, title), "
        "CHECK (year > 1900))"
    )
    tenant_key("albums")
    isolate("albums")
    op.execute(f"CREATE TABLE songs ({_COLUMNS}, album_id uuid NOT NULL, title text NOT NULL)")
    reference("songs", "album_id", "albums")
    op.execute("CREATE INDEX songs_of_album ON songs (org_id, album_id)")
    isolate("songs")
