"""Create returns, instalments, the log of tax exports and the notices of what is due.

Every company gets its row of books, and new ones get theirs at their first entry: closing the books waits for
those who hold that row, so there must be one.
"""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the tables."""
    _create_returns()
    _create_instalments()
    _create_exports()
    _create_notices()
    _open_books()


def _create_returns() -> None:
    op.execute(
        """
        CREATE TABLE tax_returns (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            from_date date NOT NULL,
            to_date date NOT NULL CHECK (to_date >= from_date),
            due_on date NOT NULL,
            basis text NOT NULL CHECK (basis IN ('accrual', 'cash')),
            method text NOT NULL CHECK (method IN ('regular', 'quick')),
            currency char(3) NOT NULL,
            lines jsonb NOT NULL,
            made_of jsonb NOT NULL,
            qst jsonb,
            settlement jsonb NOT NULL,
            net_tax_cents bigint NOT NULL,
            balance_cents bigint NOT NULL,
            paid_cents bigint NOT NULL DEFAULT 0,
            confirmation text NOT NULL,
            filed_by text NOT NULL,
            locked_before date,
            reopened_at timestamptz,
            reopened_by text,
            reopen_reason text,
            CONSTRAINT tax_returns_cover_a_day_once EXCLUDE USING gist (
                org_id WITH =, daterange(from_date, to_date, '[]') WITH &&
            ) WHERE (reopened_at IS NULL)
        )
        """
    )
    op.execute("CREATE INDEX tax_returns_by_end ON tax_returns (org_id, to_date DESC, id DESC)")
    op.execute("CREATE INDEX tax_returns_by_filing ON tax_returns (org_id, created_at DESC, id DESC)")
    tenant_key("tax_returns")
    isolate("tax_returns")
    op.execute(
        """
        CREATE TABLE tax_return_payments (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            return_id uuid NOT NULL,
            paid_on date NOT NULL,
            amount_cents bigint NOT NULL CHECK (amount_cents <> 0),
            note text NOT NULL DEFAULT '',
            deleted_at timestamptz
        )
        """
    )
    op.execute("CREATE INDEX tax_return_payments_of_return ON tax_return_payments (org_id, return_id, paid_on)")
    reference("tax_return_payments", "return_id", "tax_returns")
    isolate("tax_return_payments")


def _create_instalments() -> None:
    op.execute(
        """
        CREATE TABLE tax_instalments (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            tax_type text NOT NULL CHECK (tax_type IN ('GST', 'HST', 'QST')),
            due_on date NOT NULL,
            amount_cents bigint NOT NULL CHECK (amount_cents > 0),
            paid_on date,
            note text NOT NULL DEFAULT '',
            return_id uuid,
            deleted_at timestamptz
        )
        """
    )
    op.execute(
        "CREATE INDEX tax_instalments_by_due_day ON tax_instalments (org_id, due_on, id) WHERE deleted_at IS NULL"
    )
    op.execute(
        "CREATE INDEX tax_instalments_by_amount ON tax_instalments (org_id, amount_cents, id) "
        "WHERE deleted_at IS NULL"
    )
    op.execute("CREATE INDEX tax_instalments_of_return ON tax_instalments (org_id, return_id)")
    reference("tax_instalments", "return_id", "tax_returns")
    isolate("tax_instalments")


def _create_exports() -> None:
    op.execute(
        """
        CREATE TABLE tax_exports (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            actor text NOT NULL,
            from_date date NOT NULL,
            to_date date NOT NULL,
            basis text NOT NULL,
            outcome text NOT NULL CHECK (outcome IN ('running', 'finished', 'interrupted')),
            ended_at timestamptz,
            row_counts jsonb NOT NULL DEFAULT '{}',
            size_bytes bigint NOT NULL DEFAULT 0,
            sha256 text
        )
        """
    )
    op.execute("CREATE INDEX tax_exports_by_time ON tax_exports (org_id, created_at DESC, id DESC)")
    isolate("tax_exports")


def _create_notices() -> None:
    op.execute(
        """
        CREATE TABLE tax_notices (
            org_id uuid NOT NULL REFERENCES organizations (id),
            kind text NOT NULL,
            due_on date NOT NULL,
            told_at timestamptz NOT NULL,
            PRIMARY KEY (org_id, kind, due_on)
        )
        """
    )
    isolate("tax_notices")


def _open_books() -> None:
    op.execute("ALTER TABLE books ADD COLUMN version int NOT NULL DEFAULT 1")
    op.execute("ALTER TABLE books NO FORCE ROW LEVEL SECURITY")
    op.execute("INSERT INTO books (org_id) SELECT id FROM organizations ON CONFLICT DO NOTHING")
    op.execute("ALTER TABLE books FORCE ROW LEVEL SECURITY")
