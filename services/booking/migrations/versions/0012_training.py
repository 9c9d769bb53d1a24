"""Create the tables of training: courses, who has to take them, and sessions."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0012"
down_revision = "0011"

VERSIONED = """
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
"""
TABLES = (
    f"""
    CREATE TABLE courses ({VERSIONED}
        title text NOT NULL,
        title_fr text,
        description text,
        minutes int NOT NULL,
        materials jsonb NOT NULL,
        quiz jsonb NOT NULL,
        passing_percent int NOT NULL CHECK (passing_percent BETWEEN 0 AND 100),
        renewal_months int,
        grants_skill text,
        grants_certificate text,
        archived_at timestamptz
    )
    """,
    "CREATE UNIQUE INDEX courses_title ON courses (org_id, lower(title)) WHERE archived_at IS NULL",
    "CREATE INDEX courses_sorted ON courses (org_id, title, id)",
    f"""
    CREATE TABLE training_assignments ({VERSIONED}
        course_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        status text NOT NULL
            CHECK (status IN ('ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'EXPIRED', 'CANCELLED')),
        due_on date NOT NULL,
        attempts int NOT NULL,
        score int CHECK (score BETWEEN 0 AND 100),
        started_at timestamptz,
        finished_at timestamptz,
        expires_on date,
        renewed boolean NOT NULL
    )
    """,
    """
    CREATE UNIQUE INDEX training_assignments_open ON training_assignments (org_id, worker_id, course_id)
        WHERE status IN ('ASSIGNED', 'IN_PROGRESS')
    """,
    "CREATE INDEX training_assignments_due ON training_assignments (org_id, due_on, id)",
    "CREATE INDEX training_assignments_newest ON training_assignments (org_id, created_at DESC, id DESC)",
    "CREATE INDEX training_assignments_worker ON training_assignments (org_id, worker_id, course_id, created_at)",
    """
    CREATE INDEX training_assignments_expiring ON training_assignments (org_id, expires_on)
        WHERE status = 'COMPLETED' AND expires_on IS NOT NULL
    """,
    f"""
    CREATE TABLE training_sessions ({VERSIONED}
        course_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('PLANNED', 'HELD', 'CANCELLED')),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        trainer text,
        place text,
        capacity int NOT NULL CHECK (capacity > 0),
        CHECK (starts_at < ends_at)
    )
    """,
    "CREATE INDEX training_sessions_start ON training_sessions (org_id, starts_at, id)",
    """
    CREATE TABLE training_attendees (
        org_id uuid NOT NULL REFERENCES organizations (id),
        session_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        block_id uuid,
        attended boolean,
        PRIMARY KEY (org_id, session_id, worker_id)
    )
    """,
    "CREATE INDEX training_attendees_worker ON training_attendees (org_id, worker_id)",
)
REFERENCES = (
    ("training_assignments", "course_id", "courses", "RESTRICT"),
    ("training_assignments", "worker_id", "workers", "CASCADE"),
    ("training_sessions", "course_id", "courses", "RESTRICT"),
    ("training_attendees", "session_id", "training_sessions", "CASCADE"),
    ("training_attendees", "worker_id", "workers", "CASCADE"),
)
KEYED = ("courses", "training_assignments", "training_sessions")
ISOLATED = (*KEYED, "training_attendees")


def upgrade() -> None:
    """Create the tables. A worker has a course open once at most: the partial unique index sees to it."""
    for statement in TABLES:
        op.execute(statement)
    for table in KEYED:
        tenant_key(table)
    for table, column, target, on_delete in REFERENCES:
        reference(table, column, target, on_delete=on_delete)
    for table in ISOLATED:
        isolate(table)
