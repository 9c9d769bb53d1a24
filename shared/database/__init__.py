"""The database: engine, unit of work, tenant isolation, keyset pages and migrations."""

from shared.database.engine import Database
from shared.database.pagination import Cursor, Page, PageQuery, keyset_page
from shared.database.tables import TenantTable, VersionedTable, utc_column
from shared.database.unit_of_work import UnitOfWork, Uow

__all__ = [
    "Cursor",
    "Database",
    "Page",
    "PageQuery",
    "TenantTable",
    "UnitOfWork",
    "Uow",
    "VersionedTable",
    "keyset_page",
    "utc_column",
]
