"""What is said about files that a company has made by schedule, to whom it named for them."""

from contracts.finance_exports import ExportReady
from notification.announcements.people import Person, mail_only
from notification.announcements.service import announce
from shared.clock import now
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import organization


async def tell_of_export(uow: UnitOfWork, event: Received[ExportReady]) -> None:
    """Say where the file is, while it is there; the link asks for a sign-in."""
    export = event.data
    if export.expires_at <= now():
        return
    locale = (await organization(uow)).locale
    for address in export.recipients:
        person = Person.at("", address, locale)
        await announce(uow, event.envelope, "export_ready", person, mail_only, export=export)
