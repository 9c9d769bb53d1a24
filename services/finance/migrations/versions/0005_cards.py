"""Create cards on file, their charges, and the dunning of charges that were refused.

Of a card nothing is kept but brand, last four digits, expiry and Stripe's fingerprint.
"""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the tables of cards."""
    op.execute(
        "ALTER TABLE checkouts ADD COLUMN saves_card boolean NOT NULL DEFAULT false, "
        "ADD COLUMN card_kept boolean NOT NULL DEFAULT false"
    )
    op.execute(
        "CREATE INDEX checkouts_with_card ON checkouts (org_id, id) "
        "WHERE saves_card AND NOT card_kept AND status = 'complete'"
    )
    _create_customers()
    _create_cards()
    _create_setups()
    _create_charges()
    _create_dunning()


def _create_customers() -> None:
    op.execute(
        """
        CREATE TABLE stripe_customers (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            client_id uuid NOT NULL,
            customer text NOT NULL,
            erased_at timestamptz,
            UNIQUE (org_id, customer)
        )
        """
    )
    isolate("stripe_customers")
    op.execute("CREATE INDEX stripe_customers_of_client ON stripe_customers (org_id, client_id, id DESC)")


def _create_cards() -> None:
    op.execute(
        """
        CREATE TABLE saved_cards (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            client_id uuid NOT NULL,
            customer text NOT NULL,
            payment_method text NOT NULL,
            brand text NOT NULL,
            last4 char(4) NOT NULL,
            exp_month smallint NOT NULL CHECK (exp_month BETWEEN 1 AND 12),
            exp_year smallint NOT NULL,
            fingerprint text,
            is_default boolean NOT NULL,
            consent_text text NOT NULL,
            consent_via text NOT NULL CHECK (consent_via IN ('checkout', 'link', 'portal')),
            consented_at timestamptz NOT NULL,
            expiry_told_at timestamptz,
            removed_at timestamptz,
            removed_by text,
            detached_at timestamptz,
            UNIQUE (org_id, payment_method),
            CHECK (removed_at IS NULL OR NOT is_default)
        )
        """
    )
    op.execute("CREATE INDEX saved_cards_of_client ON saved_cards (org_id, client_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX saved_cards_by_time ON saved_cards (org_id, created_at DESC, id DESC)")
    op.execute("CREATE UNIQUE INDEX saved_cards_one_default ON saved_cards (org_id, client_id) WHERE is_default")
    op.execute(
        "CREATE INDEX saved_cards_by_expiry ON saved_cards (org_id, exp_year, exp_month, id) "
        "WHERE removed_at IS NULL"
    )
    op.execute(
        "CREATE INDEX saved_cards_to_detach ON saved_cards (org_id, id) "
        "WHERE removed_at IS NOT NULL AND detached_at IS NULL"
    )
    tenant_key("saved_cards")
    isolate("saved_cards")


def _create_setups() -> None:
    op.execute(
        """
        CREATE TABLE card_setups (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            client_id uuid NOT NULL,
            session_id text NOT NULL,
            url text NOT NULL,
            via text NOT NULL CHECK (via IN ('link', 'portal')),
            expires_at timestamptz NOT NULL,
            checked_at timestamptz NOT NULL,
            status text NOT NULL CHECK (status IN ('open', 'complete', 'expired')),
            UNIQUE (org_id, session_id)
        )
        """
    )
    op.execute("CREATE INDEX card_setups_open ON card_setups (org_id, checked_at) WHERE status = 'open'")
    op.execute("CREATE INDEX card_setups_of_client ON card_setups (org_id, client_id, id DESC)")
    isolate("card_setups")


def _create_charges() -> None:
    op.execute(
        """
        CREATE TABLE card_charges (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            invoice_id uuid NOT NULL,
            client_id uuid NOT NULL,
            card_id uuid NOT NULL,
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            currency char(3) NOT NULL,
            trigger text NOT NULL CHECK (trigger IN ('staff', 'sent', 'retry')),
            whole boolean NOT NULL,
            status text NOT NULL CHECK (status IN ('PENDING', 'PROCESSING', 'SUCCEEDED', 'FAILED')),
            payment_intent text,
            failure text,
            asked_at timestamptz NOT NULL,
            settled_at timestamptz
        )
        """
    )
    op.execute(
        "CREATE UNIQUE INDEX card_charges_one_at_a_time ON card_charges (org_id, invoice_id) "
        "WHERE status IN ('PENDING', 'PROCESSING')"
    )
    op.execute("CREATE INDEX card_charges_waiting ON card_charges (org_id, asked_at) WHERE status = 'PENDING'")
    op.execute("CREATE INDEX card_charges_of_invoice ON card_charges (org_id, invoice_id, id DESC)")
    op.execute("CREATE INDEX card_charges_of_card ON card_charges (org_id, card_id)")
    reference("card_charges", "invoice_id", "invoices")
    reference("card_charges", "card_id", "saved_cards")
    isolate("card_charges")


def _create_dunning() -> None:
    op.execute(
        """
        CREATE TABLE dunning (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            invoice_id uuid NOT NULL,
            client_id uuid NOT NULL,
            client_name text NOT NULL,
            status text NOT NULL CHECK (status IN
                ('scheduled', 'retrying', 'needs_client', 'gave_up', 'paid', 'stopped')),
            attempts int NOT NULL CHECK (attempts >= 0),
            first_tried_on date,
            next_at timestamptz,
            failure text,
            card_id uuid,
            brand text,
            last4 text,
            stopped_by text,
            UNIQUE (org_id, invoice_id),
            CHECK ((status IN ('scheduled', 'retrying')) = (next_at IS NOT NULL))
        )
        """
    )
    op.execute("CREATE INDEX dunning_due ON dunning (org_id, next_at) WHERE next_at IS NOT NULL")
    op.execute("CREATE INDEX dunning_by_update ON dunning (org_id, updated_at DESC, id DESC)")
    op.execute("CREATE INDEX dunning_by_name ON dunning (org_id, client_name, id)")
    op.execute("CREATE INDEX dunning_of_client ON dunning (org_id, client_id, id)")
    reference("dunning", "invoice_id", "invoices")
    reference("dunning", "card_id", "saved_cards")
    isolate("dunning")
