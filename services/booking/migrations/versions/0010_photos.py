"""Create the table of photos, and keep who may be photographed."""

from alembic import op

from shared.database.rls import isolate, reference

revision = "0010"
down_revision = "0009"

STATEMENTS = (
    "ALTER TABLE clients ADD COLUMN photo_consent boolean",
    "ALTER TABLE bookings ADD COLUMN photo_consent boolean",
    """
    CREATE TABLE photos (
        id uuid NOT NULL,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, id),
        booking_id uuid NOT NULL,
        worker_id uuid,
        checklist_item_id uuid,
        kind text NOT NULL CHECK (kind IN ('before', 'after', 'problem')),
        uploaded_by text NOT NULL,
        key text NOT NULL,
        thumbnail_key text NOT NULL,
        width int NOT NULL,
        height int NOT NULL,
        size_bytes int NOT NULL,
        sha256 text NOT NULL,
        shared boolean NOT NULL,
        deleted_at timestamptz,
        deleted_by text,
        purged_at timestamptz
    )
    """,
    "CREATE INDEX photos_booking ON photos (org_id, booking_id, created_at, id)",
    "CREATE INDEX photos_kept ON photos (org_id, created_at) INCLUDE (size_bytes) WHERE purged_at IS NULL",
    """
    CREATE INDEX photos_deleted ON photos (org_id, deleted_at)
        WHERE deleted_at IS NOT NULL AND purged_at IS NULL
    """,
    "CREATE UNIQUE INDEX photos_key ON photos (org_id, key)",
)


def upgrade() -> None:
    """Create the table. `photo_consent` is null where nobody was asked; an answer for one visit goes first."""
    for statement in STATEMENTS:
        op.execute(statement)
    reference("photos", "booking_id", "bookings", on_delete="CASCADE")
    reference("photos", "worker_id", "workers")
    isolate("photos")
