"""Forget what nobody needs any more: personal data is kept as long as it serves, and no longer."""

from dataclasses import dataclass
from datetime import timedelta

from shared.clock import now
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Rule:
    """What is forgotten after so many days: one statement, at most a batch of rows."""

    what: str
    days: int
    statement: str


RULES = (
    Rule(
        "leads",
        365,
        """
        WITH old AS (
            SELECT id FROM leads
            WHERE org_id = :org_id AND anonymised_at IS NULL AND updated_at < :before
            ORDER BY updated_at LIMIT :batch FOR UPDATE SKIP LOCKED
        ), words AS (
            UPDATE lead_timeline SET note = NULL
            WHERE org_id = :org_id AND lead_id IN (SELECT id FROM old) AND note IS NOT NULL
        ), touches AS (
            UPDATE lead_touches SET landing_page = NULL, referrer = NULL
            WHERE org_id = :org_id AND lead_id IN (SELECT id FROM old)
        )
        UPDATE leads SET name = '—', email = NULL, phone = NULL, postal_code = NULL, message = NULL,
            preferred_dates = '[]', landing_page = NULL, referrer = NULL, visitor_id = NULL,
            consent_email = false, consent_sms = false, anonymised_at = now(), updated_at = now(),
            version = version + 1
        WHERE org_id = :org_id AND id IN (SELECT id FROM old) RETURNING 1
        """,
    ),
    Rule(
        "visitors who never wrote",
        90,
        """
        DELETE FROM lead_touches WHERE org_id = :org_id AND id IN (
            SELECT id FROM lead_touches
            WHERE org_id = :org_id AND lead_id IS NULL AND created_at < :before
            ORDER BY created_at LIMIT :batch
        ) RETURNING 1
        """,
    ),
    Rule(
        "deleted notes",
        30,
        """
        DELETE FROM client_notes WHERE org_id = :org_id AND id IN (
            SELECT id FROM client_notes WHERE org_id = :org_id AND deleted_at < :before LIMIT :batch
        ) RETURNING 1
        """,
    ),
    Rule(
        "imported files",
        30,
        """
        DELETE FROM client_import_rows WHERE org_id = :org_id AND (import_id, line) IN (
            SELECT row.import_id, row.line FROM client_import_rows row
            JOIN client_imports import ON import.org_id = row.org_id AND import.id = row.import_id
            WHERE row.org_id = :org_id AND import.updated_at < :before LIMIT :batch
        ) RETURNING 1
        """,
    ),
    Rule(
        "waiting list",
        365,
        """
        DELETE FROM waitlist_entries WHERE org_id = :org_id AND id IN (
            SELECT id FROM waitlist_entries
            WHERE org_id = :org_id AND status IN ('BOOKED', 'EXPIRED', 'REMOVED') AND updated_at < :before
            ORDER BY updated_at LIMIT :batch
        ) RETURNING 1
        """,
    ),
)
"""A lead stays as a number in reports, without the person. Bookings and what was charged stay as long as tax
law asks for them; files and positions are looked after by `storage-cleanup`."""


async def forget(context: JobContext) -> int:
    """Forget a batch of everything in each organization and return how many rows."""
    return await context.each_organization(_forget_batch)


async def _forget_batch(_: Organization, uow: UnitOfWork) -> int:
    return sum([await apply(uow, rule) for rule in RULES])


async def apply(uow: UnitOfWork, rule: Rule) -> int:
    """Forget a batch of what a rule names and return how many rows it was."""
    before = now() - timedelta(days=rule.days)
    rows = await uow.sql(rule.statement, org_id=uow.org_id, before=before, batch=BATCH)
    return len(rows.all())


RETENTION = Job("retention", forget, every_seconds=3_600)
