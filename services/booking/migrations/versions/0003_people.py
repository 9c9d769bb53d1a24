"""Give workers teams, certificates, rates, papers and time off, and the schedule its blocks."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0003"
down_revision = "0002"

TABLES = (
    """
    CREATE TABLE teams (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        name text NOT NULL,
        color text NOT NULL,
        postal_prefixes text[] NOT NULL,
        lead_id uuid
    )
    """,
    "CREATE UNIQUE INDEX teams_name ON teams (org_id, lower(name))",
    "CREATE INDEX teams_by_name ON teams (org_id, name, id)",
    "CREATE INDEX teams_lead ON teams (org_id, lead_id) WHERE lead_id IS NOT NULL",
    """
    CREATE TABLE team_hours (
        org_id uuid NOT NULL REFERENCES organizations (id),
        team_id uuid NOT NULL,
        weekday smallint NOT NULL CHECK (weekday BETWEEN 0 AND 6),
        starts time NOT NULL,
        ends time NOT NULL,
        CHECK (starts < ends),
        PRIMARY KEY (org_id, team_id, weekday, starts)
    )
    """,
    """
    ALTER TABLE workers
        ADD COLUMN team_id uuid,
        ADD COLUMN own_hours boolean NOT NULL DEFAULT true,
        ADD COLUMN employed_from date,
        ADD COLUMN employed_until date,
        ADD COLUMN emergency_name text,
        ADD COLUMN emergency_phone text,
        ADD COLUMN notes text,
        ADD CONSTRAINT workers_employed CHECK (employed_from <= employed_until)
    """,
    "CREATE INDEX workers_team ON workers (org_id, team_id) WHERE team_id IS NOT NULL",
    "CREATE INDEX workers_newest ON workers (org_id, created_at, id)",
    """
    CREATE TABLE worker_rates (
        org_id uuid NOT NULL REFERENCES organizations (id),
        worker_id uuid NOT NULL,
        effective_from date NOT NULL,
        hourly_rate_cents int NOT NULL CHECK (hourly_rate_cents >= 0),
        PRIMARY KEY (org_id, worker_id, effective_from)
    )
    """,
    """
    CREATE TABLE certificates (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        worker_id uuid NOT NULL,
        kind text NOT NULL,
        number text,
        issued_on date,
        expires_on date,
        notes text,
        warned_for date,
        CHECK (issued_on <= expires_on)
    )
    """,
    "CREATE INDEX certificates_worker ON certificates (org_id, worker_id, kind)",
    "CREATE INDEX certificates_expiry ON certificates (org_id, coalesce(expires_on, 'infinity'), id)",
    """
    CREATE TABLE onboarding_steps (
        org_id uuid NOT NULL REFERENCES organizations (id),
        worker_id uuid NOT NULL,
        step text NOT NULL,
        done_at timestamptz NOT NULL,
        done_by text NOT NULL,
        note text,
        PRIMARY KEY (org_id, worker_id, step)
    )
    """,
    """
    CREATE TABLE worker_documents (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        worker_id uuid NOT NULL,
        title text NOT NULL,
        media_type text NOT NULL,
        size_bytes int NOT NULL,
        storage_key text NOT NULL,
        uploaded_by text NOT NULL,
        deleted_at timestamptz
    )
    """,
    "CREATE INDEX worker_documents_worker ON worker_documents (org_id, worker_id, created_at DESC, id DESC)",
    """
    CREATE TABLE availability_exceptions (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        worker_id uuid NOT NULL,
        day date NOT NULL,
        hours jsonb NOT NULL CHECK (jsonb_typeof(hours) = 'array'),
        note text,
        UNIQUE (org_id, worker_id, day)
    )
    """,
    "CREATE INDEX availability_exceptions_day ON availability_exceptions (org_id, day, id)",
    """
    CREATE TABLE time_off (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        worker_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('REQUESTED', 'APPROVED', 'DECLINED', 'CANCELLED')),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        starts time,
        ends time,
        reason text,
        requested_by text NOT NULL,
        decided_at timestamptz,
        decided_by text,
        decision_note text,
        CHECK (starts_on <= ends_on),
        CHECK ((starts IS NULL) = (ends IS NULL)),
        CHECK (starts IS NULL OR (starts_on = ends_on AND starts < ends))
    )
    """,
    "CREATE INDEX time_off_days ON time_off (org_id, starts_on, id)",
    "CREATE INDEX time_off_newest ON time_off (org_id, created_at, id)",
    "CREATE INDEX time_off_worker ON time_off (org_id, worker_id, ends_on)",
    """
    CREATE TABLE schedule_blocks (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('holiday', 'training', 'time_off', 'vehicle', 'external')),
        title text,
        worker_id uuid,
        team_id uuid,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        starts_at timestamptz,
        ends_at timestamptz,
        yearly boolean NOT NULL,
        time_off_id uuid,
        CHECK (num_nonnulls(worker_id, team_id) <= 1),
        CHECK (starts_on <= ends_on),
        CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
        CHECK (starts_at < ends_at),
        CHECK (NOT yearly OR starts_at IS NULL),
        UNIQUE (org_id, time_off_id)
    )
    """,
    "CREATE INDEX schedule_blocks_days ON schedule_blocks (org_id, starts_on, id)",
    "CREATE INDEX schedule_blocks_ahead ON schedule_blocks (org_id, ends_on)",
    "CREATE INDEX schedule_blocks_yearly ON schedule_blocks (org_id) WHERE yearly",
    "CREATE INDEX schedule_blocks_worker ON schedule_blocks (org_id, worker_id) WHERE worker_id IS NOT NULL",
    "CREATE INDEX schedule_blocks_team ON schedule_blocks (org_id, team_id) WHERE team_id IS NOT NULL",
    """
    CREATE INDEX assignments_load ON assignments (org_id, begins_at) INCLUDE (worker_id, booking_id, during)
        WHERE active
    """,
    "DROP INDEX assignments_busy",
    "CREATE INDEX assignments_worker ON assignments (org_id, worker_id, begins_at) WHERE active",
)
KEYED = ("teams", "time_off")
REFERENCES = (
    ("teams", "lead_id", "workers", "SET NULL (lead_id)"),
    ("team_hours", "team_id", "teams", "CASCADE"),
    ("workers", "team_id", "teams", "RESTRICT"),
    ("worker_rates", "worker_id", "workers", "CASCADE"),
    ("certificates", "worker_id", "workers", "CASCADE"),
    ("onboarding_steps", "worker_id", "workers", "CASCADE"),
    ("worker_documents", "worker_id", "workers", "CASCADE"),
    ("availability_exceptions", "worker_id", "workers", "CASCADE"),
    ("time_off", "worker_id", "workers", "CASCADE"),
    ("schedule_blocks", "worker_id", "workers", "CASCADE"),
    ("schedule_blocks", "team_id", "teams", "CASCADE"),
    ("schedule_blocks", "time_off_id", "time_off", "CASCADE"),
)
FIRST_RATES = """
    INSERT INTO worker_rates (org_id, worker_id, effective_from, hourly_rate_cents)
    SELECT org_id, id, CAST(created_at AS date) - 1, hourly_rate_cents FROM workers
"""
ISOLATED = (
    "teams",
    "team_hours",
    "worker_rates",
    "certificates",
    "onboarding_steps",
    "worker_documents",
    "availability_exceptions",
    "time_off",
    "schedule_blocks",
)


def upgrade() -> None:
    """Create what hangs on workers, and the blocks.

    A block has local days always and instants only where it doesn't take whole days, so that whole days stay
    whole when a zone changes its clocks. `assignments_load` replaces `assignments_busy`: it also answers how many
    visits a day has. The rates that workers have today become the first of their history.
    """
    for statement in TABLES:
        op.execute(statement)
    for table in KEYED:
        tenant_key(table)
    for table, column, target, on_delete in REFERENCES:
        reference(table, column, target, on_delete=on_delete)
    op.execute("ALTER TABLE workers NO FORCE ROW LEVEL SECURITY")
    op.execute(FIRST_RATES)
    op.execute("ALTER TABLE workers FORCE ROW LEVEL SECURITY")
    for table in ISOLATED:
        isolate(table)
