"""What is said about credit, gift cards and plans, to those who have, give and get them."""

from contracts.finance_credits import (
    CreditGranted,
    GiftCardDelivered,
    GiftCardSold,
    SubscriptionCancelled,
    SubscriptionPastDue,
    SubscriptionStarted,
)
from notification.announcements.pages import Pages
from notification.announcements.people import Person, mail_else_text, mail_only
from notification.announcements.service import announce
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import organization


class CreditAnnouncements:
    """Handlers of finance's events about what clients have with the company."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def granted(self, uow: UnitOfWork, event: Received[CreditGranted]) -> None:
        """Say what the client has now; why is staff's note, except for a recommendation's thanks."""
        person = Person.of(event.data.client)
        await announce(
            uow,
            event.envelope,
            "credit_granted",
            person,
            mail_else_text,
            credit=event.data,
            portal_url=self._pages.client((await organization(uow)).slug),
        )

    async def gift_card_sold(self, uow: UnitOfWork, event: Received[GiftCardSold]) -> None:
        """Thank the buyer, and say when the card goes out."""
        gift = event.data
        buyer = Person.at(gift.buyer_name, gift.buyer_email, gift.locale)
        await announce(uow, event.envelope, "gift_card_sold", buyer, mail_only, gift=gift)

    async def gift_card_delivered(self, uow: UnitOfWork, event: Received[GiftCardDelivered]) -> None:
        """Send the code to the recipient; to the buyer, who hands it over, where there is no address."""
        gift = event.data
        if gift.recipient_email:
            person = Person.at(gift.recipient_name or "", gift.recipient_email, gift.locale)
        else:
            person = Person.at(gift.buyer_name, gift.buyer_email, gift.locale)
        await announce(
            uow,
            event.envelope,
            "gift_card_delivered",
            person,
            mail_only,
            gift=gift,
            book_url=self._pages.book((await organization(uow)).slug),
        )

    async def plan_started(self, uow: UnitOfWork, event: Received[SubscriptionStarted]) -> None:
        """Confirm what was agreed on."""
        await self._plan(uow, event, "subscription_started")

    async def plan_cancelled(self, uow: UnitOfWork, event: Received[SubscriptionCancelled]) -> None:
        """Confirm the end, with its last day."""
        await self._plan(uow, event, "subscription_cancelled")

    async def plan_past_due(self, uow: UnitOfWork, event: Received[SubscriptionPastDue]) -> None:
        """Say that the plan waits for its money; the invoice itself is asked for by its own reminders."""
        await self._plan(uow, event, "subscription_past_due")

    async def _plan(
        self,
        uow: UnitOfWork,
        event: Received[SubscriptionStarted] | Received[SubscriptionCancelled] | Received[SubscriptionPastDue],
        template: str,
    ) -> None:
        await announce(
            uow,
            event.envelope,
            template,
            Person.of(event.data.client),
            mail_else_text,
            plan=event.data,
            portal_url=self._pages.client((await organization(uow)).slug),
        )
