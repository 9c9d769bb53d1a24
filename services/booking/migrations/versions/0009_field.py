"""Create what a cleaner's day leaves behind: hours, positions, notes, problems, supplies, operations."""

from alembic import op

from shared.database.rls import isolate, reference

revision = "0009"
down_revision = "0008"

CLIENT_MADE = """
        id uuid NOT NULL,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, id),
"""
WIDER = (
    """
    ALTER TABLE visits
        ADD COLUMN on_the_way_at timestamptz,
        ADD COLUMN on_the_way_by uuid,
        ADD COLUMN expected_at timestamptz,
        ADD COLUMN overrun_reason text,
        ADD COLUMN late_noticed_at timestamptz
    """,
    """
    ALTER TABLE checklist_items
        ADD COLUMN photo_required boolean NOT NULL DEFAULT false,
        ADD COLUMN note text,
        ADD COLUMN skip_reason text,
        ADD COLUMN changed_at timestamptz
    """,
)
TABLES = (
    f"""
    CREATE TABLE time_marks ({CLIENT_MADE}
        worker_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('travel', 'start', 'pause', 'resume', 'stop')),
        at timestamptz NOT NULL
    )
    """,
    "CREATE INDEX time_marks_worker ON time_marks (org_id, worker_id, at)",
    f"""
    CREATE TABLE time_entries ({CLIENT_MADE}
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        worker_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('work', 'pause', 'travel')),
        started_at timestamptz NOT NULL,
        ended_at timestamptz CHECK (ended_at >= started_at),
        source text NOT NULL CHECK (source IN ('phone', 'office')),
        reason text,
        voided_at timestamptz,
        approved_at timestamptz,
        approved_by text,
        CHECK (approved_at IS NULL OR ended_at IS NOT NULL)
    )
    """,
    "CREATE INDEX time_entries_day ON time_entries (org_id, started_at, id)",
    "CREATE INDEX time_entries_worker ON time_entries (org_id, worker_id, started_at, id)",
    "CREATE INDEX time_entries_booking ON time_entries (org_id, booking_id)",
    """
    CREATE TABLE visit_positions (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        booking_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        moment text NOT NULL CHECK (moment IN ('check_in', 'check_out')),
        at timestamptz NOT NULL,
        latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
        accuracy_metres int NOT NULL,
        distance_metres int,
        UNIQUE (org_id, booking_id, worker_id, moment)
    )
    """,
    "CREATE INDEX visit_positions_oldest ON visit_positions (org_id, at)",
    f"""
    CREATE TABLE visit_notes ({CLIENT_MADE}
        booking_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        at timestamptz NOT NULL,
        body text NOT NULL
    )
    """,
    "CREATE INDEX visit_notes_booking ON visit_notes (org_id, booking_id, at)",
    f"""
    CREATE TABLE problem_reports ({CLIENT_MADE}
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        booking_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind IN ('access', 'damage', 'safety', 'supplies', 'client', 'other')),
        severity text NOT NULL CHECK (severity IN ('critical', 'medium', 'low')),
        body text NOT NULL,
        photo_ids uuid[] NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'resolved')),
        resolution text,
        resolved_at timestamptz,
        resolved_by text
    )
    """,
    "CREATE INDEX problem_reports_newest ON problem_reports (org_id, created_at DESC, id DESC)",
    "CREATE INDEX problem_reports_open ON problem_reports (org_id, created_at, id) WHERE status = 'open'",
    "CREATE INDEX problem_reports_booking ON problem_reports (org_id, booking_id)",
    f"""
    CREATE TABLE supplies_used ({CLIENT_MADE}
        booking_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        at timestamptz NOT NULL,
        item_id uuid,
        name text NOT NULL,
        quantity numeric(12, 2) NOT NULL CHECK (quantity > 0)
    )
    """,
    "CREATE INDEX supplies_used_booking ON supplies_used (org_id, booking_id)",
    f"""
    CREATE TABLE field_operations ({CLIENT_MADE}
        worker_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        type text NOT NULL,
        at timestamptz NOT NULL
    )
    """,
    "CREATE INDEX field_operations_oldest ON field_operations (org_id, created_at)",
)
ISOLATED = (
    "time_marks",
    "time_entries",
    "visit_positions",
    "visit_notes",
    "problem_reports",
    "supplies_used",
    "field_operations",
)


def upgrade() -> None:
    """Create the tables. Their `id` is often made by a phone, so it names a row only within its organization.

    Time is kept twice on purpose: marks are what phones reported, in whatever order they came; entries are what
    follows from them, what the office made of it, and what is paid.
    """
    for statement in (*WIDER, *TABLES):
        op.execute(statement)
    for table in ISOLATED:
        reference(table, "booking_id", "bookings", on_delete="CASCADE")
        reference(table, "worker_id", "workers")
        isolate(table)
