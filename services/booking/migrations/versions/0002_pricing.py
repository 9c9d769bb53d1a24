"""Create the tables of prices: published lists, travel zones, promo codes, and templates of checklists."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0002"
down_revision = "0001"

VERSIONED = """
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
"""
TABLES = (
    """
    CREATE TABLE price_lists (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        version int NOT NULL CHECK (version > 0),
        name text NOT NULL,
        document jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        published_by text NOT NULL,
        note text,
        UNIQUE (org_id, version)
    )
    """,
    f"""
    CREATE TABLE travel_zones ({VERSIONED}
        name text NOT NULL,
        fee_cents int NOT NULL CHECK (fee_cents >= 0),
        travel_minutes int NOT NULL CHECK (travel_minutes >= 0),
        active boolean NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX travel_zones_name ON travel_zones (org_id, lower(name))",
    "CREATE INDEX travel_zones_sorted ON travel_zones (org_id, name, id)",
    "CREATE INDEX travel_zones_fee ON travel_zones (org_id, fee_cents, id)",
    """
    CREATE TABLE travel_zone_prefixes (
        org_id uuid NOT NULL REFERENCES organizations (id),
        prefix text NOT NULL CHECK (prefix ~ '^[A-Z0-9]{1,6}$'),
        zone_id uuid NOT NULL,
        PRIMARY KEY (org_id, prefix)
    )
    """,
    "CREATE INDEX travel_zone_prefixes_zone ON travel_zone_prefixes (org_id, zone_id)",
    f"""
    CREATE TABLE promo_codes ({VERSIONED}
        code text NOT NULL CHECK (code = upper(code)),
        description text,
        percent int CHECK (percent BETWEEN 1 AND 100),
        amount_cents int CHECK (amount_cents > 0),
        applies_to text NOT NULL CHECK (applies_to IN ('labour', 'subtotal')),
        valid_from date,
        valid_to date,
        max_uses int CHECK (max_uses > 0),
        max_uses_per_client int CHECK (max_uses_per_client > 0),
        minimum_subtotal_cents int NOT NULL CHECK (minimum_subtotal_cents >= 0),
        services text[] NOT NULL,
        first_time_only boolean NOT NULL,
        active boolean NOT NULL,
        uses int NOT NULL CHECK (uses >= 0),
        CHECK (num_nonnulls(percent, amount_cents) = 1),
        CHECK (valid_from <= valid_to),
        UNIQUE (org_id, code)
    )
    """,
    "CREATE INDEX promo_codes_newest ON promo_codes (org_id, created_at, id)",
    "CREATE INDEX promo_codes_uses ON promo_codes (org_id, uses, id)",
    """
    CREATE TABLE promo_redemptions (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        promo_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        client_id uuid NOT NULL,
        amount_cents int NOT NULL CHECK (amount_cents >= 0),
        returned_at timestamptz,
        UNIQUE (org_id, booking_id)
    )
    """,
    "CREATE INDEX promo_redemptions_newest ON promo_redemptions (org_id, promo_id, created_at, id)",
    "CREATE INDEX promo_redemptions_client ON promo_redemptions (org_id, client_id, promo_id)",
    f"""
    CREATE TABLE checklist_templates ({VERSIONED}
        kind text NOT NULL CHECK (kind IN ('service', 'add_on', 'closing')),
        key text NOT NULL,
        tasks jsonb NOT NULL,
        UNIQUE (org_id, kind, key)
    )
    """,
)
REFERENCES = (
    ("travel_zone_prefixes", "zone_id", "travel_zones", "CASCADE"),
    ("promo_redemptions", "promo_id", "promo_codes", "RESTRICT"),
    ("promo_redemptions", "booking_id", "bookings", "CASCADE"),
    ("promo_redemptions", "client_id", "clients", "CASCADE"),
)
KEYED = ("price_lists", "travel_zones", "promo_codes", "checklist_templates")
ISOLATED = (*KEYED, "travel_zone_prefixes", "promo_redemptions")


def upgrade() -> None:
    """Create the tables. A postal prefix is in one zone, and a booking redeems one code, by their keys."""
    for statement in TABLES:
        op.execute(statement)
    for table in KEYED:
        tenant_key(table)
    for table, column, target, on_delete in REFERENCES:
        reference(table, column, target, on_delete=on_delete)
    for table in ISOLATED:
        isolate(table)
    _mark_heavy_bookings()


def _mark_heavy_bookings() -> None:
    """Write into earlier bookings which services are heavy; the rules knew it by name until prices were data."""
    op.execute("ALTER TABLE bookings NO FORCE ROW LEVEL SECURITY")
    op.execute(
        """
        UPDATE bookings SET estimate = estimate || '{"heavy": true}'
        WHERE service IN ('deep', 'move_out_empty', 'move_in_empty')
        """
    )
    op.execute("ALTER TABLE bookings FORCE ROW LEVEL SECURITY")
