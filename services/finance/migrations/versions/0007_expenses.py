"""Create what a company spends: categories, vendors, expenses and their receipts, mileage and budgets."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0007"
down_revision = "0006"

_OWN = """
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES organizations (id),
    created_at timestamptz NOT NULL"""
_VERSIONED = f"""{_OWN},
    version int NOT NULL,
    updated_at timestamptz NOT NULL"""


def upgrade() -> None:
    """Create the tables."""
    _create_categories()
    _create_vendors()
    _create_expenses()
    _create_lines()
    _create_payments()
    _create_receipts()
    _create_recurring()
    _create_mileage()
    _create_budgets()
    _create_imports()


def _create_categories() -> None:
    op.execute(
        f"""
        CREATE TABLE expense_categories ({_VERSIONED},
            code text,
            name text NOT NULL,
            account text NOT NULL,
            tax_treatment text NOT NULL,
            itc_percent smallint NOT NULL CHECK (itc_percent BETWEEN 0 AND 100),
            archived_at timestamptz,
            UNIQUE (org_id, code)
        )
        """
    )
    op.execute("CREATE UNIQUE INDEX expense_categories_by_name ON expense_categories (org_id, lower(name))")
    tenant_key("expense_categories")
    isolate("expense_categories")


def _create_vendors() -> None:
    op.execute(
        f"""
        CREATE TABLE vendors ({_VERSIONED},
            name text NOT NULL,
            contact text,
            email text,
            phone text,
            website text,
            address text,
            gst_number text,
            category_id uuid,
            supplier_id uuid,
            notes text,
            archived_at timestamptz,
            merged_into uuid
        )
        """
    )
    op.execute("CREATE UNIQUE INDEX vendors_by_name ON vendors (org_id, lower(name)) WHERE merged_into IS NULL")
    op.execute("CREATE INDEX vendors_in_order ON vendors (org_id, name, id)")
    op.execute("CREATE INDEX vendors_by_time ON vendors (org_id, created_at, id)")
    op.execute("CREATE INDEX vendors_of_supplier ON vendors (org_id, supplier_id) WHERE supplier_id IS NOT NULL")
    tenant_key("vendors")
    reference("vendors", "category_id", "expense_categories")
    reference("vendors", "merged_into", "vendors")
    isolate("vendors")


def _create_expenses() -> None:
    op.execute(
        f"""
        CREATE TABLE expenses ({_VERSIONED},
            status text NOT NULL CHECK (status IN ('draft', 'recorded')),
            occurred_on date NOT NULL,
            vendor_id uuid,
            vendor text NOT NULL,
            description text NOT NULL,
            category text NOT NULL,
            amount_cents int NOT NULL CHECK (amount_cents <> 0),
            tax_mode text NOT NULL,
            province text NOT NULL,
            tax_paid_cents int NOT NULL,
            provincial_tax_paid_cents int NOT NULL,
            tax_cents int NOT NULL,
            provincial_tax_cents int NOT NULL,
            payment_method text NOT NULL,
            due_on date,
            paid_cents int NOT NULL DEFAULT 0,
            open_cents int NOT NULL DEFAULT 0,
            owed_to_id uuid,
            owed_to text,
            worker_id uuid,
            booking_id uuid,
            client_id uuid,
            billable boolean NOT NULL,
            billed_invoice_id uuid,
            reference text,
            notes text,
            source text NOT NULL,
            source_id uuid,
            recurring_id uuid,
            recorded_by text NOT NULL,
            deleted_at timestamptz,
            UNIQUE (org_id, source, source_id),
            CHECK (abs(paid_cents) <= abs(amount_cents))
        )
        """
    )
    tenant_key("expenses")
    for name, key in (
        ("expenses_by_day", "org_id, occurred_on DESC, id DESC"),
        ("expenses_by_amount", "org_id, amount_cents, id"),
        ("expenses_by_time", "org_id, created_at, id"),
        ("expenses_by_vendor", "org_id, vendor, id"),
        ("expenses_of_vendor", "org_id, vendor_id, occurred_on"),
    ):
        op.execute(f"CREATE INDEX {name} ON expenses ({key})")
    op.execute("CREATE INDEX expenses_owed ON expenses (org_id, due_on, id) WHERE open_cents <> 0")
    op.execute("CREATE INDEX expenses_deleted ON expenses (org_id, deleted_at) WHERE deleted_at IS NOT NULL")
    op.execute("CREATE INDEX expenses_of_booking ON expenses (org_id, booking_id) WHERE booking_id IS NOT NULL")
    op.execute(
        "CREATE INDEX expenses_to_bill ON expenses (org_id, client_id) "
        "WHERE billable AND billed_invoice_id IS NULL"
    )
    reference("expenses", "vendor_id", "vendors")
    isolate("expenses")


def _create_lines() -> None:
    op.execute(
        """
        CREATE TABLE expense_lines (
            org_id uuid NOT NULL REFERENCES organizations (id),
            expense_id uuid NOT NULL,
            position smallint NOT NULL,
            category_id uuid NOT NULL,
            account text NOT NULL,
            description text,
            amount_cents int NOT NULL,
            tax_paid_cents int NOT NULL,
            provincial_tax_paid_cents int NOT NULL,
            tax_cents int NOT NULL,
            provincial_tax_cents int NOT NULL,
            PRIMARY KEY (org_id, expense_id, position)
        )
        """
    )
    op.execute("CREATE INDEX expense_lines_of_category ON expense_lines (org_id, category_id, expense_id)")
    reference("expense_lines", "expense_id", "expenses", on_delete="CASCADE")
    reference("expense_lines", "category_id", "expense_categories")
    isolate("expense_lines")


def _create_payments() -> None:
    op.execute(
        f"""
        CREATE TABLE expense_payments ({_OWN},
            expense_id uuid NOT NULL,
            paid_on date NOT NULL,
            amount_cents int NOT NULL CHECK (amount_cents <> 0),
            method text NOT NULL,
            note text,
            recorded_by text NOT NULL,
            undone_at timestamptz
        )
        """
    )
    op.execute("CREATE INDEX expense_payments_of_expense ON expense_payments (org_id, expense_id)")
    op.execute("CREATE INDEX expense_payments_by_day ON expense_payments (org_id, paid_on DESC, id DESC)")
    reference("expense_payments", "expense_id", "expenses")
    isolate("expense_payments")


def _create_receipts() -> None:
    op.execute(
        f"""
        CREATE TABLE receipts ({_OWN},
            expense_id uuid,
            filename text,
            key text NOT NULL,
            thumbnail_key text,
            size_bytes int NOT NULL,
            sha256 text NOT NULL,
            note text,
            uploaded_by text NOT NULL,
            deleted_at timestamptz,
            purged_at timestamptz
        )
        """
    )
    op.execute("CREATE INDEX receipts_of_expense ON receipts (org_id, expense_id) WHERE expense_id IS NOT NULL")
    op.execute("CREATE INDEX receipts_by_time ON receipts (org_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX receipts_by_content ON receipts (org_id, sha256)")
    op.execute(
        "CREATE INDEX receipts_deleted ON receipts (org_id, deleted_at) "
        "WHERE deleted_at IS NOT NULL AND purged_at IS NULL"
    )
    reference("receipts", "expense_id", "expenses")
    isolate("receipts")


def _create_recurring() -> None:
    op.execute(
        f"""
        CREATE TABLE recurring_expenses ({_VERSIONED},
            name text NOT NULL,
            template jsonb NOT NULL,
            every text NOT NULL CHECK (every IN ('week', 'month', 'year')),
            interval smallint NOT NULL CHECK (interval BETWEEN 1 AND 24),
            starts_on date NOT NULL,
            ends_on date,
            next_number int NOT NULL,
            next_on date,
            paused_at timestamptz,
            problem text,
            deleted_at timestamptz
        )
        """
    )
    op.execute(
        "CREATE INDEX recurring_expenses_due ON recurring_expenses (org_id, next_on) "
        "WHERE next_on IS NOT NULL AND paused_at IS NULL AND deleted_at IS NULL"
    )
    op.execute("CREATE INDEX recurring_expenses_by_name ON recurring_expenses (org_id, name, id)")
    op.execute("CREATE INDEX recurring_expenses_by_time ON recurring_expenses (org_id, created_at, id)")
    tenant_key("recurring_expenses")
    reference("expenses", "recurring_id", "recurring_expenses")
    op.execute(
        "CREATE INDEX expenses_of_recurring ON expenses (org_id, recurring_id) WHERE recurring_id IS NOT NULL"
    )
    isolate("recurring_expenses")


def _create_mileage() -> None:
    op.execute(
        f"""
        CREATE TABLE mileage_trips ({_VERSIONED},
            travelled_on date NOT NULL,
            person_id uuid NOT NULL,
            person text NOT NULL,
            km numeric(6, 1) NOT NULL CHECK (km > 0),
            purpose text NOT NULL,
            origin text,
            destination text,
            booking_id uuid,
            rate_rule text NOT NULL CHECK (rate_rule IN ('cra', 'fixed')),
            amount_cents int NOT NULL,
            expense_id uuid NOT NULL,
            deleted_at timestamptz
        )
        """
    )
    op.execute("CREATE INDEX mileage_trips_by_day ON mileage_trips (org_id, travelled_on DESC, id DESC)")
    op.execute("CREATE INDEX mileage_trips_by_km ON mileage_trips (org_id, km, id)")
    op.execute("CREATE INDEX mileage_trips_of_person ON mileage_trips (org_id, person_id, travelled_on)")
    reference("mileage_trips", "expense_id", "expenses")
    isolate("mileage_trips")


def _create_budgets() -> None:
    op.execute(
        f"""
        CREATE TABLE expense_budgets ({_OWN},
            category_id uuid NOT NULL,
            month date NOT NULL CHECK (extract(day FROM month) = 1),
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            warned_percent smallint NOT NULL DEFAULT 0,
            UNIQUE (org_id, month, category_id)
        )
        """
    )
    reference("expense_budgets", "category_id", "expense_categories")
    isolate("expense_budgets")


def _create_imports() -> None:
    op.execute(
        f"""
        CREATE TABLE expense_imports ({_OWN},
            sha256 text NOT NULL,
            filename text,
            expenses int NOT NULL,
            amount_cents bigint NOT NULL,
            imported_by text NOT NULL,
            UNIQUE (org_id, sha256)
        )
        """
    )
    isolate("expense_imports")
