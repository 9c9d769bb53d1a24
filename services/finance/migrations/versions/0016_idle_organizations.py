"""Let jobs that look every minute find by an index that there is nothing to do, however much was paid before."""

from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Remember which payments' fees are known, and index what is looked for."""
    op.execute("ALTER TABLE payments ADD COLUMN fee_known boolean NOT NULL DEFAULT false")
    for table in ("payments", "stripe_movements"):
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    op.execute(
        "UPDATE payments SET fee_known = true WHERE EXISTS (SELECT FROM stripe_movements AS known "
        "WHERE known.org_id = payments.org_id AND known.payment_id = payments.id "
        "AND known.kind IN ('charge', 'payment'))"
    )
    for table in ("payments", "stripe_movements"):
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute("CREATE INDEX payments_by_card ON payments (org_id, occurred_at) WHERE payment_intent IS NOT NULL")
    op.execute(
        "CREATE INDEX payments_without_fee ON payments (org_id, occurred_at) "
        "WHERE payment_intent IS NOT NULL AND NOT fee_known"
    )
    op.execute("CREATE INDEX stripe_customers_erased ON stripe_customers (org_id, id) WHERE erased_at IS NOT NULL")
