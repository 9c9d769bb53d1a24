"""Create the ledger, and give invoices and payments what it needs.

The journal only grows: triggers refuse changes, unbalanced entries and days that are closed, whoever writes. An
entry's lines are inserted by one statement, so the balance is checked once per statement.
"""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the ledger."""
    _create_books()
    _create_journal()
    _guard_journal()
    _widen_invoices()
    _widen_payments()
    _create_allocations()


def _create_books() -> None:
    op.execute("CREATE TABLE books (org_id uuid PRIMARY KEY REFERENCES organizations (id), locked_through date)")
    isolate("books")


def _create_journal() -> None:
    op.execute(
        """
        CREATE TABLE journal_entries (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            booked_on date NOT NULL,
            source text NOT NULL,
            source_id uuid NOT NULL,
            memo text NOT NULL,
            currency char(3) NOT NULL
        )
        """
    )
    op.execute("CREATE INDEX journal_entries_by_day ON journal_entries (org_id, booked_on DESC, id DESC)")
    op.execute("CREATE INDEX journal_entries_of_source ON journal_entries (org_id, source_id)")
    tenant_key("journal_entries")
    isolate("journal_entries")
    op.execute(
        """
        CREATE TABLE journal_lines (
            org_id uuid NOT NULL REFERENCES organizations (id),
            entry_id uuid NOT NULL,
            position smallint NOT NULL,
            account text NOT NULL,
            amount_cents bigint NOT NULL CHECK (amount_cents <> 0),
            booked_on date NOT NULL,
            source text NOT NULL,
            source_id uuid NOT NULL,
            client_id uuid,
            invoice_id uuid,
            booking_id uuid,
            PRIMARY KEY (org_id, entry_id, position)
        )
        """
    )
    op.execute(
        "CREATE INDEX journal_lines_of_account ON journal_lines (org_id, account, booked_on) "
        "INCLUDE (amount_cents)"
    )
    op.execute("CREATE INDEX journal_lines_of_source ON journal_lines (org_id, source_id)")
    op.execute(
        "CREATE INDEX journal_lines_of_invoice ON journal_lines (org_id, invoice_id) WHERE invoice_id IS NOT NULL"
    )
    op.execute(
        "CREATE INDEX journal_lines_of_client ON journal_lines (org_id, client_id, account) "
        "WHERE client_id IS NOT NULL"
    )
    reference("journal_lines", "entry_id", "journal_entries")
    isolate("journal_lines")


def _guard_journal() -> None:
    op.execute(
        """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'the journal only grows: % refused on %', TG_OP, TG_TABLE_NAME
                USING ERRCODE = 'restrict_violation';
        END $$
        """
    )
    for table in ("journal_entries", "journal_lines"):
        op.execute(
            f"CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
    op.execute(
        """
        CREATE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF EXISTS (SELECT FROM added GROUP BY org_id, entry_id HAVING sum(amount_cents) <> 0) THEN
                RAISE EXCEPTION 'debits and credits of a journal entry differ' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER balanced AFTER INSERT ON journal_lines REFERENCING NEW TABLE AS added "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced()"
    )
    op.execute(
        """
        CREATE FUNCTION refuse_closed_day() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF EXISTS (SELECT FROM books WHERE org_id = NEW.org_id AND locked_through >= NEW.booked_on) THEN
                RAISE EXCEPTION 'the books are closed on %', NEW.booked_on USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        END $$
        """
    )
    for table in ("journal_entries", "journal_lines"):
        op.execute(
            f"CREATE TRIGGER open_day BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_closed_day()"
        )


def _widen_invoices() -> None:
    op.execute(
        """
        ALTER TABLE invoices
            ALTER COLUMN number DROP NOT NULL,
            ALTER COLUMN issued_on DROP NOT NULL,
            ALTER COLUMN due_on DROP NOT NULL,
            ADD COLUMN client_id uuid,
            ADD COLUMN source text NOT NULL DEFAULT 'visit',
            ADD COLUMN province text,
            ADD COLUMN prices_include_tax boolean NOT NULL DEFAULT false,
            ADD COLUMN tip_cents int NOT NULL DEFAULT 0 CHECK (tip_cents >= 0),
            ADD COLUMN credited_cents int NOT NULL DEFAULT 0 CHECK (credited_cents >= 0),
            ADD COLUMN credited_tax_cents int NOT NULL DEFAULT 0,
            ADD COLUMN revision int NOT NULL DEFAULT 1,
            ADD COLUMN notes text,
            ADD COLUMN sent_at timestamptz,
            ADD CONSTRAINT invoices_numbered_once_sent CHECK (
                status = 'DRAFT' OR num_nulls(number, issued_on, due_on) = 0
            ),
            DROP CONSTRAINT invoices_org_id_booking_id_key
        """
    )
    op.execute("ALTER TABLE invoices NO FORCE ROW LEVEL SECURITY")
    op.execute("UPDATE invoices SET client_id = (client ->> 'client_id')::uuid, sent_at = created_at")
    op.execute("ALTER TABLE invoices FORCE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE invoices ALTER COLUMN client_id SET NOT NULL")
    op.execute(
        "CREATE UNIQUE INDEX invoices_one_per_booking ON invoices (org_id, booking_id) "
        "WHERE booking_id IS NOT NULL AND voided_at IS NULL"
    )
    op.execute("CREATE INDEX invoices_of_client ON invoices (org_id, client_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX invoices_by_issue ON invoices (org_id, issued_on DESC, id DESC)")
    op.execute(
        "CREATE INDEX invoices_by_due_day ON invoices (org_id, due_on) "
        "WHERE status IN ('SENT', 'PARTIAL', 'OVERDUE')"
    )


def _widen_payments() -> None:
    op.execute("ALTER TABLE payments ADD COLUMN client_id uuid")
    op.execute("ALTER TABLE payments NO FORCE ROW LEVEL SECURITY")
    op.execute("UPDATE payments SET client_id = (client ->> 'client_id')::uuid")
    op.execute("ALTER TABLE payments FORCE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE payments ALTER COLUMN client_id SET NOT NULL")
    op.execute("CREATE INDEX payments_of_client ON payments (org_id, client_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX payments_by_time ON payments (org_id, occurred_at DESC, id DESC)")


def _create_allocations() -> None:
    op.execute("ALTER TABLE deposits ADD COLUMN kept_on date")
    op.execute(
        """
        CREATE TABLE tax_allocations (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            invoice_id uuid,
            payment_id uuid NOT NULL,
            refund_id uuid,
            booked_on date NOT NULL,
            amount_cents int NOT NULL,
            tax_cents int NOT NULL,
            provincial_tax_cents int NOT NULL
        )
        """
    )
    op.execute("CREATE INDEX tax_allocations_by_day ON tax_allocations (org_id, booked_on, id)")
    op.execute("CREATE INDEX tax_allocations_of_invoice ON tax_allocations (org_id, invoice_id)")
    op.execute("CREATE INDEX tax_allocations_of_payment ON tax_allocations (org_id, payment_id)")
    op.execute(
        "CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON tax_allocations "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    )
    op.execute(
        "CREATE TRIGGER open_day BEFORE INSERT ON tax_allocations "
        "FOR EACH ROW EXECUTE FUNCTION refuse_closed_day()"
    )
    reference("tax_allocations", "invoice_id", "invoices")
    reference("tax_allocations", "payment_id", "payments")
    isolate("tax_allocations")
