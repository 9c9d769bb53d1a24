"""Keep Stripe's payouts, and what comparing Stripe with the books found."""

from alembic import op

from shared.database.rls import isolate

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Create the payouts and the reconciliations, and let a movement be about something else than a payment."""
    op.execute(
        "ALTER TABLE stripe_movements ALTER COLUMN payment_id DROP NOT NULL, "
        "ADD COLUMN source_id text, ADD COLUMN payout_id text"
    )
    op.execute(
        "CREATE INDEX stripe_movements_of_payout ON stripe_movements (org_id, payout_id, occurred_at, id) "
        "WHERE payout_id IS NOT NULL"
    )
    op.execute(
        """
        CREATE TABLE payouts (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            stripe_id text NOT NULL,
            status text NOT NULL,
            amount_cents int NOT NULL,
            total_cents int NOT NULL,
            currency char(3) NOT NULL,
            movements int NOT NULL,
            complete bool NOT NULL,
            arrives_on date NOT NULL,
            made_at timestamptz NOT NULL,
            failure text,
            paid_again_in text,
            UNIQUE (org_id, stripe_id)
        )
        """
    )
    op.execute("CREATE INDEX payouts_by_arrival ON payouts (org_id, arrives_on DESC, id DESC)")
    op.execute("CREATE INDEX payouts_by_amount ON payouts (org_id, amount_cents, id)")
    op.execute(
        "CREATE INDEX payouts_paid_again ON payouts (org_id, paid_again_in) WHERE paid_again_in IS NOT NULL"
    )
    isolate("payouts")
    op.execute(
        """
        CREATE TABLE stripe_reconciliations (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            read_at timestamptz NOT NULL,
            nightly bool NOT NULL,
            first_day date NOT NULL,
            last_day date NOT NULL,
            stripe_cents bigint NOT NULL,
            ledger_cents bigint NOT NULL,
            stripe jsonb NOT NULL,
            ledger jsonb NOT NULL,
            differences_total int NOT NULL,
            differences jsonb NOT NULL
        )
        """
    )
    op.execute(
        "CREATE INDEX stripe_reconciliations_newest ON stripe_reconciliations (org_id, read_at DESC, id DESC)"
    )
    isolate("stripe_reconciliations")
    op.execute(
        "CREATE TABLE stripe_looks "
        "(org_id uuid PRIMARY KEY REFERENCES organizations (id), payouts_at timestamptz NOT NULL)"
    )
    isolate("stripe_looks")
