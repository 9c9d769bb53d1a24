"""What is said about saved cards: asked for, about to expire, refused, to the client."""

from contracts.finance_cards import CardExpiring, CardSetupRequested, PaymentGaveUp, PaymentRetryScheduled
from notification.announcements.pages import Pages
from notification.announcements.people import Person, mail_and_text, mail_else_text
from notification.announcements.service import announce
from shared.clock import now
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import organization


class CardAnnouncements:
    """Handlers of finance's events about saved cards."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def setup_requested(self, uow: UnitOfWork, event: Received[CardSetupRequested]) -> None:
        """Send the page on which a card is saved, while it is open; by text the portal, whose address is short."""
        setup = event.data
        if setup.expires_at > now():
            person, portal_url = Person.of(setup.client), await self._portal(uow)
            await announce(
                uow,
                event.envelope,
                "card_setup_requested",
                person,
                mail_else_text,
                setup=setup,
                portal_url=portal_url,
            )

    async def expiring(self, uow: UnitOfWork, event: Received[CardExpiring]) -> None:
        """Ask for a new card before the old one ends."""
        person, portal_url = Person.of(event.data.client), await self._portal(uow)
        await announce(
            uow,
            event.envelope,
            "card_expiring",
            person,
            mail_else_text,
            card=event.data,
            portal_url=portal_url,
        )

    async def retry_scheduled(self, uow: UnitOfWork, event: Received[PaymentRetryScheduled]) -> None:
        """Say why the card was refused, when it is tried again, and how to be quicker."""
        person = Person.of(event.data.client)
        await announce(uow, event.envelope, "card_retry_scheduled", person, mail_else_text, refusal=event.data)

    async def gave_up(self, uow: UnitOfWork, event: Received[PaymentGaveUp]) -> None:
        """Say that only the client can settle the invoice now."""
        person, portal_url = Person.of(event.data.client), await self._portal(uow)
        await announce(
            uow,
            event.envelope,
            "card_gave_up",
            person,
            mail_and_text,
            refusal=event.data,
            portal_url=portal_url,
        )

    async def _portal(self, uow: UnitOfWork) -> str:
        return self._pages.client((await organization(uow)).slug)
