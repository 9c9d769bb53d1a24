"""Create the plumbing, the organizations and the tables of money.

Public links carry a token and no organization, while every tenant table hides its rows until an organization was
entered. `public_links` bridges that: its policy shows a row only to a transaction that already names its token
(`app.public_token`), so the table gives nothing away to anybody who reads it. A SECURITY DEFINER function would
not do: row-level security is forced on the owner too.

`stripe_events` may hold events of no organization (payouts, other programs on the same Stripe account). Such rows
have no `org_id` and are seen only while no organization was entered.
"""

from alembic import op

from shared.database.rls import (
    CURRENT_ORG,
    create_organizations,
    create_plumbing,
    isolate,
    reference,
    tenant_key,
)

revision = "0001"
down_revision = None

TENANT = """
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES organizations (id),
    created_at timestamptz NOT NULL
"""
VERSIONED = TENANT + ", updated_at timestamptz NOT NULL, version int NOT NULL"


def upgrade() -> None:
    """Create the first tables."""
    create_plumbing()
    create_organizations()
    _create_public_links()
    _create_seen_bookings()
    _create_deposits()
    _create_invoices()
    _create_checkouts()
    _create_payments()
    _create_stripe_events()


def _create_public_links() -> None:
    op.execute(
        """
        CREATE TABLE public_links (
            token text PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            kind text NOT NULL CHECK (kind IN ('deposit', 'invoice')),
            target_id uuid NOT NULL
        )
        """
    )
    op.execute("ALTER TABLE public_links ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE public_links FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY holder_of_the_token ON public_links FOR SELECT "
        "USING (token = current_setting('app.public_token', true))"
    )
    op.execute(f"CREATE POLICY tenant_isolation ON public_links FOR INSERT WITH CHECK (org_id = {CURRENT_ORG})")


def _create_seen_bookings() -> None:
    op.execute(
        """
        CREATE TABLE seen_bookings (
            org_id uuid NOT NULL REFERENCES organizations (id),
            booking_id uuid NOT NULL,
            version int NOT NULL,
            PRIMARY KEY (org_id, booking_id)
        )
        """
    )
    isolate("seen_bookings")


def _create_deposits() -> None:
    op.execute(
        f"""
        CREATE TABLE deposits (
            {VERSIONED},
            booking_id uuid NOT NULL,
            booking_reference text NOT NULL,
            public_token text NOT NULL,
            client jsonb NOT NULL,
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            currency char(3) NOT NULL,
            pay_before timestamptz NOT NULL,
            closed_at timestamptz,
            paid_cents int NOT NULL DEFAULT 0,
            refunded_cents int NOT NULL DEFAULT 0,
            status text NOT NULL CHECK (status IN ('open', 'paid', 'expired', 'refunded')),
            UNIQUE (org_id, booking_id)
        )
        """
    )
    op.execute("CREATE INDEX deposits_open ON deposits (org_id, created_at) WHERE status = 'open'")
    tenant_key("deposits")
    isolate("deposits")


def _create_invoices() -> None:
    op.execute(
        """
        CREATE TABLE invoice_counters (
            org_id uuid NOT NULL REFERENCES organizations (id),
            year int NOT NULL,
            last int NOT NULL,
            PRIMARY KEY (org_id, year)
        )
        """
    )
    isolate("invoice_counters")
    op.execute(
        f"""
        CREATE TABLE invoices (
            {VERSIONED},
            number text NOT NULL,
            booking_id uuid,
            booking_reference text,
            token text NOT NULL,
            client jsonb NOT NULL,
            client_name text NOT NULL,
            seller jsonb NOT NULL,
            service_address text,
            served_on date,
            currency char(3) NOT NULL,
            lines jsonb NOT NULL,
            taxes jsonb NOT NULL,
            subtotal_cents int NOT NULL,
            total_cents int NOT NULL CHECK (total_cents >= 0),
            paid_cents int NOT NULL DEFAULT 0,
            refunded_cents int NOT NULL DEFAULT 0,
            issued_on date NOT NULL,
            due_on date NOT NULL,
            status text NOT NULL CHECK (status IN ('DRAFT', 'SENT', 'PARTIAL', 'PAID', 'OVERDUE', 'VOID')),
            voided_at timestamptz,
            void_reason text,
            UNIQUE (org_id, number),
            UNIQUE (org_id, booking_id)
        )
        """
    )
    op.execute("CREATE INDEX invoices_newest ON invoices (org_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX invoices_by_status ON invoices (org_id, status, created_at DESC, id DESC)")
    op.execute("CREATE INDEX invoices_unpaid ON invoices (org_id, due_on) WHERE status IN ('SENT', 'PARTIAL')")
    tenant_key("invoices")
    isolate("invoices")


def _create_checkouts() -> None:
    op.execute(
        f"""
        CREATE TABLE checkouts (
            {TENANT},
            session_id text NOT NULL,
            deposit_id uuid,
            invoice_id uuid,
            url text NOT NULL,
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            currency char(3) NOT NULL,
            expires_at timestamptz NOT NULL,
            checked_at timestamptz NOT NULL,
            status text NOT NULL CHECK (status IN ('open', 'complete', 'expired')),
            UNIQUE (org_id, session_id),
            CHECK (num_nonnulls(deposit_id, invoice_id) = 1)
        )
        """
    )
    op.execute("CREATE INDEX checkouts_open ON checkouts (org_id, checked_at) WHERE status = 'open'")
    op.execute("CREATE INDEX checkouts_of_deposit ON checkouts (org_id, deposit_id, created_at)")
    op.execute("CREATE INDEX checkouts_of_invoice ON checkouts (org_id, invoice_id, created_at)")
    reference("checkouts", "deposit_id", "deposits")
    reference("checkouts", "invoice_id", "invoices")
    isolate("checkouts")


def _create_payments() -> None:
    op.execute(
        f"""
        CREATE TABLE payments (
            {VERSIONED},
            purpose text NOT NULL CHECK (purpose IN ('deposit', 'invoice')),
            booking_id uuid,
            deposit_id uuid,
            invoice_id uuid,
            client jsonb NOT NULL,
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            refunded_cents int NOT NULL DEFAULT 0 CHECK (refunded_cents BETWEEN 0 AND amount_cents),
            currency char(3) NOT NULL,
            method text NOT NULL CHECK (method IN ('cash', 'etransfer', 'card', 'cheque', 'credit', 'other')),
            status text NOT NULL CHECK (status IN ('PENDING', 'SUCCEEDED', 'FAILED', 'REFUNDED')),
            payment_intent text,
            failure text,
            note text,
            occurred_at timestamptz NOT NULL,
            UNIQUE (org_id, payment_intent)
        )
        """
    )
    op.execute("CREATE INDEX payments_newest ON payments (org_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX payments_of_invoice ON payments (org_id, invoice_id) WHERE invoice_id IS NOT NULL")
    op.execute("CREATE INDEX payments_of_deposit ON payments (org_id, deposit_id) WHERE deposit_id IS NOT NULL")
    tenant_key("payments")
    reference("payments", "deposit_id", "deposits")
    reference("payments", "invoice_id", "invoices")
    isolate("payments")
    op.execute(
        f"""
        CREATE TABLE refunds (
            {TENANT},
            payment_id uuid NOT NULL,
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            status text NOT NULL CHECK (status IN ('PENDING', 'SUCCEEDED', 'FAILED')),
            reason text NOT NULL,
            stripe_refund_id text,
            error text,
            occurred_at timestamptz NOT NULL,
            UNIQUE (org_id, stripe_refund_id)
        )
        """
    )
    op.execute("CREATE INDEX refunds_of_payment ON refunds (org_id, payment_id)")
    op.execute("CREATE INDEX refunds_pending ON refunds (org_id, created_at) WHERE status = 'PENDING'")
    reference("refunds", "payment_id", "payments")
    isolate("refunds")


def _create_stripe_events() -> None:
    op.execute(
        """
        CREATE TABLE stripe_events (
            id text PRIMARY KEY,
            org_id uuid REFERENCES organizations (id),
            type text NOT NULL,
            created_at timestamptz NOT NULL,
            received_at timestamptz NOT NULL DEFAULT now(),
            payload jsonb NOT NULL,
            processed_at timestamptz,
            outcome text CHECK (outcome IN ('applied', 'ignored', 'unknown')),
            attempts int NOT NULL DEFAULT 0,
            error text
        )
        """
    )
    op.execute(
        "CREATE INDEX stripe_events_waiting ON stripe_events (org_id, received_at) WHERE processed_at IS NULL"
    )
    op.execute("ALTER TABLE stripe_events ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE stripe_events FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tenant_isolation ON stripe_events "
        f"USING (org_id IS NOT DISTINCT FROM {CURRENT_ORG}) "
        f"WITH CHECK (org_id IS NOT DISTINCT FROM {CURRENT_ORG})"
    )
