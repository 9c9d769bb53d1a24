"""What points at clients, found in the catalogue of the database: so that no table is forgotten by a merge, an
erasure or an export, whichever slice it belongs to.
"""

from dataclasses import dataclass

from shared.database import UnitOfWork

_REFERENCES = """
    SELECT relation.relname AS table_name, field.attname AS column_name, ARRAY(
        SELECT ARRAY(
            SELECT other.attname::text FROM pg_attribute AS other
            WHERE other.attrelid = relation.oid AND other.attnum = ANY (key.indkey)
                AND other.attname NOT IN ('org_id', field.attname)
        )::text
        FROM pg_index AS key
        WHERE key.indrelid = relation.oid AND key.indisunique AND field.attnum = ANY (key.indkey)
    ) AS unique_with
    FROM pg_class AS relation
    JOIN pg_attribute AS field ON field.attrelid = relation.oid AND field.attnum > 0 AND NOT field.attisdropped
    WHERE relation.relnamespace = current_schema()::regnamespace AND relation.relkind IN ('r', 'p')
        AND EXISTS (
            SELECT 1 FROM pg_attribute AS tenant WHERE tenant.attrelid = relation.oid AND tenant.attname = 'org_id'
        )
        AND (field.attname = :column OR EXISTS (
            SELECT 1 FROM pg_constraint AS link
            WHERE link.contype = 'f' AND link.conrelid = relation.oid
                AND link.confrelid = CAST(:target AS regclass)
                AND field.attnum = ANY (link.conkey) AND field.attname <> 'org_id'
        ))
    ORDER BY table_name, column_name"""


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names a row of another table; `keys` are the columns that are unique together with it."""

    table: str
    column: str
    keys: tuple[tuple[str, ...], ...]


async def references_to(uow: UnitOfWork, target: str, column: str) -> list[Reference]:
    """Return the columns that point at a table: by a foreign key, or by the name that such columns have."""
    rows = (await uow.sql(_REFERENCES, target=target, column=column)).all()
    return [
        Reference(
            row.table_name,
            row.column_name,
            tuple(tuple(part for part in key.strip("{}").split(",") if part) for key in row.unique_with),
        )
        for row in rows
    ]
