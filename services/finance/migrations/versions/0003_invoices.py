"""Keep clients, changes of sent invoices, credit notes, and tips of payments."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables of hand-made invoices."""
    _create_clients()
    _widen_invoices()
    _create_revisions()
    _create_credit_notes()


def _create_clients() -> None:
    op.execute(
        """
        CREATE TABLE clients (
            id uuid NOT NULL,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            version int NOT NULL,
            name text NOT NULL,
            email text,
            phone text,
            locale text NOT NULL,
            merged_into uuid,
            erased_at timestamptz,
            PRIMARY KEY (org_id, id)
        )
        """
    )
    op.execute("CREATE INDEX clients_merged ON clients (org_id, merged_into) WHERE merged_into IS NOT NULL")
    op.execute("CREATE INDEX clients_erased ON clients (org_id, erased_at) WHERE erased_at IS NOT NULL")
    op.execute("ALTER TABLE invoices NO FORCE ROW LEVEL SECURITY")
    op.execute(
        """
        INSERT INTO clients (id, org_id, created_at, version, name, email, phone, locale)
        SELECT DISTINCT ON (org_id, client_id) client_id, org_id, created_at, 0, client_name, client ->> 'email',
            client ->> 'phone', coalesce(client ->> 'locale', 'en')
        FROM invoices ORDER BY org_id, client_id, created_at DESC
        """
    )
    op.execute("ALTER TABLE invoices FORCE ROW LEVEL SECURITY")
    isolate("clients")


def _widen_invoices() -> None:
    op.execute(
        """
        ALTER TABLE invoices
            ADD COLUMN supplements uuid,
            ADD COLUMN paid_tip_cents int NOT NULL DEFAULT 0 CHECK (paid_tip_cents >= 0),
            ADD COLUMN credited_provincial_tax_cents int NOT NULL DEFAULT 0
        """
    )
    reference("invoices", "supplements", "invoices")
    op.execute("CREATE INDEX invoices_supplements ON invoices (org_id, supplements) WHERE supplements IS NOT NULL")
    for name, key in (
        ("issued", "(coalesce(issued_on, '9999-12-31'::date))"),
        ("due", "(coalesce(due_on, '9999-12-31'::date))"),
        ("number", "(coalesce(number, ''))"),
        ("total", "total_cents"),
        ("client", "client_name"),
    ):
        op.execute(f"CREATE INDEX invoices_sorted_by_{name} ON invoices (org_id, {key}, id)")
    op.execute("ALTER TABLE payments ADD COLUMN tip_cents int NOT NULL DEFAULT 0 CHECK (tip_cents >= 0)")
    op.execute("ALTER TABLE checkouts ADD COLUMN tip_cents int NOT NULL DEFAULT 0 CHECK (tip_cents >= 0)")


def _create_revisions() -> None:
    op.execute(
        """
        CREATE TABLE invoice_revisions (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            invoice_id uuid NOT NULL,
            revision int NOT NULL CHECK (revision > 1),
            actor text NOT NULL,
            reason text,
            before jsonb NOT NULL,
            after jsonb NOT NULL,
            UNIQUE (org_id, invoice_id, revision)
        )
        """
    )
    reference("invoice_revisions", "invoice_id", "invoices")
    isolate("invoice_revisions")


def _create_credit_notes() -> None:
    op.execute(
        """
        CREATE TABLE credit_note_counters (
            org_id uuid NOT NULL REFERENCES organizations (id),
            year int NOT NULL,
            last int NOT NULL,
            PRIMARY KEY (org_id, year)
        )
        """
    )
    isolate("credit_note_counters")
    op.execute(
        """
        CREATE TABLE credit_notes (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            number text NOT NULL,
            kind text NOT NULL CHECK (kind IN ('credit', 'write_off')),
            invoice_id uuid NOT NULL,
            invoice_number text NOT NULL,
            client_id uuid NOT NULL,
            client_name text NOT NULL,
            currency text NOT NULL,
            lines jsonb NOT NULL,
            taxes jsonb NOT NULL,
            subtotal_cents int NOT NULL,
            tip_cents int NOT NULL CHECK (tip_cents >= 0),
            total_cents int NOT NULL CHECK (total_cents > 0),
            issued_on date NOT NULL,
            reason text NOT NULL,
            voided_at timestamptz,
            void_reason text,
            UNIQUE (org_id, number)
        )
        """
    )
    tenant_key("credit_notes")
    reference("credit_notes", "invoice_id", "invoices")
    op.execute("CREATE INDEX credit_notes_of_invoice ON credit_notes (org_id, invoice_id, id)")
    op.execute("CREATE INDEX credit_notes_of_client ON credit_notes (org_id, client_id, id)")
    op.execute("CREATE INDEX credit_notes_by_time ON credit_notes (org_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX credit_notes_by_issue ON credit_notes (org_id, issued_on DESC, id DESC)")
    op.execute("CREATE INDEX credit_notes_by_total ON credit_notes (org_id, total_cents, id)")
    isolate("credit_notes")
