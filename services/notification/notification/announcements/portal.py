"""What is said about signing in on the client portal."""

from contracts.identity import PortalLinkIssued
from notification.announcements.pages import Pages
from notification.announcements.people import Person, mail_only, text_only
from notification.announcements.service import announce
from shared.clock import now
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import organization


class PortalAnnouncements:
    """Handlers of identity's events about clients."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def link_issued(self, uow: UnitOfWork, event: Received[PortalLinkIssued]) -> None:
        """Send the link by the channel that the client asked by, while it can still be used."""
        link = event.data
        if link.expires_at <= now():
            return
        await announce(
            uow,
            event.envelope,
            "portal_link",
            Person.of(link.client),
            mail_only if link.channel == "email" else text_only,
            link=link,
            link_url=self._pages.portal((await organization(uow)).slug, link.token),
        )
