"""Create client accounts, the links that sign them in, and their sessions."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0006"
down_revision = "0005"

TABLES = (
    """
    CREATE TABLE client_accounts (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        locale text NOT NULL,
        active boolean NOT NULL,
        version int NOT NULL
    )
    """,
    "CREATE INDEX client_accounts_email ON client_accounts (org_id, lower(email)) WHERE email IS NOT NULL",
    "CREATE INDEX client_accounts_phone ON client_accounts (org_id, phone) WHERE phone IS NOT NULL",
    """
    CREATE TABLE client_links (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        client_id uuid NOT NULL,
        token_hash text NOT NULL,
        expires_at timestamptz NOT NULL,
        UNIQUE (org_id, token_hash)
    )
    """,
    "CREATE INDEX client_links_client ON client_links (org_id, client_id)",
    "CREATE INDEX client_links_expiry ON client_links (org_id, expires_at)",
    """
    CREATE TABLE client_sessions (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        client_id uuid NOT NULL,
        expires_at timestamptz NOT NULL
    )
    """,
    "CREATE INDEX client_sessions_client ON client_sessions (org_id, client_id)",
    "CREATE INDEX client_sessions_expiry ON client_sessions (org_id, expires_at)",
    """
    CREATE TABLE client_refresh_tokens (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        session_id uuid NOT NULL,
        token_hash text NOT NULL,
        spent_at timestamptz,
        UNIQUE (org_id, token_hash)
    )
    """,
    "CREATE INDEX client_refresh_tokens_session ON client_refresh_tokens (org_id, session_id)",
)
REFERENCES = (
    ("client_links", "client_id", "client_accounts"),
    ("client_sessions", "client_id", "client_accounts"),
    ("client_refresh_tokens", "session_id", "client_sessions"),
)


def upgrade() -> None:
    """Create the tables of the client portal; ending a session deletes it with its tokens."""
    for statement in TABLES:
        op.execute(statement)
    for table in ("client_accounts", "client_sessions"):
        tenant_key(table)
    for table, column, target in REFERENCES:
        reference(table, column, target, on_delete="CASCADE")
    for table in ("client_accounts", "client_links", "client_sessions", "client_refresh_tokens"):
        isolate(table)
