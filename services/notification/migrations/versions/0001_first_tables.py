"""Create the plumbing, the organizations, the messages, what they refer to, and the dead letters."""

from alembic import op

from shared.database.rls import create_organizations, create_plumbing, isolate, tenant_key

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the first tables."""
    create_plumbing()
    create_organizations()
    _work_queue()
    _messages()
    _known_things()
    _dead_letters()


def _work_queue() -> None:
    """Plumbing, read across organizations: it says what is due and holds no content."""
    op.execute(
        """
        CREATE TABLE work_queue (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL,
            lane text NOT NULL CHECK (lane IN ('email', 'sms', 'replay')),
            due_at timestamptz NOT NULL
        )
        """
    )
    op.execute("CREATE INDEX work_queue_due ON work_queue (lane, due_at)")


def _messages() -> None:
    op.execute(
        """
        CREATE TABLE messages (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            event_id uuid NOT NULL,
            channel text NOT NULL CHECK (channel IN ('email', 'sms')),
            template text NOT NULL,
            recipient text NOT NULL,
            recipient_name text NOT NULL,
            locale text NOT NULL,
            subject text,
            body text NOT NULL,
            html text,
            status text NOT NULL
                CHECK (status IN ('queued', 'sending', 'sent', 'delivered', 'failed', 'dead', 'skipped')),
            attempts int NOT NULL,
            provider text,
            provider_message_id text,
            error text,
            sent_at timestamptz,
            UNIQUE (org_id, event_id, channel, recipient, template)
        )
        """
    )
    tenant_key("messages")
    isolate("messages")
    op.execute("CREATE INDEX messages_newest ON messages (org_id, created_at, id)")
    op.execute("CREATE INDEX messages_dead ON messages (org_id, updated_at, id) WHERE status = 'dead'")
    op.execute("CREATE INDEX messages_recipient ON messages USING gist (org_id, recipient gist_trgm_ops)")


def _known_things() -> None:
    """The read models: what a later event about money doesn't repeat."""
    op.execute(
        """
        CREATE TABLE known_visits (
            org_id uuid NOT NULL REFERENCES organizations (id),
            booking_id uuid NOT NULL,
            version int NOT NULL,
            reference text NOT NULL,
            public_token text NOT NULL,
            service text NOT NULL,
            starts_at timestamptz NOT NULL,
            ends_at timestamptz NOT NULL,
            timezone text NOT NULL,
            address text NOT NULL,
            confirmed_version int,
            cancelled_version int,
            PRIMARY KEY (org_id, booking_id)
        )
        """
    )
    isolate("known_visits")
    op.execute(
        """
        CREATE TABLE known_invoices (
            org_id uuid NOT NULL REFERENCES organizations (id),
            invoice_id uuid NOT NULL,
            version int NOT NULL,
            number text NOT NULL,
            public_url text NOT NULL,
            PRIMARY KEY (org_id, invoice_id)
        )
        """
    )
    isolate("known_invoices")


def _dead_letters() -> None:
    """No foreign key to the organizations: the event that tells of one may itself be dead."""
    op.execute(
        """
        CREATE TABLE dead_letters (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL,
            created_at timestamptz NOT NULL,
            event_id uuid,
            type text NOT NULL,
            service text NOT NULL,
            error text NOT NULL,
            attempts int NOT NULL,
            body bytea NOT NULL,
            failed_at timestamptz NOT NULL,
            fingerprint text NOT NULL,
            status text NOT NULL CHECK (status IN ('dead', 'replaying', 'replayed', 'discarded')),
            UNIQUE (org_id, fingerprint)
        )
        """
    )
    tenant_key("dead_letters")
    isolate("dead_letters")
    op.execute("CREATE INDEX dead_letters_open ON dead_letters (org_id, failed_at, id) WHERE status = 'dead'")
