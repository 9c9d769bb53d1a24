"""Have finance told of the clients, workers and approved hours that were here before it listened.

Hours that were approved more than 60 days ago are left out: they were paid long since.
"""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Mark what the job `announce` is to tell; what is new from here on is told as it comes."""
    for table in ("workers", "time_entries"):
        op.execute(f"ALTER TABLE {table} ADD COLUMN announced boolean NOT NULL DEFAULT true")
        op.execute(f"CREATE INDEX {table}_unannounced ON {table} (org_id, id) WHERE NOT announced")
    for table, which in (
        ("clients", "true"),
        ("workers", "true"),
        ("time_entries", "approved_at > now() - interval '60 days' AND voided_at IS NULL"),
    ):
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        op.execute(f"UPDATE {table} SET announced = false WHERE {which}")  # noqa: S608 - our own names
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
