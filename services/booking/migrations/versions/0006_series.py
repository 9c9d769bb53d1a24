"""Create recurring visits and calendar feeds, and let bookings say which series and which zone rules made them."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0006"
down_revision = "0005"

TABLES = (
    """
    CREATE TABLE series (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        client_id uuid NOT NULL,
        address_id uuid NOT NULL,
        follows_id uuid,
        service text NOT NULL,
        request jsonb NOT NULL,
        pricing text NOT NULL CHECK (pricing IN ('agreed', 'current')),
        estimate jsonb NOT NULL,
        total_cents int NOT NULL,
        rule text NOT NULL,
        weekdays smallint[] NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        wall time NOT NULL,
        timezone text NOT NULL,
        minutes int NOT NULL CHECK (minutes > 0),
        crew_size smallint NOT NULL CHECK (crew_size > 0),
        worker_ids uuid[] NOT NULL,
        made_until date NOT NULL,
        notes text
    )
    """,
    "CREATE INDEX series_newest ON series (org_id, created_at, id)",
    "CREATE INDEX series_by_total ON series (org_id, total_cents, id)",
    "CREATE INDEX series_client ON series (org_id, client_id)",
    "CREATE INDEX series_address ON series (org_id, address_id)",
    "CREATE INDEX series_follows ON series (org_id, follows_id) WHERE follows_id IS NOT NULL",
    "CREATE INDEX series_to_make ON series (org_id, made_until, id)",
    """
    CREATE TABLE series_pauses (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        series_id uuid NOT NULL,
        first_on date NOT NULL,
        last_on date,
        CHECK (first_on <= last_on)
    )
    """,
    "CREATE INDEX series_pauses_series ON series_pauses (org_id, series_id, first_on)",
    """
    CREATE TABLE series_visits (
        org_id uuid NOT NULL REFERENCES organizations (id),
        series_id uuid NOT NULL,
        occurs_on date NOT NULL,
        state text NOT NULL CHECK (state IN ('PLANNED', 'MOVED', 'DETACHED', 'SKIPPED')),
        reason text CHECK (reason IN ('staff', 'pause', 'holiday')),
        booking_id uuid,
        planned_start timestamp,
        CHECK ((state = 'SKIPPED') = (reason IS NOT NULL)),
        CHECK (state = 'SKIPPED' OR (booking_id IS NOT NULL AND planned_start IS NOT NULL)),
        PRIMARY KEY (org_id, series_id, occurs_on)
    )
    """,
    "CREATE INDEX series_visits_booking ON series_visits (org_id, booking_id) WHERE booking_id IS NOT NULL",
    """
    CREATE TABLE calendar_feeds (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        worker_id uuid,
        client_id uuid,
        token_hash text NOT NULL,
        CHECK (num_nonnulls(worker_id, client_id) = 1),
        UNIQUE (org_id, worker_id),
        UNIQUE (org_id, client_id),
        UNIQUE (org_id, token_hash)
    )
    """,
    """
    ALTER TABLE bookings
        ADD COLUMN series_id uuid,
        ADD COLUMN tzdata text NOT NULL DEFAULT '',
        DROP CONSTRAINT bookings_source_check,
        ADD CONSTRAINT bookings_source_check CHECK (source IN ('web', 'staff', 'series'))
    """,
    "CREATE INDEX bookings_series ON bookings (org_id, series_id, starts_at) WHERE series_id IS NOT NULL",
)
REFERENCES = (
    ("series", "client_id", "clients", "RESTRICT"),
    ("series", "address_id", "addresses", "RESTRICT"),
    ("series", "follows_id", "series", "RESTRICT"),
    ("series_pauses", "series_id", "series", "CASCADE"),
    ("series_visits", "series_id", "series", "CASCADE"),
    ("series_visits", "booking_id", "bookings", "RESTRICT"),
    ("bookings", "series_id", "series", "RESTRICT"),
    ("calendar_feeds", "worker_id", "workers", "CASCADE"),
    ("calendar_feeds", "client_id", "clients", "CASCADE"),
)


def upgrade() -> None:
    """Create them.

    `occurs_on` is the day that the rule gives, whatever became of the visit: it is what makes an occurrence one
    and the same, so that two runners can't both make it. `tzdata` is the version of the zone rules that gave a
    booking its instant; bookings that are older than the column are looked at once.
    """
    for statement in TABLES:
        op.execute(statement)
    tenant_key("series")
    for table, column, target, on_delete in REFERENCES:
        reference(table, column, target, on_delete=on_delete)
    for table in ("series", "series_pauses", "series_visits", "calendar_feeds"):
        isolate(table)
