"""Give clients contacts, several homes, tags, notes, preferences and a history, and keep imports of them."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0008"
down_revision = "0007"

CLIENTS = (
    """
    ALTER TABLE clients
        ADD COLUMN folded_name text NOT NULL GENERATED ALWAYS AS
            (lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'))) STORED,
        ADD COLUMN contact_channel text CHECK (contact_channel IN ('email', 'sms', 'call')),
        ADD COLUMN product_notes text,
        ADD COLUMN marketing_consent boolean NOT NULL DEFAULT false,
        ADD COLUMN marketing_consent_at timestamptz,
        ADD COLUMN marketing_consent_source text,
        ADD COLUMN archived_at timestamptz,
        ADD COLUMN merged_into uuid,
        ADD COLUMN erased_at timestamptz,
        ADD COLUMN announced boolean NOT NULL DEFAULT false
    """,
    "ALTER TABLE clients ALTER COLUMN announced SET DEFAULT true",
    "CREATE INDEX clients_unannounced ON clients (org_id, id) WHERE NOT announced",
    "DROP INDEX clients_contact",
    "CREATE UNIQUE INDEX clients_contact ON clients (org_id, lower(email), phone)",
    "CREATE INDEX clients_phone ON clients (org_id, phone) WHERE phone IS NOT NULL",
    "CREATE INDEX clients_name ON clients (org_id, folded_name, id)",
    """
    ALTER TABLE addresses
        ADD COLUMN label text,
        ADD COLUMN entry_code text,
        ADD COLUMN pets text,
        ADD COLUMN parking text,
        ADD COLUMN beds smallint,
        ADD COLUMN baths real,
        ADD COLUMN latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        ADD COLUMN archived_at timestamptz
    """,
    """
    CREATE INDEX bookings_client_done ON bookings (org_id, client_id) INCLUDE (starts_at, total_cents)
        WHERE status = 'DONE'
    """,
    """
    CREATE INDEX bookings_client_ahead ON bookings (org_id, client_id, starts_at)
        WHERE status IN ('PENDING', 'CONFIRMED', 'IN_PROGRESS')
    """,
)
TABLES = (
    """
    CREATE TABLE client_contacts (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        client_id uuid NOT NULL,
        name text NOT NULL,
        role text,
        email text,
        phone text,
        receives text[] NOT NULL CHECK (receives <@ ARRAY['visits', 'invoices'])
    )
    """,
    "CREATE INDEX client_contacts_client ON client_contacts (org_id, client_id)",
    "CREATE INDEX client_contacts_email ON client_contacts (org_id, lower(email)) WHERE email IS NOT NULL",
    "CREATE INDEX client_contacts_phone ON client_contacts (org_id, phone) WHERE phone IS NOT NULL",
    """
    CREATE TABLE client_tags (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        name text NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX client_tags_name ON client_tags (org_id, lower(name))",
    """
    CREATE TABLE client_taggings (
        org_id uuid NOT NULL REFERENCES organizations (id),
        client_id uuid NOT NULL,
        tag_id uuid NOT NULL,
        PRIMARY KEY (org_id, client_id, tag_id)
    )
    """,
    "CREATE INDEX client_taggings_tag ON client_taggings (org_id, tag_id, client_id)",
    """
    CREATE TABLE client_notes (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        client_id uuid NOT NULL,
        body text NOT NULL,
        author text NOT NULL,
        pinned boolean NOT NULL,
        deleted_at timestamptz
    )
    """,
    "CREATE INDEX client_notes_client ON client_notes (org_id, client_id, created_at DESC, id DESC)",
    """
    CREATE TABLE client_workers (
        org_id uuid NOT NULL REFERENCES organizations (id),
        client_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        preference text NOT NULL CHECK (preference IN ('preferred', 'barred')),
        PRIMARY KEY (org_id, client_id, worker_id)
    )
    """,
    "CREATE INDEX client_workers_worker ON client_workers (org_id, worker_id)",
    """
    CREATE TABLE client_history (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        client_id uuid NOT NULL,
        what text NOT NULL,
        actor text NOT NULL,
        details jsonb NOT NULL
    )
    """,
    "CREATE INDEX client_history_client ON client_history (org_id, client_id, created_at DESC, id DESC)",
    """
    CREATE TABLE client_imports (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        status text NOT NULL CHECK (status IN ('checked', 'applied')),
        filename text,
        encoding text NOT NULL,
        delimiter text NOT NULL,
        header text[] NOT NULL,
        mapping jsonb NOT NULL,
        existing text NOT NULL CHECK (existing IN ('update', 'skip')),
        counts jsonb NOT NULL,
        actor text NOT NULL,
        applied_at timestamptz
    )
    """,
    "CREATE INDEX client_imports_newest ON client_imports (org_id, created_at DESC, id DESC)",
    """
    CREATE TABLE client_import_rows (
        org_id uuid NOT NULL REFERENCES organizations (id),
        import_id uuid NOT NULL,
        line int NOT NULL,
        cells text[] NOT NULL,
        action text NOT NULL CHECK (action IN ('create', 'update', 'skip', 'invalid')),
        fields jsonb NOT NULL,
        problems jsonb NOT NULL,
        client_id uuid,
        PRIMARY KEY (org_id, import_id, line)
    )
    """,
)
KEYED = ("client_tags", "client_imports")
REFERENCES = (
    ("clients", "merged_into", "clients", "RESTRICT"),
    ("client_contacts", "client_id", "clients", "CASCADE"),
    ("client_taggings", "client_id", "clients", "CASCADE"),
    ("client_taggings", "tag_id", "client_tags", "CASCADE"),
    ("client_notes", "client_id", "clients", "CASCADE"),
    ("client_workers", "client_id", "clients", "CASCADE"),
    ("client_workers", "worker_id", "workers", "CASCADE"),
    ("client_history", "client_id", "clients", "CASCADE"),
    ("client_import_rows", "import_id", "client_imports", "CASCADE"),
)
ISOLATED = (
    "client_contacts",
    "client_tags",
    "client_taggings",
    "client_notes",
    "client_workers",
    "client_history",
    "client_imports",
    "client_import_rows",
)


def upgrade() -> None:
    """Widen clients and addresses and add what hangs on them.

    `clients_contact` now counts a missing e-mail or phone as its own value: a company may know several clients
    by name alone, and a client who was merged into another gives both up. Whoever books online has both, so two
    bookings at once still make one client. `folded_name` is the name in small letters without accents: what
    lists search and sort by.
    """
    for statement in (*CLIENTS, *TABLES):
        op.execute(statement)
    for table in KEYED:
        tenant_key(table)
    for table, column, target, on_delete in REFERENCES:
        reference(table, column, target, on_delete=on_delete)
    for table in ISOLATED:
        isolate(table)
