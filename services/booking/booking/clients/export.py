"""The list of clients as a table for spreadsheets: streamed, page by page, each in a transaction of its own."""

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from booking.clients.lists import list_clients
from booking.clients.models import Address, Client
from booking.clients.schemas import ClientOut, ClientQuery
from shared.clock import to_local
from shared.database import Database, UnitOfWork
from shared.organizations import organization
from shared.spreadsheet import MARK, line_of

BATCH = 500
COLUMNS = (
    *("Name", "Email", "Phone", "Language", "Address", "Address 2", "City", "Province", "Postal code"),
    *("Tags", "Marketing consent", "Visits", "Last visit", "Next visit", "Value", "Currency", "Client since"),
)


async def export_clients(database: Database, org_id: UUID, query: ClientQuery) -> AsyncIterator[bytes]:
    """Yield the file that holds the clients of a query, whatever their number. It begins with the mark by which
    spreadsheets know UTF-8.
    """
    yield MARK + line_of(COLUMNS)
    cursor: str | None = None
    while True:
        async with database.unit_of_work(org_id) as uow:
            page = query.model_copy(update={"limit": BATCH, "cursor": cursor})
            clients, cursor = await list_clients(uow, page)
            lines = b"".join([line_of(cells) for cells in await _table(uow, clients)])
        yield lines
        if cursor is None:
            return


async def _table(uow: UnitOfWork, clients: Sequence[ClientOut]) -> list[list[Any]]:
    company = await organization(uow)
    ids = [client.id for client in clients]
    homes = (
        select(Address)
        .where(col(Address.client_id).in_(ids), col(Address.archived_at).is_(None))
        .order_by(col(Address.id).desc())
    )
    first = {home.client_id: home for home in (await uow.session.exec(homes)).all()}
    agreed = select(Client.id).where(col(Client.id).in_(ids), col(Client.marketing_consent))
    consenting = set((await uow.session.exec(agreed)).all())

    def row(client: ClientOut) -> list[Any]:
        home = first.get(client.id)
        last, following = (
            to_local(instant, company.timezone).date() if instant else None
            for instant in (client.last_visit_at, client.next_visit_at)
        )
        place = [home.line1, home.line2, home.city, home.province, home.postal_code] if home else [None] * 5
        return [
            *(client.name, client.email, client.phone, client.locale, *place, ", ".join(client.tags)),
            *("yes" if client.id in consenting else "no", client.visits_count, last, following),
            *(f"{client.lifetime_value_cents / 100:.2f}", company.currency),
            to_local(client.created_at, company.timezone).date(),
        ]

    return [row(client) for client in clients]
