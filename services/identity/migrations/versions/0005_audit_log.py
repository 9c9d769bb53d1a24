"""Create the audit log, append-only for the service itself."""

from alembic import op

from shared.database.rls import isolate, tenant_key

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create `admin_audit_logs`.

    The service's role may add and read entries, not change or delete them. What is older than three years goes
    through `prune_audit_logs`, which runs as the schema's owner: the age is written in the function, and the
    owner is held to the entered organization by row-level security like everybody else.
    """
    op.execute(
        """
        CREATE TABLE admin_audit_logs (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            actor text NOT NULL,
            actor_id uuid,
            admin_role text NOT NULL,
            action text NOT NULL,
            resource_type text NOT NULL,
            resource_id text,
            metadata jsonb NOT NULL,
            request_id text
        )
        """
    )
    tenant_key("admin_audit_logs")
    op.execute("CREATE INDEX admin_audit_logs_newest ON admin_audit_logs (org_id, created_at, id)")
    op.execute(
        "CREATE INDEX admin_audit_logs_resource "
        "ON admin_audit_logs (org_id, resource_type, resource_id, created_at)"
    )
    op.execute("CREATE INDEX admin_audit_logs_actor ON admin_audit_logs (org_id, actor, created_at)")
    isolate("admin_audit_logs")
    op.execute("REVOKE UPDATE, DELETE ON admin_audit_logs FROM identity")
    op.execute(
        """
        CREATE FUNCTION prune_audit_logs(at_most int) RETURNS int
        LANGUAGE sql SECURITY DEFINER SET search_path = identity, pg_temp AS
        $$
            WITH gone AS (
                DELETE FROM admin_audit_logs WHERE id IN (
                    SELECT id FROM admin_audit_logs
                    WHERE created_at < now() - interval '3 years' ORDER BY created_at LIMIT at_most
                ) RETURNING 1
            )
            SELECT count(*)::int FROM gone
        $$
        """
    )
    op.execute("REVOKE EXECUTE ON FUNCTION prune_audit_logs(int) FROM PUBLIC")
    op.execute("GRANT EXECUTE ON FUNCTION prune_audit_logs(int) TO identity")
