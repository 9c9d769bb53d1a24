"""Asking for feedback, and taking it."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.crew import crew_of
from booking.bookings.models import Booking
from booking.bookings.service import booking_of, facts_of
from booking.feedback.models import Feedback
from booking.feedback.schemas import CrewChoice, FeedbackInput, FeedbackPage, State
from booking.quality.rules import severity_of
from booking.quality.service import open_issue
from booking.workers.models import Worker
from contracts.booking_quality import ReviewReceived
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid, NotFound
from shared.ids import new_token
from shared.organizations import Organization, organization

OPEN_FOR = timedelta(days=30)
CHANGEABLE_FOR = timedelta(hours=24)
TITLE_LENGTH = 100


class FeedbackClosed(Conflict):
    """It is too late to say something, or to say something else."""

    slug = "feedback-closed"
    title = "This can't be answered any more"


async def request_feedback(uow: UnitOfWork, booking: Booking) -> str | None:
    """Let the client of a visit that was just done say how it was, and return the name of the page for that.

    A visit that is opened and done again keeps its page. None where the company asks nobody.
    """
    if not (await organization(uow)).enabled("module.quality"):
        return None
    known = select(Feedback.token).where(col(Feedback.booking_id) == booking.id)
    token = (await uow.session.exec(known)).first()
    if token is None:
        token = new_token()
        feedback = Feedback(
            org_id=uow.org_id,
            booking_id=booking.id,
            client_id=booking.client_id,
            token=token,
            expires_at=now() + OPEN_FOR,
        )
        uow.session.add(feedback)
    return token


async def feedback_by_token(uow: UnitOfWork, token: str, *, lock: bool = False) -> Feedback:
    """Return the feedback that a client's link names.

    Raises:
        NotFound: there is none.
    """
    statement = select(Feedback).where(col(Feedback.token) == token)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is nothing to answer here. Check the link in your message.")
    return found


async def feedback_of_visit(uow: UnitOfWork, booking_id: UUID, client_id: UUID, *, lock: bool = False) -> Feedback:
    """Return the feedback on one of a client's visits.

    Raises:
        NotFound: the client has no such visit, or it isn't done.
    """
    statement = select(Feedback).where(
        col(Feedback.booking_id) == booking_id, col(Feedback.client_id) == client_id
    )
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such visit of yours that is done.")
    return found


async def show_page(uow: UnitOfWork, company: Organization, feedback: Feedback) -> FeedbackPage:
    """Return what the client sees."""
    booking = await booking_of(uow, feedback.booking_id)
    crew = (await crew_of(uow, [booking.id]))[booking.id]
    changeable = feedback.submitted_at + CHANGEABLE_FOR if feedback.submitted_at else None
    return FeedbackPage(
        company=company.name,
        brand_color=company.brand_color,
        service=booking.service,
        day=booking.local_start.date(),
        crew=[choice(worker) for worker in crew],
        state=_state(feedback),
        changeable_until=changeable if changeable and changeable > now() else None,
        **feedback.model_dump(include={"stars", "comment", "praised", "may_publish", "reply"}),
    )


def choice(worker: Worker) -> CrewChoice:
    """Return a worker as clients know them."""
    return CrewChoice(worker_id=worker.id, name=worker.name.split()[0])


def _state(feedback: Feedback) -> State:
    if feedback.submitted_at is not None:
        return "done"
    return "expired" if feedback.expires_at <= now() else "open"


async def submit(uow: UnitOfWork, feedback: Feedback, said: FeedbackInput) -> None:
    """Take what a client says of a visit; the same words again change nothing.

    A bad rating opens an issue, once: whoever makes it worse later finds it there.

    Raises:
        FeedbackClosed: 30 days have passed, or 24 hours since the first answer.
        Invalid: somebody is praised who didn't come.
    """
    fields = said.model_dump() | {"comment": said.comment or None}
    if all(getattr(feedback, name) == value for name, value in fields.items()):
        return
    _check_open(feedback)
    booking = await booking_of(uow, feedback.booking_id)
    crew = [worker.id for worker in (await crew_of(uow, [booking.id]))[booking.id]]
    if not set(said.praised) <= set(crew):
        raise Invalid.field("body.praised", "Praise only those who came.")
    changed, before = feedback.submitted_at is not None, feedback.stars
    for name, value in fields.items():
        setattr(feedback, name, value)
    feedback.submitted_at = feedback.submitted_at or now()
    feedback.published = feedback.published and said.may_publish
    feedback.touch()
    uow.session.add(feedback)
    event = ReviewReceived(
        **await facts_of(uow, booking),
        stars=said.stars,
        comment=feedback.comment,
        worker_ids=crew,
        changed=changed,
    )
    uow.publish(event, version=feedback.version)
    severity = severity_of(said.stars)
    if severity is not None and (before is None or severity_of(before) is None):
        stars = "1 star" if said.stars == 1 else f"{said.stars} stars"
        words = " ".join((feedback.comment or "no comment").split())[:TITLE_LENGTH]
        await open_issue(
            uow,
            severity=severity,
            actor="client",
            title=f"{stars}: {words}",
            description=feedback.comment,
            source="rating",
            booking_id=booking.id,
            client_id=feedback.client_id,
            worker_id=crew[0] if len(crew) == 1 else None,
        )


def _check_open(feedback: Feedback) -> None:
    if feedback.submitted_at is None and feedback.expires_at <= now():
        raise FeedbackClosed("Thank you, but this link was open for 30 days only. Please write to us instead.")
    if feedback.submitted_at is not None and feedback.submitted_at + CHANGEABLE_FOR <= now():
        raise FeedbackClosed("You have told us already. Please write to us if something has changed.")
