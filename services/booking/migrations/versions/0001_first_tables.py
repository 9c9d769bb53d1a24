"""Create the plumbing, the read models, and the tables of clients, workers, bookings and visits."""

from alembic import op

from shared.database.rls import create_organizations, create_plumbing, isolate, reference, tenant_key

revision = "0001"
down_revision = None

TABLES = (
    """
    CREATE TABLE tax_profiles (
        org_id uuid PRIMARY KEY,
        province text NOT NULL,
        rates jsonb NOT NULL,
        version int NOT NULL
    )
    """,
    """
    CREATE TABLE clients (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        locale text NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX clients_contact ON clients (org_id, lower(email), phone) NULLS NOT DISTINCT",
    "CREATE INDEX clients_newest ON clients (org_id, created_at DESC, id DESC)",
    """
    CREATE TABLE addresses (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        client_id uuid NOT NULL,
        line1 text NOT NULL,
        line2 text,
        city text NOT NULL,
        province text NOT NULL,
        postal_code text NOT NULL,
        access_notes text
    )
    """,
    "CREATE INDEX addresses_client ON addresses (org_id, client_id)",
    """
    CREATE TABLE workers (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        name text NOT NULL,
        phone text NOT NULL,
        email text,
        locale text NOT NULL,
        skills text[] NOT NULL,
        hourly_rate_cents int NOT NULL,
        color text NOT NULL,
        active boolean NOT NULL,
        UNIQUE (org_id, phone)
    )
    """,
    "CREATE INDEX workers_name ON workers (org_id, name, id)",
    """
    CREATE TABLE working_hours (
        org_id uuid NOT NULL REFERENCES organizations (id),
        worker_id uuid NOT NULL,
        weekday smallint NOT NULL CHECK (weekday BETWEEN 0 AND 6),
        starts time NOT NULL,
        ends time NOT NULL,
        CHECK (starts < ends),
        PRIMARY KEY (org_id, worker_id, weekday, starts)
    )
    """,
    """
    CREATE TABLE bookings (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        reference text NOT NULL,
        public_token text NOT NULL,
        status text NOT NULL
            CHECK (status IN ('PENDING', 'CONFIRMED', 'IN_PROGRESS', 'DONE', 'CANCELLED', 'NO_SHOW')),
        source text NOT NULL CHECK (source IN ('web', 'staff')),
        client_id uuid NOT NULL,
        address_id uuid NOT NULL,
        service text NOT NULL,
        request jsonb NOT NULL,
        estimate jsonb NOT NULL,
        price_list text NOT NULL,
        price_list_version int NOT NULL,
        currency char(3) NOT NULL,
        total_cents int NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        local_start timestamp NOT NULL,
        timezone text NOT NULL,
        crew_size smallint NOT NULL,
        policy jsonb NOT NULL,
        deposit_cents int NOT NULL,
        deposit_status text NOT NULL CHECK (deposit_status IN ('none', 'due', 'paid', 'released')),
        deposit_paid_cents int NOT NULL,
        deposit_payment_id uuid,
        refunded_cents int NOT NULL,
        pay_before timestamptz,
        cancelled_at timestamptz,
        cancel_window text CHECK (cancel_window IN ('free', 'half', 'late')),
        cancel_reason text,
        cancel_note text,
        refund_cents int,
        notes text,
        CHECK (starts_at < ends_at),
        UNIQUE (org_id, reference),
        UNIQUE (org_id, public_token)
    )
    """,
    "CREATE INDEX bookings_schedule ON bookings (org_id, starts_at, id)",
    "CREATE INDEX bookings_newest ON bookings (org_id, created_at DESC, id DESC)",
    "CREATE INDEX bookings_client ON bookings (org_id, client_id)",
    """
    CREATE INDEX bookings_unpaid ON bookings (org_id, pay_before)
        WHERE status = 'PENDING' AND pay_before IS NOT NULL
    """,
    """
    CREATE TABLE assignments (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        booking_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        during tstzrange NOT NULL CHECK (upper(during) - lower(during) <= interval '1 day'),
        begins_at timestamptz NOT NULL GENERATED ALWAYS AS (lower(during)) STORED,
        active boolean NOT NULL,
        CONSTRAINT assignments_no_double_booking
            EXCLUDE USING gist (org_id WITH =, worker_id WITH =, during WITH &&) WHERE (active)
    )
    """,
    "CREATE INDEX assignments_booking ON assignments (org_id, booking_id)",
    "CREATE INDEX assignments_busy ON assignments (org_id, begins_at) INCLUDE (worker_id, during) WHERE active",
    """
    CREATE TABLE timeline (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        booking_id uuid NOT NULL,
        what text NOT NULL,
        actor text NOT NULL
    )
    """,
    "CREATE INDEX timeline_booking ON timeline (org_id, booking_id, created_at)",
    """
    CREATE TABLE visits (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        booking_id uuid NOT NULL,
        checked_in_at timestamptz,
        checked_in_by uuid,
        checked_out_at timestamptz,
        checked_out_by uuid,
        notes text,
        UNIQUE (org_id, booking_id)
    )
    """,
    """
    CREATE TABLE checklist_items (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        booking_id uuid NOT NULL,
        position smallint NOT NULL,
        title text NOT NULL,
        done_at timestamptz,
        done_by uuid,
        UNIQUE (org_id, booking_id, position)
    )
    """,
)
KEYED = ("clients", "addresses", "workers", "bookings")
REFERENCES = (
    ("addresses", "client_id", "clients", "RESTRICT"),
    ("working_hours", "worker_id", "workers", "CASCADE"),
    ("bookings", "client_id", "clients", "RESTRICT"),
    ("bookings", "address_id", "addresses", "RESTRICT"),
    ("assignments", "booking_id", "bookings", "CASCADE"),
    ("assignments", "worker_id", "workers", "RESTRICT"),
    ("timeline", "booking_id", "bookings", "CASCADE"),
    ("visits", "booking_id", "bookings", "CASCADE"),
    ("checklist_items", "booking_id", "bookings", "CASCADE"),
)
ISOLATED = (
    "tax_profiles",
    "clients",
    "addresses",
    "workers",
    "working_hours",
    "bookings",
    "assignments",
    "timeline",
    "visits",
    "checklist_items",
)


def upgrade() -> None:
    """Create the first tables.

    An assignment's `during` reaches from the visit's start to its end plus the buffer kept free after it, so
    that the exclusion constraint refuses a double booking and a missing buffer alike. Range operators are not
    leakproof, so under row-level security they can't use an index: `begins_at` stands in for them where free
    time is sought, and since no assignment is longer than a day, those that reach into a period begin at most
    a day before it.
    """
    create_plumbing()
    create_organizations()
    for statement in TABLES:
        op.execute(statement)
    for table in KEYED:
        tenant_key(table)
    for table, column, target, on_delete in REFERENCES:
        reference(table, column, target, on_delete=on_delete)
    for table in ISOLATED:
        isolate(table)
