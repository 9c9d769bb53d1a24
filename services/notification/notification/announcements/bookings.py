"""What is said about visits: to the client, and to the crew."""

from datetime import timedelta
from typing import Any

from contracts.booking import (
    BookingCancelled,
    BookingConfirmed,
    BookingEvent,
    BookingRequested,
    BookingRescheduled,
    CrewChanged,
    CrewMember,
    VisitCompleted,
    VisitStarted,
)
from contracts.booking_field import VisitOnTheWay
from contracts.booking_life import BookingNoShow
from contracts.booking_quality import ReviewReplied
from contracts.identity import OrganizationSettings
from notification.announcements.known import remember_visit
from notification.announcements.pages import Pages
from notification.announcements.people import (
    Person,
    Reach,
    mail_and_text,
    mail_else_text,
    mail_only,
    text_else_mail,
    text_only,
)
from notification.announcements.service import announce
from shared.clock import now
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import organization

ARRIVAL_IS_NEWS = timedelta(hours=1)


class BookingAnnouncements:
    """Handlers of booking's events."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def requested(self, uow: UnitOfWork, event: Received[BookingRequested]) -> None:
        """Say that a request came in, unless another mail follows at once: the deposit's or the confirmation.

        A series' visits are confirmed as they are made.
        """
        await remember_visit(uow, event)
        company = await organization(uow)
        settings = OrganizationSettings.model_validate(company.settings)
        data = event.data
        if data.deposit is None and data.series_id is None and not settings.confirm_automatically:
            await self._tell_client(uow, event, "booking_received", mail_else_text)

    async def confirmed(self, uow: UnitOfWork, event: Received[BookingConfirmed]) -> None:
        """Tell the client that we come, and each worker that there is a job; not of what is cancelled again."""
        known = await remember_visit(uow, event)
        if known.cancelled_version is not None and known.cancelled_version > event.version:
            return
        known.confirmed_version = event.version
        if event.data.notify_client:
            await self._tell_client(uow, event, "booking_confirmed", mail_and_text)
        if event.data.notify_crew:
            await self._tell_crew(uow, event, "crew_assigned", event.data.crew)

    async def cancelled(self, uow: UnitOfWork, event: Received[BookingCancelled]) -> None:
        """Tell the client why and what comes back, and a crew that was told to come to stay away."""
        known = await remember_visit(uow, event)
        known.cancelled_version = event.version
        if event.data.notify_client:
            await self._tell_client(uow, event, "booking_cancelled", mail_else_text)
        if event.data.notify_crew and known.confirmed_version is not None:
            await self._tell_crew(uow, event, "crew_cancelled", event.data.crew)

    async def started(self, uow: UnitOfWork, event: Received[VisitStarted]) -> None:
        """Tell the client that the crew is there, while that is news: a phone without network reports late."""
        await remember_visit(uow, event)
        if now() - event.data.started_at < ARRIVAL_IS_NEWS:
            await self._tell_client(uow, event, "visit_started", text_only)

    async def rescheduled(self, uow: UnitOfWork, event: Received[BookingRescheduled]) -> None:
        """Tell the client and the crew the new time. Who joined or left the crew hears of that instead."""
        known = await remember_visit(uow, event)
        if event.data.notify_client:
            await self._tell_client(uow, event, "booking_rescheduled", mail_and_text)
        if known.confirmed_version is not None:
            await self._tell_crew(uow, event, "crew_rescheduled", event.data.crew)

    async def crew_changed(self, uow: UnitOfWork, event: Received[CrewChanged]) -> None:
        """Tell those who go now, and those who don't any more."""
        await remember_visit(uow, event)
        await self._tell_crew(uow, event, "crew_assigned", event.data.added)
        await self._tell_crew(uow, event, "crew_removed", event.data.removed)

    async def no_show(self, uow: UnitOfWork, event: Received[BookingNoShow]) -> None:
        """Tell the client that we stood at the door, and what that costs."""
        await remember_visit(uow, event)
        await self._tell_client(uow, event, "booking_no_show", mail_else_text)

    async def on_the_way(self, uow: UnitOfWork, event: Received[VisitOnTheWay]) -> None:
        """Tell the client when the crew will be at the door, while it isn't yet."""
        await remember_visit(uow, event)
        if event.data.expected_at > now():
            await self._tell_client(uow, event, "visit_on_the_way", text_only)

    async def completed(self, uow: UnitOfWork, event: Received[VisitCompleted]) -> None:
        """Thank the client and ask how it was."""
        await remember_visit(uow, event)
        await self._tell_client(uow, event, "visit_completed", mail_only)

    async def replied(self, uow: UnitOfWork, event: Received[ReviewReplied]) -> None:
        """Tell the client what the company answers to a review."""
        await self._tell_client(uow, event, "review_replied", mail_else_text)

    async def _tell_client(self, uow: UnitOfWork, event: Received[Any], template: str, reach: Reach) -> None:
        visit: BookingEvent = event.data
        slug = (await organization(uow)).slug
        token = getattr(visit, "feedback_token", None)
        await announce(
            uow,
            event.envelope,
            template,
            Person.of(visit.client),
            reach,
            visit=visit,
            timezone=visit.timezone,
            page_url=self._pages.booking(slug, visit.public_token),
            book_url=self._pages.book(slug),
            rate_url=self._pages.feedback(slug, token) if token else None,
        )

    async def _tell_crew(
        self, uow: UnitOfWork, event: Received[Any], template: str, crew: list[CrewMember]
    ) -> None:
        visit: BookingEvent = event.data
        for member in crew:
            await announce(
                uow,
                event.envelope,
                template,
                Person.of(member),
                text_else_mail,
                visit=visit,
                timezone=visit.timezone,
                job_url=self._pages.job(visit.booking_id),
                jobs_url=self._pages.jobs(),
            )
