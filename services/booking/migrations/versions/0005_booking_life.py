"""Create the waiting list, and what bookings need to be moved, edited, reopened and looked through."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0005"
down_revision = "0004"

TABLES = (
    """
    ALTER TABLE bookings
        ADD COLUMN crew_notes text,
        ADD COLUMN internal_notes text,
        ADD COLUMN exception_reason text,
        ADD COLUMN client_moves smallint NOT NULL DEFAULT 0,
        ADD COLUMN refund_asked_cents int NOT NULL DEFAULT 0,
        ADD COLUMN revision smallint NOT NULL DEFAULT 1
    """,
    "ALTER TABLE timeline ADD COLUMN details jsonb NOT NULL DEFAULT '{}'",
    "CREATE INDEX bookings_total ON bookings (org_id, total_cents, id)",
    "CREATE INDEX bookings_reference ON bookings (org_id, reference, id)",
    """
    CREATE TABLE waitlist_entries (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        token text NOT NULL,
        status text NOT NULL CHECK (status IN ('WAITING', 'OFFERED', 'BOOKED', 'EXPIRED', 'REMOVED')),
        source text NOT NULL CHECK (source IN ('web', 'staff')),
        client_id uuid,
        name text NOT NULL,
        email text NOT NULL,
        phone text NOT NULL,
        locale text NOT NULL,
        address jsonb NOT NULL,
        request jsonb NOT NULL,
        notes text,
        service text NOT NULL,
        visit_minutes int NOT NULL,
        crew_size smallint NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        weekdays smallint[] NOT NULL,
        earliest time NOT NULL,
        latest time NOT NULL,
        offered_starts_at timestamptz,
        offer_until timestamptz,
        offers smallint NOT NULL,
        passed timestamptz[] NOT NULL,
        booking_id uuid,
        CHECK (first_day <= last_day AND earliest <= latest),
        CHECK ((status = 'OFFERED') = (offered_starts_at IS NOT NULL AND offer_until IS NOT NULL)),
        UNIQUE (org_id, token)
    )
    """,
    """
    CREATE UNIQUE INDEX waitlist_entries_once
        ON waitlist_entries (org_id, lower(email), service, first_day, last_day)
        WHERE status IN ('WAITING', 'OFFERED')
    """,
    "CREATE INDEX waitlist_entries_newest ON waitlist_entries (org_id, created_at, id)",
    "CREATE INDEX waitlist_entries_by_day ON waitlist_entries (org_id, (first_day - DATE '2000-01-01'), id)",
    "CREATE INDEX waitlist_entries_waiting ON waitlist_entries (org_id, created_at, id) WHERE status = 'WAITING'",
    "CREATE INDEX waitlist_entries_offered ON waitlist_entries (org_id, offer_until) WHERE status = 'OFFERED'",
    "CREATE INDEX waitlist_entries_client ON waitlist_entries (org_id, client_id) WHERE client_id IS NOT NULL",
)


def upgrade() -> None:
    """Create them.

    `client_moves` counts how often the client moved the visit, `revision` how often it was completed. `passed`
    are the times that somebody on the waiting list was offered and did not take.
    """
    for statement in TABLES:
        op.execute(statement)
    tenant_key("waitlist_entries")
    reference("waitlist_entries", "client_id", "clients", on_delete="RESTRICT")
    reference("waitlist_entries", "booking_id", "bookings", on_delete="CASCADE")
    isolate("waitlist_entries")
