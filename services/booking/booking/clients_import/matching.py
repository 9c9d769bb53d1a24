"""Which lines are clients whom the company knows, and which say the same twice: one statement per rule."""

from uuid import UUID

from shared.database import UnitOfWork

_LIVE = "clients.org_id = :org_id AND clients.merged_into IS NULL AND clients.erased_at IS NULL"
_ROWS = "held.org_id = :org_id AND held.import_id = :import_id"
_EMAIL = "lower(held.fields ->> 'email')"
_PHONE = "held.fields ->> 'phone'"

_HASH_JOINS = "SELECT set_config('enable_nestloop', 'off', true)"
"""Until the transaction ends: the planner has no figures of lines just written, and takes thousands for one."""

_FORGET = f"""
    UPDATE client_import_rows AS held SET action = 'create', client_id = NULL, problems = '[]'
    WHERE {_ROWS} AND held.action <> 'invalid'"""  # noqa: S608 - parts of our own
_RULES = (
    f"lower(clients.email) = {_EMAIL} AND clients.phone = {_PHONE}",
    f"lower(clients.email) = {_EMAIL}",
    f"clients.phone = {_PHONE} AND (clients.email IS NULL OR held.fields ->> 'email' IS NULL)",
    "clients.email IS NULL AND clients.phone IS NULL AND held.fields ->> 'email' IS NULL "
    f"AND {_PHONE} IS NULL AND lower(clients.name) = lower(held.fields ->> 'name')",
)
"""From the surest to the least sure; a line that fits several clients fits none."""

_TWICE = f"""
    UPDATE client_import_rows AS held SET action = 'skip', client_id = NULL,
        problems = jsonb_build_array(jsonb_build_object(
            'field', NULL, 'column', NULL, 'message', 'names the client of line ' || seen.first_line))
    FROM (
        SELECT line, min(line) OVER (
            PARTITION BY coalesce(client_id::text, concat_ws(' ', {_EMAIL}, {_PHONE}))
        ) AS first_line
        FROM client_import_rows AS held
        WHERE {_ROWS} AND held.action <> 'invalid'
            AND coalesce(client_id::text, held.fields ->> 'email', {_PHONE}) IS NOT NULL
    ) AS seen
    WHERE {_ROWS} AND held.line = seen.line AND seen.line > seen.first_line"""  # noqa: S608
_COUNT = f"""
    SELECT action, count(*) AS lines FROM client_import_rows AS held WHERE {_ROWS} GROUP BY action"""  # noqa: S608


async def match(uow: UnitOfWork, import_id: UUID, existing: str) -> dict[str, int]:
    """Decide what becomes of each line that can be read, and return how many do what."""
    which = {"org_id": uow.org_id, "import_id": import_id}
    await uow.sql(_HASH_JOINS)
    await uow.sql(_FORGET, **which)
    for rule in _RULES:
        await uow.sql(
            f"""
            UPDATE client_import_rows AS held SET client_id = fit.client_id, action = :existing
            FROM (
                SELECT held.line, min(clients.id::text)::uuid AS client_id
                FROM client_import_rows AS held JOIN clients ON {_LIVE} AND {rule}
                WHERE {_ROWS} AND held.action = 'create'
                GROUP BY held.line HAVING count(*) = 1
            ) AS fit
            WHERE {_ROWS} AND held.line = fit.line""",  # noqa: S608 - parts of our own
            **which,
            existing=existing,
        )
    await uow.sql(_TWICE, **which)
    counts = dict.fromkeys(("create", "update", "skip", "invalid"), 0)
    return counts | {row.action: row.lines for row in (await uow.sql(_COUNT, **which)).all()}
