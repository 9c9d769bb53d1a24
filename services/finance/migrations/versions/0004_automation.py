"""Create what invoices do by themselves: reminders, late fees, collected visits, recurring invoices."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables of automatic invoicing."""
    _create_billing()
    _create_reminders()
    _create_late_fees()
    _create_collected_visits()
    _create_recurring()


def _create_billing() -> None:
    op.execute(
        """
        CREATE TABLE client_billing (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            client_id uuid NOT NULL,
            invoice_per text CHECK (invoice_per IN ('visit', 'month')),
            due_days int CHECK (due_days BETWEEN 0 AND 365),
            auto_charge boolean,
            reminders boolean NOT NULL,
            late_fees boolean NOT NULL,
            UNIQUE (org_id, client_id)
        )
        """
    )
    isolate("client_billing")


def _create_reminders() -> None:
    op.execute("ALTER TABLE invoices ADD COLUMN reminders_paused_at timestamptz")
    op.execute(
        """
        CREATE TABLE invoice_reminders (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            invoice_id uuid NOT NULL,
            kind text NOT NULL CHECK (kind IN ('due_soon', 'overdue', 'manual')),
            days int NOT NULL,
            due_on date NOT NULL,
            due_cents int NOT NULL
        )
        """
    )
    op.execute(
        "CREATE UNIQUE INDEX invoice_reminders_each_step_once ON invoice_reminders "
        "(org_id, invoice_id, kind, days, due_on) WHERE kind <> 'manual'"
    )
    op.execute("CREATE INDEX invoice_reminders_of_invoice ON invoice_reminders (org_id, invoice_id, id DESC)")
    op.execute("CREATE INDEX invoice_reminders_by_time ON invoice_reminders (org_id, created_at DESC, id DESC)")
    reference("invoice_reminders", "invoice_id", "invoices")
    isolate("invoice_reminders")


def _create_late_fees() -> None:
    op.execute(
        """
        CREATE TABLE late_fees (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            invoice_id uuid NOT NULL,
            number int NOT NULL CHECK (number > 0),
            charged_on date NOT NULL,
            overdue_cents int NOT NULL,
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            waived_at timestamptz,
            waive_reason text,
            UNIQUE (org_id, invoice_id, number)
        )
        """
    )
    op.execute("CREATE INDEX late_fees_by_time ON late_fees (org_id, created_at DESC, id DESC)")
    reference("late_fees", "invoice_id", "invoices")
    isolate("late_fees")


def _create_collected_visits() -> None:
    op.execute(
        """
        CREATE TABLE collected_visits (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            booking_id uuid NOT NULL,
            reference text NOT NULL,
            client_id uuid NOT NULL,
            client jsonb NOT NULL,
            client_name text NOT NULL,
            service text NOT NULL,
            address text NOT NULL,
            served_on date NOT NULL,
            price jsonb NOT NULL,
            currency char(3) NOT NULL,
            total_cents int NOT NULL,
            revision int NOT NULL,
            reopened boolean NOT NULL,
            held boolean NOT NULL,
            invoice_id uuid,
            UNIQUE (org_id, booking_id, revision)
        )
        """
    )
    op.execute(
        "CREATE INDEX collected_visits_waiting ON collected_visits (org_id, client_id, served_on) "
        "WHERE invoice_id IS NULL"
    )
    op.execute("CREATE INDEX collected_visits_of_invoice ON collected_visits (org_id, invoice_id)")
    reference("collected_visits", "invoice_id", "invoices", on_delete="SET NULL (invoice_id)")
    isolate("collected_visits")


def _create_recurring() -> None:
    op.execute(
        """
        CREATE TABLE recurring_invoices (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            name text NOT NULL,
            client_id uuid NOT NULL,
            client_name text NOT NULL,
            content jsonb NOT NULL,
            frequency text NOT NULL CHECK (frequency IN ('weekly', 'monthly', 'yearly')),
            every int NOT NULL CHECK (every > 0),
            starts_on date NOT NULL,
            ends_on date,
            most int CHECK (most > 0),
            passed int NOT NULL,
            next_on date,
            auto_send boolean NOT NULL,
            due_days int CHECK (due_days BETWEEN 0 AND 365),
            status text NOT NULL CHECK (status IN ('active', 'paused', 'ended')),
            failure text,
            CHECK ((status = 'ended') = (next_on IS NULL))
        )
        """
    )
    op.execute(
        "CREATE INDEX recurring_invoices_due ON recurring_invoices (org_id, next_on) WHERE status = 'active'"
    )
    op.execute("CREATE INDEX recurring_invoices_by_name ON recurring_invoices (org_id, name, id)")
    op.execute("CREATE INDEX recurring_invoices_of_client ON recurring_invoices (org_id, client_id, id)")
    tenant_key("recurring_invoices")
    isolate("recurring_invoices")
    op.execute(
        """
        CREATE TABLE recurring_occurrences (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            recurring_id uuid NOT NULL,
            occurs_on date NOT NULL,
            invoice_id uuid,
            outcome text NOT NULL CHECK (outcome IN ('made', 'skipped', 'missed')),
            UNIQUE (org_id, recurring_id, occurs_on)
        )
        """
    )
    op.execute("CREATE INDEX recurring_occurrences_of_invoice ON recurring_occurrences (org_id, invoice_id)")
    reference("recurring_occurrences", "recurring_id", "recurring_invoices", on_delete="CASCADE")
    reference("recurring_occurrences", "invoice_id", "invoices", on_delete="SET NULL (invoice_id)")
    isolate("recurring_occurrences")
