"""Forgetting a client at the client's wish, and handing out all that is known of one."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from booking.clients.models import Client
from booking.clients.profile import refuse_visit_ahead
from booking.clients.references import references_to
from booking.clients.service import check_open
from contracts.booking import ClientErased
from shared.clock import now
from shared.database import UnitOfWork

MOST_ROWS = 10_000

_OWN = "org_id = :org_id AND client_id = ANY (CAST(:ids AS uuid[]))"
_BOOKED = f"org_id = :org_id AND booking_id IN (SELECT id FROM bookings WHERE {_OWN})"  # noqa: S608 - our own names
_HOMES = """SET line1 = 'Erased', line2 = NULL, postal_code = left(postal_code, 3), access_notes = NULL,
    label = NULL, entry_code = NULL, pets = NULL, parking = NULL, latitude = NULL, longitude = NULL,
    archived_at = coalesce(archived_at, now())"""
"""A home's town and the first half of its postal code remain: taxes and reports go by place."""
_WAITING = """SET name = 'Erased', email = id || '@erased.invalid', phone = '', notes = NULL,
    address = address || '{"line1": "Erased", "line2": null, "access_notes": null}',
    status = CASE WHEN status IN ('WAITING', 'OFFERED') THEN 'REMOVED' ELSE status END,
    offered_starts_at = NULL, offer_until = NULL"""
_FORGET = tuple(
    f"{begin} WHERE {which}"
    for begin, which in (
        (f"UPDATE addresses {_HOMES}", _OWN),
        ("DELETE FROM client_contacts", _OWN),
        ("DELETE FROM client_taggings", _OWN),
        ("DELETE FROM client_workers", _OWN),
        ("DELETE FROM client_notes", _OWN),
        ("DELETE FROM client_import_rows", _OWN),
        ("DELETE FROM calendar_feeds", _OWN),
        ("UPDATE client_history SET details = '{}', actor = 'erased'", f"{_OWN} AND actor LIKE '%@%'"),
        ("UPDATE client_history SET details = '{}'", _OWN),
        ("UPDATE bookings SET notes = NULL, cancel_note = NULL", _OWN),
        ("UPDATE series SET notes = NULL", _OWN),
        ("UPDATE visits SET notes = NULL", _BOOKED),
        ("UPDATE problem_reports SET body = 'Erased', resolution = NULL", _BOOKED),
        ("UPDATE feedback SET comment = NULL, reply = NULL, published = false, may_publish = false", _OWN),
        ("UPDATE nps_surveys SET comment = NULL", _OWN),
        (
            "UPDATE quality_issue_entries SET note = NULL",
            f"org_id = :org_id AND issue_id IN (SELECT id FROM quality_issues WHERE {_OWN})",  # noqa: S608
        ),
        ("UPDATE quality_issues SET title = 'Erased', description = NULL, resolution = NULL", _OWN),
        ("DELETE FROM visit_notes", _BOOKED),
        ("DELETE FROM visit_positions", _BOOKED),
        ("UPDATE photos SET deleted_at = coalesce(deleted_at, now()), shared = false", _BOOKED),
        ("UPDATE feedback SET comment = NULL, reply = NULL, published = false, may_publish = false", _OWN),
        ("UPDATE nps_surveys SET comment = NULL", _OWN),
        ("UPDATE quality_issues SET title = 'Erased', description = NULL", _OWN),
        (f"UPDATE waitlist_entries {_WAITING}", _OWN),
        (
            "UPDATE lead_timeline SET note = NULL",
            f"org_id = :org_id AND lead_id IN (SELECT id FROM leads WHERE {_OWN})",  # noqa: S608 - our own names
        ),
        (
            "UPDATE leads SET name = 'Erased', email = NULL, phone = NULL, message = NULL, "
            "postal_code = left(postal_code, 3), anonymised_at = now()",
            _OWN,
        ),
        ("UPDATE quotes SET name = 'Erased', email = NULL, phone = NULL, message = NULL", _OWN),
    )
)
"""What is forgotten, whose slice it ever is: their tables are named here, their code is not imported."""


async def erase_client(uow: UnitOfWork, client: Client, reason: str) -> None:
    """Take all that tells who a locked client is out of the company's records.

    Bookings, amounts and what invoices rest on stay, as tax law wants for six years; nobody can tell any more
    whose they were. There is no way back.

    Raises:
        ClientClosed: the client was merged or erased before.
        VisitAhead: a visit is planned.
    """
    check_open(client)
    await refuse_visit_ahead(uow, client)
    former = select(Client).where(col(Client.merged_into) == client.id).order_by(col(Client.id)).with_for_update()
    everyone = [client, *(await uow.session.exec(former)).all()]
    ids = [each.id for each in everyone]
    for statement in _FORGET:
        await uow.sql(statement, org_id=uow.org_id, ids=ids)
    for each in everyone:
        each.name = "Erased client"
        each.email = each.phone = each.contact_channel = each.product_notes = None
        each.marketing_consent = False
        each.marketing_consent_source = None
        each.erased_at = now()
        each.archived_at = each.archived_at or now()
        each.touch()
        uow.session.add(each)
        uow.publish(ClientErased(client_id=each.id), version=each.version)
    uow.audit("client.erase", "client", client.id, reason=reason)
    await uow.session.flush()


async def everything_about(uow: UnitOfWork, client: Client) -> dict[str, Any]:
    """Return all rows of all tables that are about a client or the client's bookings, by table."""
    found: dict[str, Any] = {"client": await _rows(uow, "clients", "id", [client.id])}
    for reference in await references_to(uow, "clients", "client_id"):
        if reference.table != "client_import_rows":
            rows = await _rows(uow, reference.table, reference.column, [client.id])
            found.setdefault(reference.table, []).extend(rows)
    booked = [UUID(row["id"]) for row in found.get("bookings", ())]
    for reference in await references_to(uow, "bookings", "booking_id"):
        known = {row.get("id") for row in found.get(reference.table, ())}
        rows = await _rows(uow, reference.table, reference.column, booked)
        found.setdefault(reference.table, []).extend(row for row in rows if row.get("id") not in known)
    uow.audit("client.data_export", "client", client.id)
    return {table: rows for table, rows in found.items() if rows}


async def _rows(uow: UnitOfWork, table: str, column: str, ids: list[UUID]) -> list[dict[str, Any]]:
    statement = (
        f"SELECT to_jsonb(held) - 'org_id' - 'folded_name' AS held FROM {table} AS held "  # noqa: S608 - our own names
        f"WHERE org_id = :org_id AND {column} = ANY (CAST(:ids AS uuid[])) LIMIT {MOST_ROWS}"
    )
    return [row.held for row in (await uow.sql(statement, org_id=uow.org_id, ids=ids)).all()]
