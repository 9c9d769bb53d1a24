"""Create the read model of visits, which sales are broken down by, and the scheduled exports with their runs."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Create the tables of reports."""
    _create_visits()
    _create_schedules()
    _create_runs()
    op.execute(
        "CREATE INDEX journal_lines_by_day ON journal_lines (org_id, booked_on, entry_id, position) "
        "INCLUDE (account, amount_cents)"
    )


def _create_visits() -> None:
    op.execute(
        """
        CREATE TABLE visits (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            booking_id uuid NOT NULL,
            client_id uuid NOT NULL,
            reference text NOT NULL,
            service text NOT NULL,
            area text NOT NULL,
            address text NOT NULL,
            served_on date NOT NULL,
            starts_at timestamptz NOT NULL,
            minutes int NOT NULL CHECK (minutes >= 0),
            worked jsonb NOT NULL,
            price jsonb NOT NULL,
            currency char(3) NOT NULL,
            revision int NOT NULL,
            status text NOT NULL CHECK (status IN ('completed', 'reopened')),
            UNIQUE (org_id, booking_id)
        )
        """
    )
    op.execute("CREATE INDEX visits_by_day ON visits (org_id, served_on, id)")
    op.execute("CREATE INDEX visits_of_client ON visits (org_id, client_id, served_on)")
    isolate("visits")


def _create_schedules() -> None:
    op.execute(
        """
        CREATE TABLE export_schedules (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            name text NOT NULL,
            report text NOT NULL,
            format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
            period text NOT NULL CHECK (period IN ('week', 'month', 'quarter')),
            day int NOT NULL CHECK (day BETWEEN 1 AND 28),
            hour int NOT NULL CHECK (hour BETWEEN 0 AND 23),
            recipients jsonb NOT NULL,
            active boolean NOT NULL,
            next_run_at timestamptz NOT NULL,
            deleted_at timestamptz
        )
        """
    )
    op.execute(
        "CREATE INDEX export_schedules_due ON export_schedules (org_id, next_run_at) "
        "WHERE active AND deleted_at IS NULL"
    )
    op.execute("CREATE INDEX export_schedules_by_name ON export_schedules (org_id, name, id)")
    tenant_key("export_schedules")
    isolate("export_schedules")


def _create_runs() -> None:
    op.execute(
        """
        CREATE TABLE export_runs (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            schedule_id uuid NOT NULL,
            manual boolean NOT NULL,
            period_start date NOT NULL,
            period_end date NOT NULL,
            status text NOT NULL CHECK (status IN ('pending', 'done', 'dead', 'discarded')),
            attempts int NOT NULL,
            next_attempt_at timestamptz NOT NULL,
            error text,
            file_key text,
            size_bytes bigint,
            finished_at timestamptz,
            expires_at timestamptz
        )
        """
    )
    op.execute(
        "CREATE UNIQUE INDEX export_runs_each_period_once ON export_runs (org_id, schedule_id, period_start) "
        "WHERE NOT manual"
    )
    op.execute("CREATE INDEX export_runs_newest ON export_runs (org_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX export_runs_due ON export_runs (org_id, next_attempt_at) WHERE status = 'pending'")
    op.execute("CREATE INDEX export_runs_kept ON export_runs (org_id, expires_at) WHERE file_key IS NOT NULL")
    reference("export_runs", "schedule_id", "export_schedules")
    isolate("export_runs")
