"""`client-erasure`: take the names of erased clients off what tax law no longer asks for.

That is old invoices, and what was written after the erasure: a payment copies its invoice's contact, and a visit
that waited for an invoice has it by now.
"""

import json
from datetime import date

from finance.clients.tables import ERASED, UNKNOWN
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization

KEPT_YEARS = 6
"""Records are kept six years from the end of the year they are about (Excise Tax Act, s. 286)."""


_CLEAR = """
    WITH cleared AS (
        UPDATE invoices SET client_name = :erased, service_address = NULL, notes = NULL,
            client = jsonb_build_object('client_id', client ->> 'client_id', 'name', CAST(:erased AS text),
                'email', NULL, 'phone', NULL, 'locale', client ->> 'locale')
        WHERE org_id = :org_id AND id IN (
            SELECT i.id FROM invoices i
            JOIN clients c ON c.org_id = i.org_id AND c.id = i.client_id AND c.erased_at IS NOT NULL
            WHERE i.org_id = :org_id AND i.issued_on < :before AND i.client_name <> :erased LIMIT 500
        ) RETURNING id
    ), notes AS (
        UPDATE credit_notes SET client_name = :erased FROM cleared
        WHERE credit_notes.org_id = :org_id AND credit_notes.invoice_id = cleared.id
    ), said AS (
        UPDATE invoice_revisions
        SET before = before || CAST(:nothing AS jsonb), after = after || CAST(:nothing AS jsonb)
        FROM cleared WHERE invoice_revisions.org_id = :org_id AND invoice_revisions.invoice_id = cleared.id
    )
    SELECT id FROM cleared
"""
_LATE = """
    UPDATE {table} SET {changes}
    WHERE org_id = :org_id AND id IN (
        SELECT t.id FROM {table} t
        JOIN clients c ON c.org_id = t.org_id AND c.id = t.client_id AND c.erased_at IS NOT NULL
        WHERE t.org_id = :org_id AND t.invoice_id IS NOT NULL AND t.client ->> 'name' <> :erased LIMIT 500
    ) RETURNING id
"""
_STATEMENTS = [
    _CLEAR,
    _LATE.format(table="payments", changes=UNKNOWN),
    _LATE.format(table="collected_visits", changes=f"{UNKNOWN}, client_name = :erased, address = ''"),
]
_NOTHING = json.dumps({"service_address": None, "notes": None})


async def erase_clients(context: JobContext) -> int:
    """Clear a batch of each organization's old invoices with their credit notes and revisions, and of what came
    after an erasure; return how many."""
    return await context.each_organization(_erase)


async def _erase(company: Organization, uow: UnitOfWork) -> int:
    before = date(local_today(company.timezone).year - KEPT_YEARS, 1, 1)
    told = {"erased": ERASED, "before": before, "nothing": _NOTHING}
    cleared = 0
    for statement in _STATEMENTS:
        values = {name: value for name, value in told.items() if f":{name}" in statement}
        cleared += len((await uow.sql(statement, org_id=uow.org_id, **values)).all())
    return cleared
