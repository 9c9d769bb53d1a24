"""Create clients' credit, gift cards and subscriptions, and let payments be made of the first two.

Balances are not kept: a client's credit is the ledger's, a gift card's is what was paid for it less what was paid
with it. `credit_accounts` is only there to be held while a balance is read and used.
"""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0011"
down_revision = "0010"

VERSIONED = """
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES organizations (id),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
"""


def upgrade() -> None:
    """Create the tables."""
    _create_credits()
    _create_gift_cards()
    _create_subscriptions()


def _create_credits() -> None:
    op.execute(
        "CREATE TABLE credit_accounts (org_id uuid NOT NULL REFERENCES organizations (id), "
        "client_id uuid NOT NULL, PRIMARY KEY (org_id, client_id))"
    )
    isolate("credit_accounts")
    op.execute(
        """
        CREATE TABLE client_credits (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            client_id uuid NOT NULL,
            kind text NOT NULL CHECK (kind IN ('grant', 'referral', 'taken_back')),
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            reason text NOT NULL,
            referral_id uuid,
            booked_on date NOT NULL,
            UNIQUE (org_id, referral_id)
        )
        """
    )
    op.execute("CREATE INDEX client_credits_of_client ON client_credits (org_id, client_id, created_at DESC)")
    isolate("client_credits")
    op.execute(
        "ALTER TABLE refunds ADD COLUMN destination text NOT NULL DEFAULT 'source' "
        "CHECK (destination IN ('source', 'credit'))"
    )


def _create_gift_cards() -> None:
    op.execute(
        f"""
        CREATE TABLE gift_cards (
            {VERSIONED},
            code_hash text,
            last4 char(4),
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            currency char(3) NOT NULL,
            token text NOT NULL,
            buyer_id uuid NOT NULL,
            buyer_name text NOT NULL,
            buyer_email text,
            recipient_name text,
            recipient_email text,
            message text NOT NULL,
            locale text NOT NULL,
            deliver_on date NOT NULL,
            delivered_at timestamptz,
            status text NOT NULL CHECK (status IN ('unpaid', 'sold', 'active', 'disabled', 'refunded')),
            CHECK ((code_hash IS NULL) = (last4 IS NULL)),
            UNIQUE (org_id, code_hash)
        )
        """
    )
    op.execute("CREATE INDEX gift_cards_newest ON gift_cards (org_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX gift_cards_by_amount ON gift_cards (org_id, amount_cents, id)")
    op.execute("CREATE INDEX gift_cards_to_deliver ON gift_cards (org_id, deliver_on) WHERE status = 'sold'")
    tenant_key("gift_cards")
    isolate("gift_cards")
    op.execute(
        """
        ALTER TABLE payments
            ADD COLUMN gift_card_id uuid,
            DROP CONSTRAINT payments_purpose_check,
            ADD CONSTRAINT payments_purpose_check CHECK (purpose IN ('deposit', 'invoice', 'gift_card')),
            ADD CONSTRAINT payments_of_and_with_gift_cards CHECK (
                CASE WHEN purpose = 'gift_card' THEN gift_card_id IS NOT NULL AND method <> 'credit'
                     ELSE gift_card_id IS NULL OR method = 'credit' END
            )
        """
    )
    reference("payments", "gift_card_id", "gift_cards")
    op.execute(
        "CREATE INDEX payments_of_gift_card ON payments (org_id, gift_card_id) WHERE gift_card_id IS NOT NULL"
    )
    op.execute(
        """
        ALTER TABLE checkouts
            ADD COLUMN gift_card_id uuid,
            DROP CONSTRAINT checkouts_check,
            ADD CONSTRAINT checkouts_for_one_thing CHECK (num_nonnulls(deposit_id, invoice_id, gift_card_id) = 1)
        """
    )
    reference("checkouts", "gift_card_id", "gift_cards")
    op.execute(
        "CREATE INDEX checkouts_of_gift_card ON checkouts (org_id, gift_card_id, created_at) "
        "WHERE gift_card_id IS NOT NULL"
    )
    op.execute(
        """
        ALTER TABLE public_links
            DROP CONSTRAINT public_links_kind_check,
            ADD CONSTRAINT public_links_kind_check CHECK (kind IN ('deposit', 'invoice', 'gift_card', 'statement'))
        """
    )


def _create_subscriptions() -> None:
    op.execute(
        f"""
        CREATE TABLE subscriptions (
            {VERSIONED},
            client_id uuid NOT NULL,
            client_name text NOT NULL,
            series_id uuid,
            mode text NOT NULL CHECK (mode IN ('per_visit', 'monthly')),
            description text NOT NULL,
            price_cents int NOT NULL CHECK (price_cents >= 0),
            next_price_cents int CHECK (next_price_cents > 0),
            bill_day smallint NOT NULL CHECK (bill_day BETWEEN 1 AND 28),
            starts_on date NOT NULL,
            next_period_on date NOT NULL,
            auto_charge boolean NOT NULL,
            status text NOT NULL CHECK (status IN ('active', 'paused', 'cancelled', 'past_due')),
            ends_on date,
            cancelled_at timestamptz,
            CHECK (mode = 'per_visit' OR price_cents > 0)
        )
        """
    )
    op.execute("CREATE INDEX subscriptions_newest ON subscriptions (org_id, created_at DESC, id DESC)")
    op.execute("CREATE INDEX subscriptions_by_name ON subscriptions (org_id, client_name, id)")
    op.execute("CREATE INDEX subscriptions_of_client ON subscriptions (org_id, client_id)")
    op.execute(
        "CREATE INDEX subscriptions_to_bill ON subscriptions (org_id, next_period_on) "
        "WHERE mode = 'monthly' AND status <> 'cancelled'"
    )
    op.execute(
        "CREATE UNIQUE INDEX subscriptions_one_per_series ON subscriptions (org_id, series_id) "
        "WHERE series_id IS NOT NULL AND status <> 'cancelled'"
    )
    tenant_key("subscriptions")
    isolate("subscriptions")
    op.execute(
        """
        CREATE TABLE subscription_periods (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            subscription_id uuid NOT NULL,
            starts_on date NOT NULL,
            ends_on date NOT NULL,
            invoice_id uuid NOT NULL,
            UNIQUE (org_id, subscription_id, starts_on),
            CHECK (ends_on >= starts_on)
        )
        """
    )
    op.execute("CREATE INDEX subscription_periods_of_invoice ON subscription_periods (org_id, invoice_id)")
    reference("subscription_periods", "subscription_id", "subscriptions")
    reference("subscription_periods", "invoice_id", "invoices")
    isolate("subscription_periods")
