"""Create the tables of the inventory: what is on the shelf, how it came and went, and what was ordered."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0013"
down_revision = "0012"

VERSIONED = """
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
"""
TABLES = (
    """
    CREATE TABLE inventory_categories (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        name text NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX inventory_categories_name ON inventory_categories (org_id, lower(name))",
    f"""
    CREATE TABLE suppliers ({VERSIONED}
        name text NOT NULL,
        email text,
        phone text,
        lead_days int NOT NULL,
        notes text,
        archived_at timestamptz
    )
    """,
    "CREATE UNIQUE INDEX suppliers_name ON suppliers (org_id, lower(name)) WHERE archived_at IS NULL",
    "CREATE INDEX suppliers_sorted ON suppliers (org_id, name, id)",
    f"""
    CREATE TABLE inventory_items ({VERSIONED}
        name text NOT NULL,
        sku text,
        category_id uuid,
        supplier_id uuid,
        unit text NOT NULL,
        quantity numeric(12, 2) NOT NULL CHECK (quantity >= 0),
        minimum numeric(12, 2) NOT NULL CHECK (minimum >= 0),
        reorder_quantity numeric(12, 2) NOT NULL CHECK (reorder_quantity >= 0),
        unit_cost_cents int NOT NULL CHECK (unit_cost_cents >= 0),
        location text,
        low boolean NOT NULL,
        archived_at timestamptz
    )
    """,
    "CREATE UNIQUE INDEX inventory_items_sku ON inventory_items (org_id, lower(sku)) WHERE archived_at IS NULL",
    "CREATE INDEX inventory_items_name ON inventory_items (org_id, name, id)",
    "CREATE INDEX inventory_items_low ON inventory_items (org_id, supplier_id) WHERE low AND archived_at IS NULL",
    f"""
    CREATE TABLE purchase_orders ({VERSIONED}
        number int NOT NULL,
        supplier_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('draft', 'ordered', 'received', 'cancelled')),
        expected_on date,
        ordered_at timestamptz,
        received_at timestamptz,
        notes text,
        UNIQUE (org_id, number)
    )
    """,
    "CREATE INDEX purchase_orders_newest ON purchase_orders (org_id, created_at DESC, id DESC)",
    """
    CREATE TABLE purchase_order_lines (
        org_id uuid NOT NULL REFERENCES organizations (id),
        order_id uuid NOT NULL,
        item_id uuid NOT NULL,
        quantity numeric(12, 2) NOT NULL CHECK (quantity > 0),
        received numeric(12, 2) NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND quantity),
        unit_cost_cents int NOT NULL CHECK (unit_cost_cents >= 0),
        PRIMARY KEY (org_id, order_id, item_id)
    )
    """,
    "CREATE INDEX purchase_order_lines_item ON purchase_order_lines (org_id, item_id)",
    """
    CREATE TABLE stock_movements (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        item_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('purchase', 'consumption', 'adjustment', 'count', 'return')),
        quantity numeric(12, 2) NOT NULL,
        balance numeric(12, 2) NOT NULL CHECK (balance >= 0),
        unit_cost_cents int NOT NULL,
        reason text,
        actor text NOT NULL,
        order_id uuid,
        booking_id uuid,
        worker_id uuid
    )
    """,
    "CREATE INDEX stock_movements_item ON stock_movements (org_id, item_id, created_at DESC, id DESC)",
    "CREATE INDEX stock_movements_used ON stock_movements (org_id, created_at) WHERE kind = 'consumption'",
    "CREATE INDEX stock_movements_booking ON stock_movements (org_id, booking_id) WHERE booking_id IS NOT NULL",
)
REFERENCES = (
    ("inventory_items", "category_id", "inventory_categories"),
    ("inventory_items", "supplier_id", "suppliers"),
    ("purchase_orders", "supplier_id", "suppliers"),
    ("purchase_order_lines", "order_id", "purchase_orders"),
    ("purchase_order_lines", "item_id", "inventory_items"),
    ("stock_movements", "item_id", "inventory_items"),
    ("stock_movements", "order_id", "purchase_orders"),
    ("stock_movements", "booking_id", "bookings"),
    ("stock_movements", "worker_id", "workers"),
)
KEYED = ("inventory_categories", "suppliers", "inventory_items", "purchase_orders")
ISOLATED = (*KEYED, "purchase_order_lines", "stock_movements")


def upgrade() -> None:
    """Create the tables. The database itself keeps a quantity from falling below nothing."""
    for statement in TABLES:
        op.execute(statement)
    for table in KEYED:
        tenant_key(table)
    for table, column, target in REFERENCES:
        reference(table, column, target)
    for table in ISOLATED:
        isolate(table)
