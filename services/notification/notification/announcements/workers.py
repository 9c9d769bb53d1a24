"""What is said to workers beside their visits: papers, absences, courses."""

from contracts.booking import CrewMember
from contracts.booking_people import CertificateExpiring, TimeOffDecided
from contracts.booking_training import TrainingAssigned
from notification.announcements.pages import Pages
from notification.announcements.people import Person, mail_else_text, text_else_mail
from notification.announcements.service import announce
from shared.database import UnitOfWork
from shared.messaging.consumer import Received


class WorkerAnnouncements:
    """Handlers of booking's events about workers."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def certificate_expiring(self, uow: UnitOfWork, event: Received[CertificateExpiring]) -> None:
        """Ask for the new certificate."""
        person = Person.of(event.data.worker)
        await announce(uow, event.envelope, "certificate_expiring", person, mail_else_text, certificate=event.data)

    async def time_off_decided(self, uow: UnitOfWork, event: Received[TimeOffDecided]) -> None:
        """Say what became of a request."""
        person = Person.of(event.data.worker)
        await announce(uow, event.envelope, "time_off_decided", person, text_else_mail, absence=event.data)

    async def training_assigned(self, uow: UnitOfWork, event: Received[TrainingAssigned]) -> None:
        """Say what is to be learnt, and until when."""
        course = event.data
        worker = CrewMember(
            worker_id=course.worker_id,
            name=course.worker_name,
            phone=course.worker_phone,
            email=course.worker_email,
            locale=course.locale,
        )
        await announce(
            uow,
            event.envelope,
            "training_assigned",
            Person.of(worker),
            mail_else_text,
            course=course,
            jobs_url=self._pages.jobs(),
        )
