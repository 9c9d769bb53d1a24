"""Create users, roles, memberships and invitations.

A person may belong to several organizations and is looked for before one is known, so `users` has no `org_id`.
It is closed all the same. Two settings of the transaction say who stands at the door, and each opens that
person's own rows and nothing else:

- `app.sign_in_name`: the e-mail (or a worker's phone) that was typed in; it opens the user of that e-mail.
- `app.user_id`: who proved to be that user; it opens the user's memberships and sessions, wherever they are.

Apart from that a user is seen by the organizations that the user is a member of. With neither these settings
nor `app.org_id`, no table shows a row. Policies do this rather than a SECURITY DEFINER function, so that nothing
runs with more rights than the service has.
"""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0002"
down_revision = "0001"

SIGN_IN_NAME = "NULLIF(current_setting('app.sign_in_name', true), '')"
USER_ID = "NULLIF(current_setting('app.user_id', true), '')::uuid"


def upgrade() -> None:
    """Create the tables of who belongs to an organization."""
    op.execute(
        """
        CREATE TABLE users (
            id uuid PRIMARY KEY,
            email text NOT NULL UNIQUE,
            password_hash text,
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL
        )
        """
    )
    op.execute(
        """
        CREATE TABLE roles (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            key text NOT NULL,
            name text NOT NULL,
            permissions text[] NOT NULL,
            UNIQUE (org_id, key)
        )
        """
    )
    tenant_key("roles")
    isolate("roles")
    op.execute(
        """
        CREATE TABLE memberships (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            version int NOT NULL,
            user_id uuid NOT NULL REFERENCES users (id),
            name text NOT NULL,
            built_in_role text,
            role_id uuid,
            active boolean NOT NULL,
            accepted_at timestamptz,
            last_sign_in_at timestamptz,
            sign_up_key text,
            sign_up_fingerprint text,
            UNIQUE (org_id, user_id),
            CHECK (num_nonnulls(built_in_role, role_id) = 1)
        )
        """
    )
    tenant_key("memberships")
    reference("memberships", "role_id", "roles")
    op.execute("CREATE INDEX memberships_list ON memberships (org_id, created_at, id)")
    op.execute("CREATE INDEX memberships_role ON memberships (org_id, role_id) WHERE role_id IS NOT NULL")
    op.execute("CREATE INDEX memberships_of_user ON memberships (user_id)")
    isolate("memberships")
    op.execute(f"CREATE POLICY own_memberships ON memberships FOR SELECT USING (user_id = {USER_ID})")
    op.execute(
        """
        CREATE TABLE invitations (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            membership_id uuid NOT NULL,
            token_hash text NOT NULL,
            expires_at timestamptz NOT NULL,
            UNIQUE (org_id, membership_id),
            UNIQUE (org_id, token_hash)
        )
        """
    )
    reference("invitations", "membership_id", "memberships", on_delete="CASCADE")
    op.execute("CREATE INDEX invitations_expiry ON invitations (org_id, expires_at)")
    isolate("invitations")
    op.execute("ALTER TABLE users ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE users FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY at_the_door ON users USING (email = {SIGN_IN_NAME})")
    op.execute(f"CREATE POLICY oneself ON users USING (id = {USER_ID})")
    op.execute(
        "CREATE POLICY members ON users FOR SELECT "
        "USING (EXISTS (SELECT 1 FROM memberships WHERE memberships.user_id = users.id))"
    )
