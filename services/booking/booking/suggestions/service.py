"""Whom to send: those who are free and able, ranked."""

from sqlmodel import col, select

from booking.bookings.crew import crew_of
from booking.bookings.models import Booking
from booking.bookings.obstacles import Time, obstacles_to
from booking.bookings.service import client_and_address
from booking.slots.service import buffer_of
from booking.suggestions.facts import candidates_for
from booking.suggestions.schemas import SuggestedWorker, SuggestionPart, Suggestions
from booking.suggestions.scoring import Ranked, rank
from booking.workers.models import Worker
from shared.database import UnitOfWork
from shared.organizations import organization

MOST_WORKERS = 500


async def suggest(uow: UnitOfWork, booking: Booking) -> Suggestions:
    """Return who should go to the visit; whoever the client bars, or can't go, is listed with the reason."""
    company = await organization(uow)
    time = Time(booking.starts_at, booking.ends_at, buffer_of(company), company.timezone)
    statement = select(Worker).where(col(Worker.active)).order_by(col(Worker.name), col(Worker.id))
    workers = (await uow.session.exec(statement.limit(MOST_WORKERS))).all()
    obstacles = await obstacles_to(uow, booking, time, workers)
    hindered = {obstacle.worker_id for obstacle in obstacles}
    crew = {worker.id for worker in (await crew_of(uow, [booking.id]))[booking.id]}
    _, address = await client_and_address(uow, booking)
    able = [worker for worker in workers if worker.id not in hindered]
    ranked = rank(await candidates_for(uow, booking, address, able))
    return Suggestions(
        crew_size=booking.crew_size,
        best=[one.candidate.worker_id for one in ranked[: booking.crew_size]],
        candidates=[_suggested(one, on_crew=one.candidate.worker_id in crew) for one in ranked],
        unavailable=sorted(obstacles, key=lambda obstacle: (obstacle.name, obstacle.worker_id)),
    )


def _suggested(one: Ranked, *, on_crew: bool) -> SuggestedWorker:
    return SuggestedWorker(
        worker_id=one.candidate.worker_id,
        name=one.candidate.name,
        score=one.hundredths / 100,
        on_crew=on_crew,
        parts=[
            SuggestionPart(key=part.key, points=part.points, weight=part.weight, sentence=part.sentence)
            for part in one.parts
        ],
    )
