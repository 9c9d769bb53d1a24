"""What partners there are and how an organization stands with each."""

from sqlmodel import select

from integration.connections.models import Connection
from integration.connections.schemas import ConnectionOut
from shared.database import UnitOfWork
from shared.organizations import organization

PROVIDERS = {
    "google_calendar": ("Google Calendar", "integrations.google_calendar"),
    "quickbooks": ("QuickBooks Online", "integrations.accounting.quickbooks"),
}


async def list_connections(uow: UnitOfWork) -> list[ConnectionOut]:
    """Return every partner; one that was never connected is listed as such."""
    company = await organization(uow)
    rows = {row.provider: row for row in (await uow.session.exec(select(Connection))).all()}
    return [
        ConnectionOut.model_validate(
            {
                "provider": provider,
                "title": title,
                "enabled": company.enabled(module),
                "status": rows[provider].status if provider in rows else "not_connected",
                "connected_at": rows[provider].connected_at if provider in rows else None,
            }
        )
        for provider, (title, module) in PROVIDERS.items()
    ]
