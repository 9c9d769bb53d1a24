"""Create workers, their approved time, and pay runs."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0008"
down_revision = "0007"

TENANT = """
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES organizations (id),
    created_at timestamptz NOT NULL
"""


def upgrade() -> None:
    """Create the tables of pay."""
    _create_workers()
    _create_time_entries()
    _create_pay_runs()


def _create_workers() -> None:
    op.execute(
        """
        CREATE TABLE workers (
            org_id uuid NOT NULL REFERENCES organizations (id),
            id uuid NOT NULL,
            name text NOT NULL,
            email text,
            locale text NOT NULL,
            active boolean NOT NULL,
            team_id uuid,
            hourly_rate_cents int,
            version int NOT NULL,
            PRIMARY KEY (org_id, id)
        )
        """
    )
    isolate("workers")


def _create_time_entries() -> None:
    op.execute(
        """
        CREATE TABLE time_entries (
            org_id uuid NOT NULL REFERENCES organizations (id),
            id uuid NOT NULL,
            worker_id uuid NOT NULL,
            worker_name text NOT NULL,
            booking_id uuid NOT NULL,
            reference text NOT NULL,
            service text NOT NULL,
            kind text NOT NULL CHECK (kind IN ('work', 'pause', 'travel')),
            worked_on date NOT NULL,
            started_at timestamptz NOT NULL,
            minutes int NOT NULL CHECK (minutes >= 0),
            hourly_rate_cents int NOT NULL CHECK (hourly_rate_cents >= 0),
            approved boolean NOT NULL,
            version int NOT NULL,
            PRIMARY KEY (org_id, id)
        )
        """
    )
    op.execute("CREATE INDEX time_entries_of_worker ON time_entries (org_id, worker_id, worked_on)")
    op.execute("CREATE INDEX time_entries_by_day ON time_entries (org_id, worked_on)")
    op.execute("CREATE INDEX time_entries_of_booking ON time_entries (org_id, booking_id)")
    isolate("time_entries")


def _create_pay_runs() -> None:
    op.execute(
        f"""
        CREATE TABLE pay_runs (
            {TENANT},
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            starts_on date NOT NULL,
            ends_on date NOT NULL CHECK (ends_on >= starts_on),
            status text NOT NULL CHECK (status IN ('draft', 'approved', 'paid', 'void')),
            gross_cents int NOT NULL DEFAULT 0,
            tips_cents int NOT NULL DEFAULT 0,
            workers int NOT NULL DEFAULT 0,
            minutes int NOT NULL DEFAULT 0,
            approved_by text,
            approved_at timestamptz,
            paid_on date,
            void_reason text
        )
        """
    )
    op.execute("CREATE UNIQUE INDEX pay_runs_one_draft ON pay_runs (org_id) WHERE status = 'draft'")
    op.execute("CREATE INDEX pay_runs_newest ON pay_runs (org_id, ends_on DESC, id DESC)")
    tenant_key("pay_runs")
    isolate("pay_runs")
    op.execute(
        f"""
        CREATE TABLE pay_lines (
            {TENANT},
            pay_run_id uuid NOT NULL,
            worker_id uuid NOT NULL,
            worker_name text NOT NULL,
            code text NOT NULL CHECK (code IN
                ('regular', 'overtime', 'travel', 'vacation', 'tips', 'bonus', 'deduction')),
            minutes int NOT NULL DEFAULT 0,
            rate_cents int NOT NULL DEFAULT 0,
            amount_cents int NOT NULL,
            booking_id uuid,
            note text
        )
        """
    )
    op.execute("CREATE INDEX pay_lines_of_run ON pay_lines (org_id, pay_run_id, worker_id)")
    op.execute("CREATE INDEX pay_lines_of_worker ON pay_lines (org_id, worker_id, pay_run_id)")
    reference("pay_lines", "pay_run_id", "pay_runs")
    isolate("pay_lines")
    op.execute(
        """
        CREATE TABLE pay_run_entries (
            org_id uuid NOT NULL REFERENCES organizations (id),
            pay_run_id uuid NOT NULL,
            entry_id uuid NOT NULL,
            minutes int NOT NULL,
            overtime_minutes int NOT NULL,
            PRIMARY KEY (org_id, pay_run_id, entry_id)
        )
        """
    )
    op.execute("CREATE INDEX pay_run_entries_of_entry ON pay_run_entries (org_id, entry_id)")
    reference("pay_run_entries", "pay_run_id", "pay_runs")
    isolate("pay_run_entries")
