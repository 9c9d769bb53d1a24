"""Keep what moved on the Stripe balance, and what Stripe took of it."""

from alembic import op

from shared.database.rls import isolate, reference

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the movements, and remember when Stripe was asked for a payment's."""
    op.execute("ALTER TABLE payments ADD COLUMN fee_asked_at timestamptz")
    op.execute(
        """
        CREATE TABLE stripe_movements (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            stripe_id text NOT NULL,
            kind text NOT NULL,
            payment_id uuid NOT NULL,
            gross_cents int NOT NULL,
            fee_cents int NOT NULL,
            net_cents int NOT NULL CHECK (net_cents = gross_cents - fee_cents),
            available_on date NOT NULL,
            occurred_at timestamptz NOT NULL,
            UNIQUE (org_id, stripe_id)
        )
        """
    )
    op.execute("CREATE INDEX stripe_movements_of_payment ON stripe_movements (org_id, payment_id)")
    op.execute("CREATE INDEX stripe_movements_by_time ON stripe_movements (org_id, occurred_at DESC, id DESC)")
    reference("stripe_movements", "payment_id", "payments")
    isolate("stripe_movements")
