"""Let a page of an account's journal be read off an index, in its order."""

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Put the entry into the index of accounts."""
    op.execute(
        "CREATE INDEX journal_lines_by_account ON journal_lines (org_id, account, booked_on, entry_id) "
        "INCLUDE (amount_cents)"
    )
    op.execute("DROP INDEX journal_lines_of_account")
