"""What is said about quotes, freed times and surveys, to whoever asked for them."""

from contracts.booking_leads import QuoteExpiring, QuoteSent
from contracts.booking_life import WaitlistOffered
from contracts.booking_quality import NpsRequested
from notification.announcements.pages import Pages
from notification.announcements.people import Person, mail_and_text, mail_else_text, mail_only
from notification.announcements.service import announce
from shared.clock import now
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import organization


class OfferAnnouncements:
    """Handlers of booking's events about what can be taken or answered on a page of its own."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def quote_sent(self, uow: UnitOfWork, event: Received[QuoteSent]) -> None:
        """Send the way to the quote."""
        await self._quote(uow, event, "quote_sent")

    async def quote_expiring(self, uow: UnitOfWork, event: Received[QuoteExpiring]) -> None:
        """Say that the quote ends soon."""
        await self._quote(uow, event, "quote_expiring")

    async def _quote(
        self, uow: UnitOfWork, event: Received[QuoteSent] | Received[QuoteExpiring], template: str
    ) -> None:
        quote = event.data
        if quote.valid_until > now():
            slug = (await organization(uow)).slug
            url = self._pages.quote(slug, quote.public_token)
            person = Person.of(quote.contact)
            await announce(uow, event.envelope, template, person, mail_else_text, quote=quote, quote_url=url)

    async def waitlist_offered(self, uow: UnitOfWork, event: Received[WaitlistOffered]) -> None:
        """Offer a freed time, while it can still be taken."""
        offer = event.data
        if offer.offer_until > now():
            slug = (await organization(uow)).slug
            await announce(
                uow,
                event.envelope,
                "waitlist_offered",
                Person.of(offer),
                mail_and_text,
                offer=offer,
                timezone=offer.timezone,
                offer_url=self._pages.waitlist(slug, offer.public_token),
            )

    async def nps_requested(self, uow: UnitOfWork, event: Received[NpsRequested]) -> None:
        """Ask whether a recommendation is likely."""
        slug = (await organization(uow)).slug
        url = self._pages.survey(slug, event.data.token)
        person = Person.of(event.data.client)
        await announce(uow, event.envelope, "nps_requested", person, mail_only, survey_url=url)
