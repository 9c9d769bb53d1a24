"""Taking over the clients of a file: a handful of statements for all lines together, in one transaction."""

from typing import Any

from sqlmodel import col, select

from booking.clients.models import Client
from booking.clients.service import announce_all
from booking.clients.tags import keep_tags
from booking.clients_import.matching import match
from booking.clients_import.models import ClientImport, ClientImportRow
from booking.clients_import.schemas import ImportOut
from booking.clients_import.service import show_import
from shared.clock import now
from shared.database import UnitOfWork
from shared.ids import new_id
from shared.organizations import organization

_ROWS = "held.org_id = :org_id AND held.import_id = :import_id"
_FRESH = "JOIN unnest(CAST(:lines AS int[]), CAST(:ids AS uuid[])) AS fresh (line, id) ON fresh.line = held.line"

_NOW, _ORG, _ACTOR = "CAST(:now AS timestamptz)", "CAST(:org_id AS uuid)", "CAST(:actor AS text)"

_NAME_THEM = f"""
    UPDATE client_import_rows AS held SET client_id = fresh.id
    FROM unnest(CAST(:lines AS int[]), CAST(:ids AS uuid[])) AS fresh (line, id)
    WHERE {_ROWS} AND fresh.line = held.line AND held.action = 'create'"""  # noqa: S608 - parts of our own
_CREATE = f"""
    INSERT INTO clients (id, org_id, created_at, updated_at, version, name, email, phone, locale, product_notes,
        marketing_consent, marketing_consent_at, marketing_consent_source)
    SELECT held.client_id, {_ORG}, {_NOW}, {_NOW}, 1, fields ->> 'name', fields ->> 'email', fields ->> 'phone',
        coalesce(fields ->> 'locale', CAST(:locale AS text)), fields ->> 'product_notes',
        coalesce((fields ->> 'marketing_consent')::boolean, false),
        CASE WHEN fields ? 'marketing_consent' THEN {_NOW} END,
        CASE WHEN fields ? 'marketing_consent' THEN 'import' END
    FROM client_import_rows AS held WHERE {_ROWS} AND held.action = 'create'
    ON CONFLICT DO NOTHING"""  # noqa: S608 - parts of our own
_OVERTAKEN = f"""
    UPDATE client_import_rows AS held SET action = 'skip', client_id = NULL
    WHERE {_ROWS} AND held.action = 'create'
        AND NOT EXISTS (SELECT 1 FROM clients WHERE clients.org_id = :org_id AND clients.id = held.client_id)"""  # noqa: S608
_CONSENT_CHANGED = "(fields ->> 'marketing_consent')::boolean <> marketing_consent"
_UPDATE = f"""
    UPDATE clients SET updated_at = {_NOW}, version = clients.version + 1, archived_at = NULL,
        name = fields ->> 'name',
        email = coalesce(clients.email, fields ->> 'email'), phone = coalesce(clients.phone, fields ->> 'phone'),
        locale = coalesce(fields ->> 'locale', clients.locale),
        product_notes = coalesce(fields ->> 'product_notes', clients.product_notes),
        marketing_consent = coalesce((fields ->> 'marketing_consent')::boolean, marketing_consent),
        marketing_consent_at = CASE WHEN {_CONSENT_CHANGED} THEN {_NOW} ELSE marketing_consent_at END,
        marketing_consent_source = CASE WHEN {_CONSENT_CHANGED} THEN 'import' ELSE marketing_consent_source END
    FROM client_import_rows AS held
    WHERE {_ROWS} AND held.action = 'update'
        AND clients.org_id = :org_id AND clients.id = held.client_id"""  # noqa: S608 - parts of our own
_HOMES = f"""
    INSERT INTO addresses
        (id, org_id, created_at, client_id, line1, line2, city, province, postal_code, access_notes)
    SELECT fresh.id, {_ORG}, {_NOW}, held.client_id, fields ->> 'line1', fields ->> 'line2', fields ->> 'city',
        coalesce(fields ->> 'province', CAST(:province AS text)), fields ->> 'postal_code',
        fields ->> 'access_notes'
    FROM client_import_rows AS held {_FRESH}
    WHERE {_ROWS} AND held.action IN ('create', 'update') AND fields ? 'line1' AND NOT EXISTS (
        SELECT 1 FROM addresses AS known
        WHERE known.org_id = :org_id AND known.client_id = held.client_id
            AND lower(known.line1) = lower(fields ->> 'line1') AND known.postal_code = fields ->> 'postal_code'
            AND lower(coalesce(known.line2, '')) = lower(coalesce(fields ->> 'line2', ''))
    )"""  # noqa: S608 - parts of our own
_NOTES = f"""
    INSERT INTO client_notes (id, org_id, created_at, updated_at, version, client_id, body, author, pinned)
    SELECT fresh.id, {_ORG}, {_NOW}, {_NOW}, 1, held.client_id, fields ->> 'note', {_ACTOR}, false
    FROM client_import_rows AS held {_FRESH}
    WHERE {_ROWS} AND held.action IN ('create', 'update') AND fields ? 'note' AND NOT EXISTS (
        SELECT 1 FROM client_notes AS known
        WHERE known.org_id = :org_id AND known.client_id = held.client_id AND known.body = fields ->> 'note'
    )"""  # noqa: S608 - parts of our own
_TAGS = f"""
    INSERT INTO client_taggings (org_id, client_id, tag_id)
    SELECT DISTINCT {_ORG}, held.client_id, client_tags.id
    FROM client_import_rows AS held
    CROSS JOIN LATERAL jsonb_array_elements_text(fields -> 'tags') AS wanted (name)
    JOIN client_tags ON client_tags.org_id = :org_id AND lower(client_tags.name) = lower(wanted.name)
    WHERE {_ROWS} AND held.action IN ('create', 'update') AND fields ? 'tags'
    ON CONFLICT DO NOTHING"""  # noqa: S608 - parts of our own
_HISTORY = f"""
    INSERT INTO client_history (id, org_id, created_at, client_id, what, actor, details)
    SELECT fresh.id, {_ORG}, {_NOW}, held.client_id, 'imported', {_ACTOR}, jsonb_build_object('line', held.line)
    FROM client_import_rows AS held {_FRESH}
    WHERE {_ROWS} AND held.action IN ('create', 'update')"""  # noqa: S608 - parts of our own


async def apply_import(uow: UnitOfWork, found: ClientImport) -> ImportOut:
    """Make and update the clients of a locked import; one that was carried out is answered as it is.

    Lines are matched with the clients of this moment once more. Known clients get what the file says, but keep
    their e-mail and phone, which name them.
    """
    if found.status == "applied":
        return show_import(found)
    await match(uow, found.id, found.existing)
    rows = select(ClientImportRow.line, ClientImportRow.fields).where(
        col(ClientImportRow.import_id) == found.id, col(ClientImportRow.action).in_(["create", "update"])
    )
    lines = (await uow.session.exec(rows)).all()
    company = await organization(uow)
    given: dict[str, Any] = {
        "org_id": uow.org_id,
        "import_id": found.id,
        "lines": [line for line, _ in lines],
        "now": now(),
        "actor": uow.caller.actor if uow.caller else "system",
        "locale": "fr" if company.locale.lower().startswith("fr") else "en",
        "province": company.province,
    }
    await keep_tags(uow, sorted({tag for _, fields in lines for tag in fields.get("tags", ())}))
    for statement in (_NAME_THEM, _CREATE, _OVERTAKEN, _UPDATE, _HOMES, _NOTES, _TAGS, _HISTORY):
        await uow.sql(statement, **_used(statement, given | {"ids": [new_id() for _ in lines]}))
    await _finish(uow, found)
    return show_import(found)


def _used(statement: str, given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if f":{name}" in statement}


async def _finish(uow: UnitOfWork, found: ClientImport) -> None:
    theirs = select(Client).where(
        col(Client.id).in_(
            select(ClientImportRow.client_id).where(
                col(ClientImportRow.import_id) == found.id, col(ClientImportRow.action).in_(["create", "update"])
            )
        )
    )
    fresh = theirs.execution_options(populate_existing=True)
    await announce_all(uow, (await uow.session.exec(fresh)).all())
    counted = await uow.sql(
        "SELECT action, count(*) AS lines FROM client_import_rows "
        "WHERE org_id = :org_id AND import_id = :id GROUP BY action",
        org_id=uow.org_id,
        id=found.id,
    )
    found.counts = dict.fromkeys(found.counts, 0) | {row.action: row.lines for row in counted.all()}
    found.status = "applied"
    found.applied_at = now()
    found.touch()
    uow.session.add(found)
    uow.audit("client_import.apply", "client_import", found.id, **found.counts)
    await uow.session.flush()
