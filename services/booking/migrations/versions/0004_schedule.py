"""Create the proposals of day plans."""

from alembic import op

from shared.database.rls import isolate, tenant_key

revision = "0004"
down_revision = "0003"

TABLES = (
    """
    CREATE TABLE route_proposals (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        day date NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'accepted', 'discarded')),
        expires_at timestamptz NOT NULL,
        shift_minutes smallint NOT NULL,
        made_by text NOT NULL,
        decided_by text,
        decided_at timestamptz,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        moves jsonb NOT NULL
    )
    """,
    "CREATE INDEX route_proposals_newest ON route_proposals (org_id, created_at DESC, id DESC)",
    "CREATE INDEX route_proposals_day ON route_proposals (org_id, day)",
    "CREATE INDEX route_proposals_undecided ON route_proposals (org_id, expires_at) WHERE status = 'open'",
)


def upgrade() -> None:
    """Create `route_proposals`: a day's visits in a better order, for somebody to accept or discard."""
    for statement in TABLES:
        op.execute(statement)
    tenant_key("route_proposals")
    isolate("route_proposals")
