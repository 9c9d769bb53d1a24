"""Keep disputes of card payments, and find whose a thing of Stripe's is.

A dispute or a payout carries no metadata of ours, only the ids of other things at Stripe. `stripe_objects` leads
from such an id to its organization; like `public_links`, its policy shows a row only to a transaction that already
names the id (`app.stripe_object`). A trigger fills it, so that no payment can be stored without.
"""

from alembic import op

from shared.database.rls import CURRENT_ORG, isolate, reference

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Create the disputes and the way from Stripe's ids to organizations."""
    _create_stripe_objects()
    op.execute(
        """
        CREATE TABLE disputes (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            stripe_id text NOT NULL,
            payment_id uuid NOT NULL,
            amount_cents int NOT NULL CHECK (amount_cents > 0),
            currency char(3) NOT NULL,
            reason text NOT NULL,
            status text NOT NULL,
            movements int NOT NULL DEFAULT 0,
            withdrawn_cents int NOT NULL DEFAULT 0,
            fee_cents int NOT NULL DEFAULT 0,
            returned_cents int NOT NULL DEFAULT 0,
            evidence_due_by timestamptz,
            evidence text,
            evidence_sent_at timestamptz,
            opened_at timestamptz NOT NULL,
            closed_at timestamptz,
            checked_at timestamptz NOT NULL,
            UNIQUE (org_id, stripe_id)
        )
        """
    )
    op.execute("CREATE INDEX disputes_newest ON disputes (org_id, opened_at DESC, id DESC)")
    op.execute("CREATE INDEX disputes_due ON disputes (org_id, (COALESCE(evidence_due_by, opened_at)), id)")
    op.execute("CREATE INDEX disputes_largest ON disputes (org_id, amount_cents, id)")
    op.execute("CREATE INDEX disputes_of_payment ON disputes (org_id, payment_id)")
    op.execute("CREATE INDEX disputes_open ON disputes (org_id, checked_at) WHERE closed_at IS NULL")
    reference("disputes", "payment_id", "payments")
    isolate("disputes")
    op.execute("ALTER TABLE refunds DROP CONSTRAINT refunds_destination_check")
    op.execute(
        "ALTER TABLE refunds ADD CONSTRAINT refunds_destination_check "
        "CHECK (destination IN ('source', 'credit', 'dispute'))"
    )


def _create_stripe_objects() -> None:
    op.execute(
        """
        CREATE TABLE stripe_objects (
            stripe_id text PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id)
        )
        """
    )
    op.execute("ALTER TABLE payments NO FORCE ROW LEVEL SECURITY")
    op.execute(
        "INSERT INTO stripe_objects (stripe_id, org_id) "
        "SELECT payment_intent, org_id FROM payments WHERE payment_intent IS NOT NULL ON CONFLICT DO NOTHING"
    )
    op.execute("ALTER TABLE payments FORCE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE stripe_objects ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE stripe_objects FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY names_the_object ON stripe_objects FOR SELECT "
        "USING (stripe_id = current_setting('app.stripe_object', true))"
    )
    op.execute(f"CREATE POLICY tenant_isolation ON stripe_objects FOR INSERT WITH CHECK (org_id = {CURRENT_ORG})")
    op.execute(
        """
        CREATE FUNCTION remember_payment_intent() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO stripe_objects (stripe_id, org_id)
            VALUES (NEW.payment_intent, NEW.org_id) ON CONFLICT DO NOTHING;
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER remember_payment_intent AFTER INSERT OR UPDATE OF payment_intent ON payments "
        "FOR EACH ROW WHEN (NEW.payment_intent IS NOT NULL) EXECUTE FUNCTION remember_payment_intent()"
    )
