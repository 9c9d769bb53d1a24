"""Create the tables of quality: what clients say of visits, what went wrong, who would recommend us."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0011"
down_revision = "0010"

VERSIONED = """
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
"""
TABLES = (
    f"""
    CREATE TABLE feedback ({VERSIONED}
        booking_id uuid NOT NULL,
        client_id uuid NOT NULL,
        token text NOT NULL,
        expires_at timestamptz NOT NULL,
        stars smallint CHECK (stars BETWEEN 1 AND 5),
        comment text,
        praised uuid[] NOT NULL,
        may_publish boolean NOT NULL,
        submitted_at timestamptz,
        published boolean NOT NULL,
        reply text,
        replied_by text,
        replied_at timestamptz,
        CHECK ((stars IS NULL) = (submitted_at IS NULL)),
        UNIQUE (org_id, booking_id),
        UNIQUE (org_id, token)
    )
    """,
    "CREATE INDEX feedback_newest ON feedback (org_id, submitted_at DESC, id DESC) WHERE submitted_at IS NOT NULL",
    "CREATE INDEX feedback_stars ON feedback (org_id, stars, id) WHERE submitted_at IS NOT NULL",
    "CREATE INDEX feedback_client ON feedback (org_id, client_id, submitted_at)",
    f"""
    CREATE TABLE quality_issues ({VERSIONED}
        title text NOT NULL,
        description text,
        severity text NOT NULL CHECK (severity IN ('critical', 'medium', 'low')),
        status text NOT NULL CHECK (status IN ('open', 'in_progress', 'resolved', 'closed')),
        source text NOT NULL CHECK (source IN ('rating', 'problem', 'complaint', 'staff')),
        booking_id uuid,
        client_id uuid,
        worker_id uuid,
        owner text,
        tags text[] NOT NULL,
        respond_before timestamptz NOT NULL,
        resolve_before timestamptz NOT NULL,
        first_response_at timestamptz,
        resolved_at timestamptz,
        resolution text,
        overdue text[] NOT NULL
    )
    """,
    "CREATE INDEX quality_issues_newest ON quality_issues (org_id, created_at DESC, id DESC)",
    "CREATE INDEX quality_issues_due ON quality_issues (org_id, resolve_before, id)",
    """
    CREATE INDEX quality_issues_open ON quality_issues (org_id, respond_before)
        WHERE status IN ('open', 'in_progress')
    """,
    "CREATE INDEX quality_issues_booking ON quality_issues (org_id, booking_id) WHERE booking_id IS NOT NULL",
    """
    CREATE INDEX quality_issues_client ON quality_issues (org_id, client_id, created_at)
        WHERE client_id IS NOT NULL
    """,
    """
    CREATE INDEX quality_issues_worker ON quality_issues (org_id, worker_id, created_at)
        WHERE worker_id IS NOT NULL
    """,
    """
    CREATE TABLE quality_issue_entries (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        issue_id uuid NOT NULL,
        what text NOT NULL,
        note text,
        actor text NOT NULL
    )
    """,
    "CREATE INDEX quality_issue_entries_issue ON quality_issue_entries (org_id, issue_id, created_at)",
    """
    CREATE TABLE nps_surveys (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        client_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        token text NOT NULL,
        expires_at timestamptz NOT NULL,
        score smallint CHECK (score BETWEEN 0 AND 10),
        comment text,
        answered_at timestamptz,
        CHECK ((score IS NULL) = (answered_at IS NULL)),
        UNIQUE (org_id, token)
    )
    """,
    "CREATE INDEX nps_surveys_client ON nps_surveys (org_id, client_id, created_at DESC)",
    """
    CREATE INDEX nps_surveys_answered ON nps_surveys (org_id, answered_at DESC, id DESC)
        WHERE answered_at IS NOT NULL
    """,
)
REFERENCES = (
    ("feedback", "booking_id", "bookings", "CASCADE"),
    ("feedback", "client_id", "clients", "RESTRICT"),
    ("quality_issues", "booking_id", "bookings", "RESTRICT"),
    ("quality_issues", "client_id", "clients", "RESTRICT"),
    ("quality_issues", "worker_id", "workers", "RESTRICT"),
    ("quality_issue_entries", "issue_id", "quality_issues", "CASCADE"),
    ("nps_surveys", "client_id", "clients", "RESTRICT"),
    ("nps_surveys", "booking_id", "bookings", "CASCADE"),
)
KEYED = ("feedback", "quality_issues")
ISOLATED = ("feedback", "quality_issues", "quality_issue_entries", "nps_surveys")


def upgrade() -> None:
    """Create the tables. A visit is rated once: its booking has one row of feedback, made when it was done."""
    for statement in TABLES:
        op.execute(statement)
    for table in KEYED:
        tenant_key(table)
    for table, column, target, on_delete in REFERENCES:
        reference(table, column, target, on_delete=on_delete)
    for table in ISOLATED:
        isolate(table)
