"""Create the tables of leads: touches, quotes, scoring, follow-up and referrals."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0007"
down_revision = "0006"

TABLES = (
    """
    CREATE TABLE leads (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        public_token text NOT NULL,
        status text NOT NULL CHECK (status IN ('NEW', 'CONTACTED', 'QUOTED', 'WON', 'LOST')),
        status_changed_at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind IN ('form', 'saved_estimate', 'staff')),
        name text NOT NULL,
        email text,
        phone text,
        locale text NOT NULL,
        postal_code text,
        preferred_dates jsonb NOT NULL,
        message text,
        request jsonb,
        estimate jsonb,
        value_cents int NOT NULL,
        currency char(3) NOT NULL,
        source text NOT NULL,
        medium text,
        campaign text,
        keyword text,
        landing_page text,
        referrer text,
        referral_code text,
        visitor_id uuid,
        owner_id uuid,
        owner_name text,
        consent_email boolean NOT NULL,
        consent_sms boolean NOT NULL,
        consent_at timestamptz,
        lost_reason text,
        score int NOT NULL,
        score_reasons jsonb NOT NULL,
        score_version int NOT NULL,
        high_value_at timestamptz,
        client_id uuid,
        booking_id uuid,
        merged_into uuid,
        anonymised_at timestamptz,
        CHECK ((status = 'LOST') = (lost_reason IS NOT NULL)),
        UNIQUE (org_id, public_token)
    )
    """,
    "CREATE INDEX leads_newest ON leads (org_id, created_at, id) WHERE merged_into IS NULL",
    "CREATE INDEX leads_changed ON leads (org_id, updated_at, id) WHERE merged_into IS NULL",
    "CREATE INDEX leads_board ON leads (org_id, status, created_at, id) WHERE merged_into IS NULL",
    "CREATE INDEX leads_score ON leads (org_id, score, id) WHERE merged_into IS NULL",
    "CREATE INDEX leads_value ON leads (org_id, value_cents, id) WHERE merged_into IS NULL",
    "CREATE INDEX leads_email ON leads (org_id, lower(email)) WHERE email IS NOT NULL",
    "CREATE INDEX leads_phone ON leads (org_id, phone) WHERE phone IS NOT NULL",
    "CREATE INDEX leads_owner ON leads (org_id, owner_id, created_at) WHERE owner_id IS NOT NULL",
    "CREATE INDEX leads_client ON leads (org_id, client_id) WHERE client_id IS NOT NULL",
    """
    CREATE INDEX leads_stale_score ON leads (org_id, score_version)
        WHERE status IN ('NEW', 'CONTACTED', 'QUOTED')
    """,
    """
    CREATE TABLE lead_timeline (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        lead_id uuid NOT NULL,
        what text NOT NULL,
        note text,
        actor text NOT NULL
    )
    """,
    "CREATE INDEX lead_timeline_lead ON lead_timeline (org_id, lead_id, created_at, id)",
    """
    CREATE TABLE lead_touches (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        visitor_id uuid NOT NULL,
        lead_id uuid,
        source text NOT NULL,
        medium text,
        campaign text,
        keyword text,
        landing_page text,
        referrer text
    )
    """,
    "CREATE INDEX lead_touches_visitor ON lead_touches (org_id, visitor_id, created_at)",
    "CREATE INDEX lead_touches_lead ON lead_touches (org_id, lead_id, created_at) WHERE lead_id IS NOT NULL",
    """
    CREATE TABLE lead_scoring_rules (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        number int NOT NULL CHECK (number > 1),
        rules jsonb NOT NULL,
        author text NOT NULL,
        UNIQUE (org_id, number)
    )
    """,
    """
    CREATE TABLE quote_counters (
        org_id uuid PRIMARY KEY REFERENCES organizations (id),
        last int NOT NULL
    )
    """,
    """
    CREATE TABLE quotes (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        number text NOT NULL,
        public_token text NOT NULL,
        status text NOT NULL CHECK (status IN ('DRAFT', 'SENT', 'EXPIRED', 'ACCEPTED', 'DECLINED')),
        lead_id uuid,
        client_id uuid,
        booking_id uuid,
        name text NOT NULL,
        email text,
        phone text,
        locale text NOT NULL,
        service text NOT NULL,
        request jsonb NOT NULL,
        calculation jsonb NOT NULL,
        terms jsonb NOT NULL,
        price_list text NOT NULL,
        price_list_version int NOT NULL,
        currency char(3) NOT NULL,
        total_cents int NOT NULL,
        message text,
        valid_days int NOT NULL CHECK (valid_days BETWEEN 1 AND 365),
        valid_until timestamptz,
        sent_at timestamptz,
        times_sent int NOT NULL,
        viewed_at timestamptz,
        accepted_at timestamptz,
        declined_at timestamptz,
        decline_reason text,
        expiring_told_at timestamptz,
        CHECK (status = 'DRAFT' OR valid_until IS NOT NULL),
        CHECK (lead_id IS NOT NULL OR client_id IS NOT NULL),
        UNIQUE (org_id, number),
        UNIQUE (org_id, public_token)
    )
    """,
    "CREATE INDEX quotes_newest ON quotes (org_id, created_at, id)",
    "CREATE INDEX quotes_total ON quotes (org_id, total_cents, id)",
    "CREATE INDEX quotes_lead ON quotes (org_id, lead_id) WHERE lead_id IS NOT NULL",
    "CREATE INDEX quotes_client ON quotes (org_id, client_id) WHERE client_id IS NOT NULL",
    "CREATE INDEX quotes_ending ON quotes (org_id, valid_until) WHERE status = 'SENT'",
    """
    CREATE TABLE nurture_campaigns (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        name text NOT NULL,
        trigger text NOT NULL CHECK (trigger IN ('manual', 'lead_created', 'quote_sent')),
        stop_on text[] NOT NULL,
        active boolean NOT NULL,
        steps jsonb NOT NULL,
        UNIQUE (org_id, name)
    )
    """,
    """
    CREATE TABLE nurture_enrolments (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL,
        campaign_id uuid NOT NULL,
        lead_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('ACTIVE', 'PAUSED', 'STOPPED', 'FINISHED')),
        steps jsonb NOT NULL,
        next_step int NOT NULL,
        due_at timestamptz,
        stop_reason text,
        CHECK ((status = 'ACTIVE') = (due_at IS NOT NULL))
    )
    """,
    """
    CREATE UNIQUE INDEX nurture_enrolments_once ON nurture_enrolments (org_id, campaign_id, lead_id)
        WHERE status IN ('ACTIVE', 'PAUSED')
    """,
    "CREATE INDEX nurture_enrolments_due ON nurture_enrolments (org_id, due_at) WHERE status = 'ACTIVE'",
    "CREATE INDEX nurture_enrolments_lead ON nurture_enrolments (org_id, lead_id, created_at)",
    "CREATE INDEX nurture_enrolments_newest ON nurture_enrolments (org_id, created_at, id)",
    """
    CREATE TABLE nurture_log (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        enrolment_id uuid NOT NULL,
        step int,
        what text NOT NULL,
        reason text,
        actor text NOT NULL
    )
    """,
    "CREATE INDEX nurture_log_enrolment ON nurture_log (org_id, enrolment_id, created_at, id)",
    "CREATE UNIQUE INDEX nurture_log_sent_once ON nurture_log (org_id, enrolment_id, step) WHERE what = 'due'",
    """
    CREATE TABLE referral_codes (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        client_id uuid NOT NULL,
        code text NOT NULL,
        active boolean NOT NULL,
        UNIQUE (org_id, client_id),
        UNIQUE (org_id, code)
    )
    """,
    "CREATE INDEX referral_codes_newest ON referral_codes (org_id, created_at, id)",
    """
    CREATE TABLE referrals (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organizations (id),
        created_at timestamptz NOT NULL,
        code_id uuid NOT NULL,
        referrer_id uuid NOT NULL,
        referred_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        reward_cents int NOT NULL,
        earned_at timestamptz,
        CHECK (referrer_id <> referred_id),
        UNIQUE (org_id, referred_id)
    )
    """,
    "CREATE INDEX referrals_newest ON referrals (org_id, created_at, id)",
    "CREATE INDEX referrals_referrer ON referrals (org_id, referrer_id)",
)
KEYED = ("leads", "quotes", "nurture_campaigns", "nurture_enrolments", "referral_codes")
REFERENCES = (
    ("leads", "client_id", "clients", "SET NULL (client_id)"),
    ("leads", "booking_id", "bookings", "SET NULL (booking_id)"),
    ("leads", "merged_into", "leads", "CASCADE"),
    ("lead_timeline", "lead_id", "leads", "CASCADE"),
    ("lead_touches", "lead_id", "leads", "CASCADE"),
    ("quotes", "lead_id", "leads", "CASCADE"),
    ("quotes", "client_id", "clients", "CASCADE"),
    ("quotes", "booking_id", "bookings", "SET NULL (booking_id)"),
    ("nurture_enrolments", "campaign_id", "nurture_campaigns", "CASCADE"),
    ("nurture_enrolments", "lead_id", "leads", "CASCADE"),
    ("nurture_log", "enrolment_id", "nurture_enrolments", "CASCADE"),
    ("referral_codes", "client_id", "clients", "CASCADE"),
    ("referrals", "code_id", "referral_codes", "CASCADE"),
    ("referrals", "referrer_id", "clients", "CASCADE"),
    ("referrals", "referred_id", "clients", "CASCADE"),
    ("referrals", "booking_id", "bookings", "CASCADE"),
)
ISOLATED = (
    "leads",
    "lead_timeline",
    "lead_touches",
    "lead_scoring_rules",
    "quote_counters",
    "quotes",
    "nurture_campaigns",
    "nurture_enrolments",
    "nurture_log",
    "referral_codes",
    "referrals",
)


def upgrade() -> None:
    """Create the tables.

    Steps are data of their campaign, and an enrolment keeps those that it began with: editing a campaign changes
    what later enrolments get, never the next message of a running one. `nurture_log_sent_once` is what makes a
    step fall due exactly once.
    """
    for statement in TABLES:
        op.execute(statement)
    for table in KEYED:
        tenant_key(table)
    for table, column, target, on_delete in REFERENCES:
        reference(table, column, target, on_delete=on_delete)
    for table in ISOLATED:
        isolate(table)
